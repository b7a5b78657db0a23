import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { openWrittenTexts, type WrittenTexts } from '../../../utils/saved-lists/written-texts';

let texts: WrittenTexts;
let opened = 0;
beforeEach(async () => {
  opened += 1;
  texts = await openWrittenTexts(`texts-${opened}`);
});
const key = { environment: 'tt02', ownerPartyUuid: 'firm', systemUserId: 'system' } as const;
const fjell = { orgNumber: '310609544', clientId: 'a' };
const person = { clientId: 'b' };

it('remembers when each client was last written to, for each system access and firm', async () => {
  await texts.remember(key, [fjell, person], 1);
  await texts.remember(key, [fjell], 5);
  const written = await texts.of(key);
  // By its number, whatever Altinn calls it.
  expect([written({ orgNumber: fjell.orgNumber }), written(person), written({ clientId: 'c' })]).toEqual([
    5,
    1,
    undefined,
  ]);
  expect(written({})).toBeUndefined();
  for (const other of [
    { ...key, systemUserId: 'other' },
    { ...key, ownerPartyUuid: 'other' },
    { ...key, environment: 'production' } as const,
  ]) {
    expect((await texts.of(other))(fjell)).toBeUndefined();
  }
});

it('keeps nothing but to whom and when', async () => {
  await texts.remember(key, [fjell], 5);
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open(`texts-${opened}`);
    opening.onsuccess = () => resolve(opening.result);
  });
  const store = database.transaction('texts').objectStore('texts');
  const all = <T>(asked: IDBRequest<T>) =>
    new Promise<T>((resolve) => {
      asked.onsuccess = () => resolve(asked.result);
    });
  expect(await all(store.getAllKeys())).toEqual([['tt02', 'firm', 'system', fjell.orgNumber]]);
  expect(await all(store.getAll())).toEqual([5]);
  database.close();
});

it('forgets by age, and all at once', async () => {
  await texts.remember(key, [fjell], 5);
  await texts.remember(key, [person], 9);
  await texts.clearOlderThan(7);
  const left = await texts.of(key);
  expect([left(fjell), left(person)]).toEqual([undefined, 9]);
  await texts.clearEverything();
  expect((await texts.of(key))(person)).toBeUndefined();
});
