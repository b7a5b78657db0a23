import { describe, expect, test } from 'vitest';
import {
  agentDelegationUrl,
  pageOf,
  requestPowerOfAttorneyUrl,
  runIn,
} from '../../../utils/altinn/portal-page';

const id = '61844188-3789-4b84-9314-2be1fdbc6633';
const page = (path: string, origin = 'https://am.ui.altinn.no') => pageOf(new URL(path, origin));

describe('which page of the portal a URL is', () => {
  test('the agent delegation page carries its system user in lower case', () => {
    expect(page(`/accessmanagement/ui/systemuser/${id.toUpperCase()}/agentdelegation`)).toEqual({
      kind: 'systemuser',
      environment: 'production',
      systemUserId: id,
    });
  });

  test.each(['/', '?openAccountMenu=true', '#main-content'])('%s at the end changes nothing', (tail) => {
    expect(page(`/accessmanagement/ui/systemuser/${id}/agentdelegation${tail}`).kind).toBe('systemuser');
  });

  test('letter case does not matter, as it does not to the portal', () => {
    expect(page(`/accessmanagement/ui/SystemUser/${id}/AgentDelegation`).kind).toBe('systemuser');
  });

  test('the overview is a page of its own, in its own environment', () => {
    const url = '/accessmanagement/ui/systemuser/overview';
    expect(page(url)).toEqual({ kind: 'overview', environment: 'production' });
    expect(page(`${url}/`, 'https://am.ui.tt02.altinn.no')).toEqual({
      kind: 'overview',
      environment: 'tt02',
    });
  });

  test.each([
    '/accessmanagement/ui/systemuser',
    '/accessmanagement/ui/systemuser/create',
    '/accessmanagement/ui/systemuser/create/agentdelegation',
    `/accessmanagement/ui/systemuser/${id}`,
    `/accessmanagement/ui/systemuser/${id}/agentdelegation/more`,
    `/accessmanagement/ui/systemuser/agentrequest?id=${id}`,
    `/elsewhere/accessmanagement/ui/systemuser/${id}/agentdelegation`,
  ])('%s has no panel', (path) => {
    expect(page(path)).toEqual({ kind: 'other' });
  });

  test.each([
    'http://am.ui.altinn.no',
    'https://am.ui.altinn.no:8443',
    'https://am.ui.at22.altinn.cloud',
    'https://am.ui.altinn.no.example.org',
    'https://platform.altinn.no',
  ])('%s is not the portal', (origin) => {
    expect(page(`/accessmanagement/ui/systemuser/${id}/agentdelegation`, origin)).toEqual({ kind: 'other' });
  });
});

describe('addresses in the portal', () => {
  test('a system user’s page is one that has a panel', () => {
    for (const environment of ['production', 'tt02'] as const) {
      const url = new URL(agentDelegationUrl(environment, id));
      expect(pageOf(url)).toEqual({ kind: 'systemuser', environment, systemUserId: id });
    }
  });

  test('a client is asked for power of attorney on its own page, in its own environment', () => {
    expect(requestPowerOfAttorneyUrl('production', id)).toBe(
      `https://am.ui.altinn.no/accessmanagement/ui/received-from/${id}`,
    );
    expect(requestPowerOfAttorneyUrl('tt02', id)).toBe(
      `https://am.ui.tt02.altinn.no/accessmanagement/ui/received-from/${id}`,
    );
    expect(pageOf(new URL(requestPowerOfAttorneyUrl('tt02', id)))).toEqual({ kind: 'other' });
  });

  test('an id that is none leads nowhere else', () => {
    const url = new URL(requestPowerOfAttorneyUrl('production', '../systemuser/overview?x#y'));
    expect(url.pathname).toMatch(/^\/accessmanagement\/ui\/received-from\/[^/]+$/);
    expect(url.search + url.hash).toBe('');
  });
});

describe('a run in the address of a system user’s page', () => {
  test('is found again, and the page is the same', () => {
    const url = new URL(agentDelegationUrl('tt02', id, id));
    expect(runIn(url.hash)).toBe(id);
    expect(pageOf(url)).toMatchObject({ kind: 'systemuser', systemUserId: id });
  });

  test.each(['', '#main-content', '#klientfil=', '#klientfil=../x', `#klientfil=${id}&more`])(
    'is not in %s',
    (hash) => expect(runIn(hash)).toBeUndefined(),
  );
});
