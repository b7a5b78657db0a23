import { describe, expect, it } from 'vitest';
import { hasClients, isBelieved, readUntil } from '../../../utils/altinn/believe';
import { routeNames } from '../../../utils/altinn/route-table';
import type { Client } from '../../../utils/domain/client';
import { type Answer, answered, failed } from '../../../utils/domain/failure';
import { enter } from '../../support/altinn/in-the-sandbox';

describe('an empty list', () => {
  it('beside one that is not is believed by route and by list, and where clients were seen before from nobody', async () => {
    const { altinn } = await enter();
    const believed = Object.fromEntries(
      routeNames.map((name) => {
        const route = altinn.routes[name];
        const of = (list: 'available' | 'delegated') => isBelieved([], list, route, { beside: true });
        return [name, [of('available'), of('delegated')]];
      }),
    );
    expect(believed).toEqual({
      'end-user': [false, true],
      'portal-client-administration': [true, true],
      'client-administration': [true, true],
      portal: [false, false],
    });
    for (const name of routeNames) {
      const route = altinn.routes[name];
      expect(isBelieved([], 'delegated', route, { seenBefore: true })).toBe(false);
      expect(isBelieved([1], 'delegated', route, { seenBefore: true, beside: true })).toBe(true);
    }
  });
});

describe('reading again', () => {
  const one: Client[] = [{ id: 'one', kind: 'organisation' }];

  async function read(lists: Answer<Client[]>[], isOver = () => false) {
    const waited: number[] = [];
    let asked = 0;
    const answer = await readUntil(
      async () => lists[Math.min(asked++, lists.length - 1)] ?? answered([]),
      hasClients,
      { waits: [1, 2], wait: async (ms) => waited.push(ms), isOver },
    );
    return { answer, asked, waited };
  }

  it('ends with what is enough, with a failure, or when it has been read often enough', async () => {
    expect(await read([answered(one)])).toMatchObject({ asked: 1, waited: [] });
    expect(await read([answered([]), answered(one)])).toMatchObject({ asked: 2, waited: [1] });
    const broken = failed({ kind: 'unavailable' });
    expect(await read([answered([]), broken])).toMatchObject({ answer: broken, asked: 2 });
    expect(await read([answered([])])).toMatchObject({ asked: 3, waited: [1, 2] });
  });

  it('asks for nothing more when nobody waits for it', async () => {
    expect(await read([answered([])], () => true)).toMatchObject({ asked: 1, waited: [] });
  });
});
