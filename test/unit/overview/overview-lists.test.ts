import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Client } from '../../../utils/domain/client';
import type { SavedList } from '../../../utils/domain/kept/saved-list';
import { defaultSettings } from '../../../utils/domain/kept/settings';
import { changesSince, createOverviewLists, seenIn } from '../../../utils/overview/overview-lists';
import { openSavedLists } from '../../../utils/saved-lists/saved-lists';
import { another, notRead, reading } from '../../support/plan/readings';

const client = (id: string): Client => ({ id, kind: 'organisation', name: id });
const [a, b] = [another('a'), another('b')];
const { owner } = a;
let opened = 0;

async function openLists(savedLists: 'on' | 'off' = 'on') {
  opened += 1;
  const store = await openSavedLists(`overview-lists-${opened}`);
  return createOverviewLists({
    savedLists: store,
    settings: async () => ({ ...defaultSettings, savedLists }),
  });
}

const keptOf = (systemUserId: string, ...ids: string[]) =>
  ({
    systemUserId,
    title: systemUserId,
    at: 1,
    lastSeenAt: 1,
    clients: ids.map(client),
  }) as unknown as SavedList;

describe('what this browser remembers of an owner', () => {
  it('is the newest list of each system access, and when each client was first in one', async () => {
    const lists = await openLists();
    await lists.keep([reading([], [client('x')], { systemUser: a, readAt: 1000 })]);
    await lists.keep([
      reading([], [client('x'), client('y')], { systemUser: a, readAt: 2000 }),
      reading([], [client('y')], { systemUser: b, readAt: 2000 }),
    ]);
    const latest = await lists.latestOf(owner);
    expect(latest.map(({ systemUserId, at }) => [systemUserId, at]).toSorted()).toEqual([
      [a.id, 2000],
      [b.id, 2000],
    ]);
    const seen = await lists.firstSeen(owner);
    expect([seen.get(a.id)?.get('x'), seen.get(a.id)?.get('y')]).toEqual([1000, 2000]);
    expect(seenIn(latest)(a.id)).toEqual({ available: true, delegated: true });
    expect(seenIn(latest)('somebody else')).toEqual({ available: false, delegated: false });
  });

  it('is nothing of another owner’s or environment’s', async () => {
    const lists = await openLists();
    await lists.keep([reading([], [client('x')], { systemUser: a })]);
    expect(await lists.latestOf({ ...owner, partyUuid: 'other' })).toEqual([]);
    const environment = owner.environment === 'tt02' ? 'production' : 'tt02';
    expect(await lists.latestOf({ ...owner, environment })).toEqual([]);
  });

  it('is nothing where it is switched off, nothing that was not read, and no empty list', async () => {
    const off = await openLists('off');
    await off.keep([reading([], [client('x')], { systemUser: a })]);
    expect(await off.latestOf(owner)).toEqual([]);
    const on = await openLists();
    await on.keep([notRead(a), reading([client('x')], [], { systemUser: b })]);
    expect(await on.latestOf(owner)).toEqual([]);
  });
});

describe('what changed since', () => {
  it('is who came and who fell out, for each system access that was read', () => {
    const comparison = changesSince(
      [keptOf(a.id, 'x', 'y')],
      [reading([], [client('y'), client('z')], { systemUser: a })],
    );
    expect(comparison?.changes[0]?.added.map(({ id }) => id)).toEqual(['z']);
    expect(comparison?.changes[0]?.gone.map(({ id }) => id)).toEqual(['x']);
  });

  it('is nothing for one that could not be read, and it is not held to be gone', () => {
    const comparison = changesSince(
      [keptOf(a.id, 'x'), keptOf(b.id, 'x')],
      [notRead(a), reading([], [client('x')], { systemUser: b })],
    );
    expect(comparison?.onlyBefore).toEqual([]);
    expect(comparison?.changes).toHaveLength(1);
    expect(changesSince([keptOf(a.id, 'x')], [notRead(a)])).toBeUndefined();
  });
});
