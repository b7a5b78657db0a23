import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '../../../utils/domain/client';
import { type ListToSave, listToSave } from '../../../utils/domain/kept/saved-list';
import type { SystemUser } from '../../../utils/domain/system-user';
import { openSavedLists, type SavedLists } from '../../../utils/saved-lists/saved-lists';
import { client, fjell, foss, systemUser } from '../../support/plan/fixtures';
import { another, reading } from '../../support/plan/readings';

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

  describe('over thirty months, three a month and each another', () => {
    const months = 30;
    const now = new Date(2026, 10, 29, 12).getTime();
    const moments = Array.from({ length: months }, (_, back) =>
      [3, 14, 27].map((day) => new Date(2026, 10 - back, day).getTime()),
    );
    const save = async (user?: SystemUser) => {
      for (const at of moments.flat().sort((a, b) => a - b)) {
        const one = client(fjell, { id: `id-${at}` });
        await lists.save(listOf([one], at, user));
      }
    };
    const ago = (change: (then: Date) => void) => {
      const then = new Date(now);
      change(then);
      return then.getTime();
    };
    const ninetyDays = ago((then) => then.setDate(then.getDate() - 90));
    const twoYears = ago((then) => then.setMonth(then.getMonth() - 24));

    it('stay for ninety days, and the last of each month for two years', async () => {
      await save();
      await save(another('a'));
      expect(await lists.all()).toHaveLength(2 * 3 * months);
      await lists.clearOlderThan(ninetyDays, twoYears);
      const stays = (at: number) => at >= ninetyDays;
      const wanted = moments.flatMap((its) =>
        its.filter((at, place) => stays(at) || (place === 2 && at >= twoYears)),
      );
      const byAge = (a: number, b: number) => b - a;
      for (const user of [systemUser, another('a')]) {
        const kept = (await lists.all()).filter(({ systemUserId }) => systemUserId === user.id);
        expect(kept.map(({ at }) => at).sort(byAge)).toEqual(wanted.toSorted(byAge));
      }
      // Nothing more goes the next time.
      const left = (await lists.all()).length;
      await lists.clearOlderThan(ninetyDays, twoYears);
      expect(await lists.all()).toHaveLength(left);
    });

    it('are all forgotten alike where no month is to be kept, and all at once when all is', async () => {
      await save();
      await lists.clearOlderThan(ninetyDays);
      expect((await lists.all()).every(({ at }) => at >= ninetyDays)).toBe(true);
      await lists.clearEverything();
      expect(await lists.all()).toEqual([]);
    });

    it('a list that was seen over several months is the last of each but the one it changed in', async () => {
      const [june = 0, march = 0] = [new Date(2026, 5, 20).getTime(), new Date(2026, 2, 5).getTime()];
      await lists.save(listOf([client(fjell)], march));
      await lists.save(listOf([client(fjell)], june - 1));
      await lists.save(listOf([client(foss)], june));
      await lists.clearOlderThan(now, twoYears);
      expect((await lists.all()).map(({ at }) => at)).toEqual([june, march]);
    });
  });

  it('survive being closed', async () => {
    await lists.save(listOf([client(fjell)], 1));
    lists.close();
    lists = await openSavedLists(`lists-${opened}`);
    expect(await lists.all()).toHaveLength(1);
  });
});
