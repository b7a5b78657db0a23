import { describe, expect, it } from 'vitest';
import type { OwnerContext } from '../../../utils/access/access-context';
import type { SessionMemory } from '../../../utils/access/session-memory';
import { answered, failed } from '../../../utils/domain/failure';
import { readOwner } from '../../../utils/overview/read-overview';
import { taken } from '../../support/worker/worker';

const titles = ['A', 'B', 'C', 'D', 'E'];

/** An owner with five system users at one route; each is read in a turn of its own. */
function openOwner(
  fails: Record<string, 'systemUser' | 'available'> = {},
  /** The client of each reading of an available list, the last one for ever; `x` everywhere else. */
  available: Record<string, string[]> = {},
) {
  const reads: Record<string, number> = {};
  const under = new Set<string>();
  let most = 0;
  let asked = 0;
  let kept: object | undefined = { availableRoute: 'portal', delegatedRoute: 'portal', writeRoute: 'portal' };
  const later = () => new Promise((resolve) => setTimeout(resolve, 2));
  const client = { id: 'x', kind: 'organisation' } as const;
  const list = async ({ id }: { id: string }) => {
    under.add(id);
    most = Math.max(most, under.size);
    await later();
    return fails[id] === 'available' ? failed({ kind: 'unavailable' }) : answered([client]);
  };
  const route = {
    knowsPackages: true,
    systemUsers: async () => answered(titles.map((id) => ({ id, title: id, vendor: 'V AS' }))),
    available: async (systemUser: { id: string }) => {
      const { id } = systemUser;
      const at = reads[id] ?? 0;
      reads[id] = at + 1;
      const read = await list(systemUser);
      const given = available[id];
      return read.ok && given ? answered([{ ...client, id: given[at] ?? given.at(-1) }]) : read;
    },
    delegated: async (systemUser: { id: string }) => {
      const read = await list(systemUser);
      await later();
      under.delete(systemUser.id);
      return read;
    },
  };
  const context = {
    environment: 'tt02',
    userUuid: 'u',
    owner: { partyUuid: 'p' },
    signal: new AbortController().signal,
    altinn: {
      routes: { portal: route, 'end-user': route, 'client-administration': route },
      systemUser: async (_: object, id: string) =>
        fails[id] === 'systemUser'
          ? failed({ kind: 'not-found' })
          : answered({ id, title: id, packages: [] }),
    },
  } as unknown as OwnerContext;
  const memory = {
    routes: () => {
      asked += 1;
      return kept;
    },
    keepRoutes: async (_: string, routes: object | undefined) => {
      kept = routes;
    },
  } as unknown as SessionMemory;
  const clock = { now: () => 7, sleep: async () => undefined };
  const seenBefore = () => ({ available: false, delegated: false });
  const progress: number[] = [];
  return {
    read: async () =>
      taken(await readOwner(context, { memory, clock, seenBefore }, (read) => progress.push(read))),
    progress,
    most: () => most,
    kept: () => kept,
    asked: () => asked,
    reads: () => reads,
  };
}

describe('reading an owner’s system users', () => {
  it('takes two at a time, never more, and keeps their order', async () => {
    const owner = openOwner();
    const { readings } = await owner.read();
    expect(owner.most()).toBe(2);
    expect(readings.map(({ systemUser, status }) => `${systemUser.title} ${status}`)).toEqual(
      titles.map((title) => `${title} read`),
    );
    expect(owner.progress).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('goes on when one cannot be read, which is there with why', async () => {
    const owner = openOwner({ B: 'systemUser', D: 'available' });
    const { readings } = await owner.read();
    expect(
      readings.map((reading) => (reading.status === 'not-read' ? reading.failure.kind : reading.status)),
    ).toEqual(['read', 'not-found', 'read', 'unavailable', 'read']);
  });

  it('knows the vendor that only the portal’s list tells', async () => {
    const { readings } = await openOwner().read();
    expect(readings[0]?.systemUser.vendor).toBe('V AS');
  });

  it('does not hold a route to be open that failed', async () => {
    const fine = openOwner();
    await fine.read();
    expect(fine.kept()).toBeDefined();
    const failing = openOwner({ D: 'available' });
    await failing.read();
    expect(failing.kept()).toBeUndefined();
  });

  it('looks twice for whoever is added and not among the clients', async () => {
    const owner = openOwner({}, { A: ['y'], B: ['y', 'x'] });
    const { readings } = await owner.read();
    const found = readings.map((reading) =>
      reading.status === 'read' ? [reading.absence, reading.available.length] : reading.status,
    );
    expect(found.slice(0, 3)).toEqual([
      ['seen-twice', 1],
      ['seen-twice', 2],
      ['seen-twice', 1],
    ]);
    expect(owner.reads()).toMatchObject({ A: 2, B: 2, C: 1 });
  });
});
