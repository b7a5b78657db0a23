import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { lastKnown } from '../../../../../entrypoints/background/ports/last-known';
import { listToSave } from '../../../../../utils/domain/kept/saved-list';
import { openSavedLists, type SavedLists } from '../../../../../utils/saved-lists/saved-lists';
import { jobOf } from '../../../../support/panel/scenes';
import { client, fjell, foss, systemUser } from '../../../../support/plan/fixtures';
import { another, reading } from '../../../../support/plan/readings';

const { environment, partyUuid } = systemUser.owner;
let opened = 0;
let savedLists: SavedLists;
beforeEach(async () => {
  opened += 1;
  savedLists = await openSavedLists(`last-known-${opened}`);
});

async function keep(user: typeof systemUser, at: number, ...numbers: string[]) {
  const clients = numbers.map((number) => client(number));
  const list = listToSave(reading(clients, clients, { readAt: at, systemUser: user }));
  if (list) await savedLists.save(list);
}

const run = (id: string, startedAt: number, userUuid = 'me') => ({
  ...jobOf({ id, state: 'done', startedAt, finishedAt: startedAt + 1, userUuid, total: 3 }),
  counts: { queued: 0, sending: 0, done: 3, failed: 0, unknown: 0 },
  owner: systemUser.owner,
  systemUser,
});

/** What a browser with these runs knows, when that person is signed in. */
const known = (runs: ReturnType<typeof run>[], person = 'me') => ({
  savedLists,
  journal: { jobsIn: async () => runs, jobFor: async () => runs[0] },
  signedIn: { last: () => person },
});
const asked = { partyUuids: [partyUuid], systemUserId: systemUser.id };

describe('what was last known', () => {
  it('is the newest list and what the newest run came to, however old', async () => {
    await keep(systemUser, 1, fjell);
    await keep(systemUser, 5, fjell, foss);
    const services = known([run('newest', 9), run('older', 3)]);
    expect(await lastKnown(services as never, environment, asked)).toMatchObject({
      lastRead: { at: 5, clients: 2 },
      lastRun: { jobId: 'newest', at: 10, added: 3 },
    });
  });

  it('is nothing of another system access’s run, and nothing where nothing is kept', async () => {
    const others = { ...run('other', 9), systemUser: another('a') };
    expect(await lastKnown(known([others]) as never, environment, asked)).toEqual({});
  });

  it('is not told to another person than the one who began the owner’s last run', async () => {
    await keep(systemUser, 1, fjell);
    const services = known([run('mine', 9)], 'somebody else');
    expect(await lastKnown(services as never, environment, asked)).toEqual({});
    expect(await lastKnown(services as never, environment, { partyUuids: [partyUuid] })).toEqual({});
  });

  it('is told of each system access of the owner’s, by name', async () => {
    await keep(another('b'), 2, fjell);
    await keep(another('a'), 3, fjell, foss);
    await keep(another('a'), 4, fjell);
    await keep(another('c', { owner: { ...systemUser.owner, partyUuid: 'somebody-else' } }), 5, fjell);
    expect(await lastKnown(known([]) as never, environment, { partyUuids: [partyUuid] })).toEqual({
      lastReads: [
        { title: 'System a', at: 4, clients: 1 },
        { title: 'System b', at: 2, clients: 1 },
      ],
    });
  });
});
