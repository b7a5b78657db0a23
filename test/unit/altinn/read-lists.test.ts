import { describe, expect, test } from 'vitest';
import { readLists } from '../../../utils/altinn/read-lists';
import type { Client } from '../../../utils/domain/client';
import { type Answer, answered, failed } from '../../../utils/domain/failure';
import { clientId, never, otherId, systemUser } from '../../support/altinn/firm';
import { enter, taken, visitSystemUser } from '../../support/altinn/in-the-sandbox';

const one: Client[] = [{ id: clientId, kind: 'organisation' }];
const other: Client[] = [{ id: otherId, kind: 'organisation' }];
const none: Client[] = [];

/** Gives these lists in turn, the last one for ever, and counts how often it was asked. */
function listsInTurn(...lists: (Client[] | Answer<Client[]>)[]) {
  let asked = 0;
  const read = async () => {
    const list = lists[Math.min(asked++, lists.length - 1)] ?? none;
    return Array.isArray(list) ? answered(list) : list;
  };
  return { read, asked: () => asked };
}

async function run(
  available: ReturnType<typeof listsInTurn>,
  delegated: ReturnType<typeof listsInTurn>,
  seenBefore = {},
) {
  const waits: number[] = [];
  const wait = async (ms: number) => void waits.push(ms);
  const [reader, delegatedReader] = [{ available: available.read }, { delegated: delegated.read }];
  const lists = await readLists(reader, delegatedReader, systemUser, wait, never, seenBefore);
  return { lists, waits };
}

describe("a system user's two lists", () => {
  test('with clients in both, each is read once and nothing is waited for', async () => {
    const [available, delegated] = [listsInTurn(one), listsInTurn(other)];
    const { lists, waits } = await run(available, delegated);
    const emptyTwice = { available: false, delegated: false };
    expect(lists).toEqual({ ok: true, value: { available: one, delegated: other, emptyTwice } });
    expect([available.asked(), delegated.asked(), waits]).toEqual([1, 1, []]);
  });

  test('an empty one is read again, and what comes then is believed', async () => {
    const [available, delegated] = [listsInTurn(one), listsInTurn(none, other)];
    const { lists, waits } = await run(available, delegated);
    const emptyTwice = { available: false, delegated: false };
    expect(lists).toEqual({ ok: true, value: { available: one, delegated: other, emptyTwice } });
    expect([available.asked(), delegated.asked(), waits.length]).toEqual([1, 2, 1]);
  });

  test('one that is empty twice is said to be', async () => {
    const { lists } = await run(listsInTurn(none), listsInTurn(none));
    expect(lists).toMatchObject({ value: { emptyTwice: { available: true, delegated: true } } });
    const { lists: half } = await run(listsInTurn(one), listsInTurn(none));
    expect(half).toMatchObject({ value: { emptyTwice: { available: false, delegated: true } } });
  });

  test('where there have been clients before, an empty list is given a third chance', async () => {
    const [available, delegated] = [listsInTurn(one), listsInTurn(none, none, other)];
    const { lists } = await run(available, delegated, { delegated: true });
    expect(lists).toMatchObject({ ok: true, value: { delegated: other } });
    expect((await run(listsInTurn(one), listsInTurn(none, none, other))).lists).toMatchObject({
      value: { delegated: none },
    });
  });

  test('a failure in either, also at the second reading, is the answer', async () => {
    const signedOut = failed({ kind: 'session-expired' });
    expect((await run(listsInTurn(one), listsInTurn(signedOut))).lists).toEqual(signedOut);
    expect((await run(listsInTurn(none, signedOut), listsInTurn(one))).lists).toEqual(signedOut);
  });
});

test('a list that the portal empties once, because something behind it failed, is whole in the end', async () => {
  const visit = await enter();
  const { systemUser: agent, delegations } = await visitSystemUser(visit, 1);
  visit.control.addFault({ on: 'read-delegated', do: 'behind' });
  const { portal } = visit.altinn.routes;
  const lists = taken(await readLists(portal, portal, agent, async () => {}, never));
  expect(lists.delegated).toHaveLength(Object.keys(delegations()).length);
  expect(visit.statistics().reads).toMatchObject({ available: 1, delegated: 2 });
});
