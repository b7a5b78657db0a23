import { expect, it } from 'vitest';
import { createAltinn } from '../../../utils/altinn/altinn';
import { hostsOf } from '../../../utils/altinn/hosts';
import type { Failure } from '../../../utils/domain/failure';
import { createFakeFetch, json, noConnection } from '../../support/altinn/fake-fetch';
import { systemUser } from '../../support/altinn/firm';

const { portal, platform } = hostsOf('tt02');
const never = new AbortController().signal;

/** What a read through each host comes to where only some addresses can be reached. */
async function readWhere(
  answers: (url: URL) => boolean,
): Promise<Record<'portal' | 'platform', Failure | 'ok'>> {
  const { fetch } = createFakeFetch(({ url }) => (answers(url) ? json({}, 404) : noConnection()));
  const altinn = createAltinn({
    environment: 'tt02',
    fetch,
    token: () => 'token',
    hasSiteAccess: async () => true,
  });
  const said = async (route: 'portal' | 'end-user') => {
    const read = await altinn.routes[route].delegated(systemUser, never);
    return read.ok ? 'ok' : read.failure;
  };
  return { portal: await said('portal'), platform: await said('end-user') };
}

it('an address that the browser holds back is neither the network nor a blocked host', async () => {
  const isList = ({ pathname }: URL) => /delegation|clients/.test(pathname);
  expect(await readWhere((url) => !isList(url))).toEqual({
    portal: { kind: 'unavailable' },
    platform: { kind: 'unavailable' },
  });
});

it('a host that nothing of reaches is blocked where the other answers, and no network where none does', async () => {
  expect(await readWhere((url) => url.origin === portal && !/delegation/.test(url.pathname))).toEqual({
    portal: { kind: 'unavailable' },
    platform: { kind: 'no-connection', blocked: new URL(platform).hostname },
  });
  expect(await readWhere(() => false)).toEqual({
    portal: { kind: 'no-connection' },
    platform: { kind: 'no-connection' },
  });
});
