import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { enter } from '../../../utils/access/access-context';
import type { Visit } from '../../../utils/messages/messages';
import { openWorker, refusalOf, type TestWorker, taken } from '../../support/worker/worker';

const nobody = '6e0c3ab4-6a5c-4d0e-9f0a-3c5c6a1f2b7d';

let worker: TestWorker;
beforeEach(async () => {
  fakeBrowser.reset();
  worker = await openWorker();
});

const letIn = (changes: Partial<Visit> = {}) =>
  enter(worker.accessDeps, 'tt02', { ...worker.visit, ...changes }, new AbortController().signal);

const isList = (path: string) => /customers|\/delegation|clients|clientdelegations/.test(path);

/** Nothing but these was asked of Altinn, in this order; ids left out. */
const asked = () =>
  worker.asked().map((path) => path.replace('/accessmanagement/api/v1/', '').replace(/[0-9a-f-]{36}/g, '…'));

describe('a page is let in', () => {
  it('after who, what he may, for whom, and whose system access, before the first list is read', async () => {
    const context = taken(await letIn());
    expect(context.systemUser.id).toBe(worker.visit.systemUserId);
    expect(context.systemUser.owner.partyUuid).toBe(worker.visit.partyUuid);
    const { partyId } = worker.visit;
    const first = ['user/profile', 'user/isClientAdmin', 'user/reportee/…', `systemuser/agent/${partyId}/…`];
    expect(asked().slice(0, 4)).toEqual(first);
    expect(worker.asked().slice(0, 4).some(isList)).toBe(false);
    expect(worker.asked().slice(4).every(isList)).toBe(true);
  });

  it('by the routes that answered last time, without asking again', async () => {
    taken(await letIn());
    worker.control.resetStatistics();
    const { routes } = taken(await letIn());
    expect(routes).toEqual({
      availableRoute: expect.any(String),
      delegatedRoute: expect.any(String),
      writeRoute: 'end-user',
    });
    expect(worker.asked().filter(isList)).toEqual([]);
  });

  it('by routes of his own: what one owner’s session may says nothing of another’s', async () => {
    taken(await letIn());
    const { memory } = worker.accessDeps;
    const { userUuid, partyUuid } = worker.visit;
    expect(memory.routes(`tt02 ${userUuid} ${partyUuid}`)).toBeDefined();
    expect(memory.routes(`production ${userUuid} ${partyUuid}`)).toBeUndefined();
    expect(memory.routes(`tt02 ${nobody} ${partyUuid}`)).toBeUndefined();
    expect(memory.routes(`tt02 ${userUuid} ${nobody}`)).toBeUndefined();
  });
});

describe('a page is refused, and no list read,', () => {
  it('when the browser withholds Altinn’s hosts: then nothing is asked at all', async () => {
    worker.accessDeps.hasSiteAccess = async () => false;
    expect(refusalOf(await letIn())).toBe('site-access-withheld');
    expect(worker.asked()).toEqual([]);
  });

  it('when somebody else is signed in: then nothing but who is asked, and the token is not kept', async () => {
    expect(refusalOf(await letIn({ userUuid: nobody, token: 'hostile' }))).toBe('other-identity');
    expect(asked()).toEqual(['user/profile']);
    expect(worker.accessDeps.memory.token('tt02', nobody)).toBeUndefined();
  });

  it('when the session is over', async () => {
    worker.control.signOut('tt02');
    expect(refusalOf(await letIn())).toBe('session-expired');
    expect(asked()).toEqual(['user/profile']);
  });

  it('when the user is no client administrator for the acting party', async () => {
    worker.control.signIn('medarbeider', 'tt02');
    const user = await worker.accessDeps.altinnFor('tt02', nobody).signedInUser(new AbortController().signal);
    worker.control.resetStatistics();
    expect(refusalOf(await letIn({ userUuid: user.ok ? user.value : '' }))).toBe('not-client-administrator');
    expect(asked()).toEqual(['user/profile', 'user/isClientAdmin']);
  });

  it('when the acting party is nobody the user may act for', async () => {
    expect(refusalOf(await letIn({ partyUuid: nobody }))).toBe('not-client-administrator');
    expect(worker.asked().some(isList)).toBe(false);
  });

  it('when the two cookies of the acting party are not of one party', async () => {
    expect(refusalOf(await letIn({ partyId: '1' }))).toBe('actor-changed');
    expect(asked()).toEqual(['user/profile', 'user/isClientAdmin', 'user/reportee/…']);
  });

  it('when the system access is another owner’s', async () => {
    const [, second] = worker.state().actors;
    if (!second) throw new Error('no second actor');
    const { partyId, partyUuid } = second;
    expect(refusalOf(await letIn({ partyId, partyUuid }))).toBe('no-such-system-user');
    expect(worker.asked().some(isList)).toBe(false);
  });

  it('when the system access is a standard one, which has no clients', async () => {
    const standard = worker.state().systemUsers.find(({ userType }) => userType === 'standard');
    expect(refusalOf(await letIn({ systemUserId: standard?.id ?? '' }))).toBe('no-such-system-user');
    expect(worker.asked().some(isList)).toBe(false);
  });

  it('when the request has taken too long', async () => {
    const late = AbortSignal.abort();
    expect(refusalOf(await enter(worker.accessDeps, 'tt02', worker.visit, late))).toBe('unavailable');
    expect(worker.asked()).toEqual([]);
  });
});

describe('the token a page brings', () => {
  it('is kept for the user it was checked to belong to', async () => {
    taken(await letIn({ token: 'brought' }));
    expect(worker.accessDeps.memory.token('tt02', worker.visit.userUuid)).toBe('brought');
    expect(worker.accessDeps.memory.token('production', worker.visit.userUuid)).toBeUndefined();
  });

  it('that a page does not bring leaves the old one', async () => {
    taken(await letIn({ token: 'brought' }));
    taken(await letIn({ token: undefined }));
    expect(worker.accessDeps.memory.token('tt02', worker.visit.userUuid)).toBe('brought');
  });
});
