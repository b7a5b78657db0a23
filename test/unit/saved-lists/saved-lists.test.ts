import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '../../../utils/domain/client';
import { type ListToSave, listToSave } from '../../../utils/domain/saved-list';
import type { SystemUser } from '../../../utils/domain/system-user';
import { openSavedLists, type SavedLists } from '../../../utils/saved-lists/saved-lists';
import { client, fjell, foss, systemUser } from '../plan/fixtures';
import { another, reading } from '../plan/readings';

let lists: SavedLists;
let opened = 0;

beforeEach(async () => {
  opened += 1;
  lists = await openSavedLists(`lists-${opened}`);
});

function listOf(clients: Client[], readAt: number, user: SystemUser = systemUser): ListToSave {
  const list = listToSave(reading(clients, clients, { readAt, systemUser: user }));
  if (!list) throw new Error('nothing to save');
  return list;
}
const keyOf = ({ id, owner }: SystemUser) => ({
  environment: owner.environment,
  ownerPartyUuid: owner.partyUuid,
  systemUserId: id,
});

describe('saved lists', () => {
  it('come back as they were saved, newest first', async () => {
    const first = await lists.save(listOf([client(fjell, { name: 'Fjell AS' })], 1));
    const second = await lists.save(listOf([client(foss)], 2));
    expect(first.clients).toEqual([{ id: `id-${fjell}`, orgNumber: fjell, name: 'Fjell AS' }]);
    expect(await lists.all()).toEqual([second, first]);
    expect(await lists.get(first.id)).toEqual(first);
    expect(await lists.latest(keyOf(systemUser))).toEqual(second);
  });

  it('are the same list seen again while Altinn has the same', async () => {
    await lists.save(listOf([client(fjell), client(foss)], 1));
    const again = await lists.save(listOf([client(foss), client(fjell)], 5));
    expect(again).toMatchObject({ at: 1, lastSeenAt: 5 });
    expect(await lists.all()).toHaveLength(1);
  });

  it.each([
    ['a client is new', [client(fjell), client(foss)]],
    ['one has another name', [client(fjell, { name: 'Fjell Holding AS' })]],
  ])('are another list when %s', async (_, clients) => {
    await lists.save(listOf([client(fjell, { name: 'Fjell AS' })], 1));
    await lists.save(listOf(clients, 2));
    expect(await lists.all()).toHaveLength(2);
  });

  it('come back as another list when what was there returns', async () => {
    for (const [at, number] of [fjell, foss, fjell].entries()) await lists.save(listOf([client(number)], at));
    expect((await lists.all()).map(({ at }) => at)).toEqual([2, 1, 0]);
  });

  it('are not changed by a reading that is older than the latest', async () => {
    const latest = await lists.save(listOf([client(fjell)], 5));
    expect(await lists.save(listOf([client(foss)], 4))).toEqual(latest);
    expect(await lists.all()).toEqual([latest]);
  });

  it('are kept apart by system access, owner and environment', async () => {
    const { owner } = systemUser;
    const users = [
      systemUser,
      another('a'),
      another('a', { owner: { ...owner, partyUuid: 'somebody-else' } }),
      another('a', { owner: { ...owner, environment: 'production' } }),
    ];
    for (const [at, user] of users.entries()) await lists.save(listOf([client(fjell)], at, user));
    const latest = await Promise.all(users.map((user) => lists.latest(keyOf(user))));
    expect(latest.map((list) => list?.at)).toEqual([0, 1, 2, 3]);
  });

  it('are forgotten one by one, by age since Altinn last had them, and all at once', async () => {
    const old = await lists.save(listOf([client(fjell)], 1));
    const seenAgain = await lists.save(listOf([client(fjell)], 1, another('a')));
    await lists.save(listOf([client(fjell)], 9, another('a')));
    await lists.clearOlderThan(5);
    expect(await lists.get(old.id)).toBeUndefined();
    expect((await lists.all()).map(({ id }) => id)).toEqual([seenAgain.id]);
    await lists.remove(seenAgain.id);
    expect(await lists.all()).toEqual([]);
    await lists.save(listOf([client(fjell)], 10));
    await lists.clearEverything();
    expect(await lists.latest(keyOf(systemUser))).toBeUndefined();
  });

  it('survive being closed', async () => {
    await lists.save(listOf([client(fjell)], 1));
    lists.close();
    lists = await openSavedLists(`lists-${opened}`);
    expect(await lists.all()).toHaveLength(1);
  });
});
