import { describe, expect, it } from 'vitest';
import { seenTwice } from '../../../utils/altinn/read-lists';
import type { Client } from '../../../utils/domain/client';
import { type Answer, answered, failed } from '../../../utils/domain/failure';
import { never, systemUser } from '../../support/altinn/firm';

const client = (id: string): Client => ({ id, kind: 'organisation' });
const ids = (clients: Client[]) => clients.map(({ id }) => id);

/** Who is delegated beside two readings of who is available, the second given where it is asked for. */
async function look(delegated: string[], first: string[], second: Answer<Client[]>) {
  let asked = 0;
  const waits: number[] = [];
  const available = async () => {
    asked += 1;
    return second;
  };
  const lists = {
    available: first.map(client),
    delegated: delegated.map(client),
    emptyTwice: { available: first.length === 0, delegated: false },
  };
  const wait = async (ms: number) => void waits.push(ms);
  return { ...(await seenTwice(lists, { available }, systemUser, wait, never)), asked, waits };
}

describe('a client that is delegated and not available', () => {
  it('is looked for no further where there is none', async () => {
    const { absence, asked, waits } = await look(['a'], ['a', 'b'], failed({ kind: 'unavailable' }));
    expect([absence, asked, waits]).toEqual(['seen-twice', 0, []]);
  });

  it('is not gone where the second reading has it, and nobody of the first is lost', async () => {
    const found = await look(['a', 'b'], ['a'], answered([client('b')]));
    expect(found.absence).toBe('seen-twice');
    expect(ids(found.available).toSorted()).toEqual(['a', 'b']);
    expect(found.waits).toHaveLength(1);
  });

  it('is gone where both readings lack it', async () => {
    const found = await look(['a', 'b'], ['a'], answered([client('a'), client('c')]));
    expect([found.absence, ids(found.available), found.asked]).toEqual(['seen-twice', ['a', 'c'], 1]);
  });

  it.each<[string, Answer<Client[]>]>([
    ['fails', failed({ kind: 'unavailable' })],
    ['comes back empty', answered([])],
  ])('is not called gone where the second reading %s: the first stands', async (_, second) => {
    const found = await look(['a', 'b'], ['a'], second);
    expect([found.absence, ids(found.available)]).toEqual(['seen-once', ['a']]);
  });

  it('is not called gone, nor looked for again, where the available list was empty', async () => {
    const found = await look(['a'], [], answered([client('b')]));
    expect([found.absence, found.asked]).toEqual(['seen-once', 0]);
  });
});
