import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { boardAt } from '../../support/board/board';
import { openWorker, type TestWorker } from '../../support/worker/worker';

let worker: TestWorker;
beforeEach(async () => {
  fakeBrowser.reset();
  worker = await openWorker();
  // Somebody who is no longer a client is looked for once more, which is told apart below.
  for (const { id, delegatedClientIds } of boardAt(worker).agents()) {
    const gone = worker
      .state()
      .clients.filter((one) => one.standing !== 'client' && delegatedClientIds.includes(one.id));
    worker.control.byColleague(
      'remove',
      id,
      gone.map((one) => one.id),
    );
  }
  // An empty list is read again.
  const addable = worker.addable();
  for (const agent of boardAt(worker).agents()) {
    const ids = worker.state().clients.flatMap(({ id, roles, standing }) => {
      const given = new Set(roles.flatMap((role) => role.packages));
      return standing === 'client' && agent.packages.every((urn) => given.has(urn)) ? [id] : [];
    });
    if (agent.delegatedClientIds.length === 0) worker.control.byColleague('add', agent.id, ids.slice(0, 1));
  }
  expect(addable.length).toBeGreaterThan(0);
  worker.control.resetStatistics();
});

/** How many times each list was read, by which route; a closed one is asked once in a session, and reads nothing. */
function listsRead() {
  const read = worker.statistics().requests.filter(({ status }) => status === 200);
  const count = (matches: RegExp) => read.filter(({ path }) => matches.test(path.split('?')[0] ?? '')).length;
  return {
    everybody: count(/clientdelegations\/clients$/),
    delegatedByAdministration: count(/clientdelegations\/agents\/accesspackages$/),
    endUserAvailable: count(/enduser\/systemuser\/clients\/available$/),
    endUserDelegated: count(/enduser\/systemuser\/clients$/),
    portalAvailable: count(/customers$/),
    portalDelegated: count(/agentdelegation\/\d+\/[^/]+\/delegation$/),
  };
}

/** What `docs/reads.md` says of a route, at a firm with `n` client system accesses. */
function writtenDown(route: string, n: number) {
  const row = readFileSync(new URL('../../../docs/reads.md', import.meta.url), 'utf8')
    .split('\n')
    .find((line) => line.startsWith(`| ${route} |`));
  const [everybody, available, delegated] = (row ?? '')
    .split('|')
    .slice(2, 5)
    .map((cell) =>
      cell
        .trim()
        .split('+')
        .reduce((sum, part) => sum + (part === 'n' ? n : Number(part)), 0),
    );
  return { everybody, available, delegated };
}

/** The same as it was counted. */
function counted() {
  const read = listsRead();
  return {
    everybody: read.everybody,
    available: read.portalAvailable + read.endUserAvailable,
    delegated: read.delegatedByAdministration + read.endUserDelegated + read.portalDelegated,
  };
}

/*
 * What a board costs Altinn, at a firm with n client system accesses. Besides the lists: the list of system accesses,
 * and the page of each for its packages; and, before anything, who is signed in, that he is client administrator, and
 * the firm. Lists that come back empty, and clients that are added and not found, are looked for once more.
 */
describe('the reads of a board', () => {
  const n = () => boardAt(worker).agents().length;

  it('are one of everybody and one of each through client administration', async () => {
    worker.control.scopes('off');
    worker.control.clientAdministration('open');
    await boardAt(worker).read();
    expect(listsRead()).toEqual({
      everybody: 1,
      delegatedByAdministration: n(),
      endUserAvailable: 0,
      endUserDelegated: 0,
      portalAvailable: 0,
      portalDelegated: 0,
    });
  });

  it('are one of everybody and one of each through the portal’s client administration', async () => {
    worker.control.scopes('off');
    worker.control.portalClientAdministration('open');
    await boardAt(worker).read();
    expect(listsRead()).toMatchObject({
      everybody: 1,
      delegatedByAdministration: n(),
      endUserDelegated: 0,
      // The portal's own route, which could have been the better one for the available lists.
      portalAvailable: 1,
      portalDelegated: 0,
    });
  });

  it('are two of each through the portal’s own back end alone', async () => {
    worker.control.scopes('off');
    await boardAt(worker).read();
    const { everybody, portalAvailable, portalDelegated } = listsRead();
    expect([everybody, portalDelegated]).toEqual([0, n()]);
    // And one that finds the route.
    expect(portalAvailable).toBe(n() + 1);
  });

  it('are two of each through the documented route alone, which has no list of everybody', async () => {
    await boardAt(worker).read();
    const { everybody, endUserDelegated, portalAvailable, endUserAvailable } = listsRead();
    expect(everybody).toBe(0);
    expect(endUserDelegated).toBe(n());
    expect(portalAvailable + endUserAvailable).toBe(n() + 1);
  });

  it.each([
    ['client-administration', () => worker.control.clientAdministration('open')],
    ['portal-client-administration', () => worker.control.portalClientAdministration('open')],
    ['portal', () => undefined],
    ['end-user', () => worker.control.scopes('on')],
  ])('are as they are written down, through %s', async (route, open) => {
    worker.control.scopes('off');
    open();
    await boardAt(worker).read();
    expect(counted()).toEqual(writtenDown(route, n()));
  });

  it('are of the lists and nothing else: no list is read before the board is asked for', async () => {
    expect(Object.values(listsRead()).every((times) => times === 0)).toBe(true);
    await boardAt(worker).read();
    // The list of them, and the page of each.
    expect(worker.statistics().reads.systemUser).toBe(1 + n());
  });
});
