import { describe, expect, it } from 'vitest';
import type { DelegatedList, SavedList } from '../../../../utils/domain/kept/saved-list';
import { sinceLast } from '../../../../utils/plan/across/what-changed';
import { org } from '../../../support/lists/numbers';
import { fjell, own } from '../../../support/plan/fixtures';

const list = (...ids: string[]): DelegatedList => ({
  environment: 'tt02',
  ownerPartyUuid: 'owner',
  ownerName: 'Fjord',
  ownerOrgNumber: org(own),
  systemUserId: 'a',
  title: 'A',
  at: 9,
  clients: ids.map((id) => ({ id, name: `${id} AS` })),
});
const saved = (...ids: string[]): SavedList => ({ ...list(...ids), id: 'list', at: 1, lastSeenAt: 5 });
const nobody = { added: new Set<string>(), removed: new Set<string>() };

describe('since the last time', () => {
  it('tells who fell out and who is new, and since when', () => {
    const told = sinceLast(saved('x', 'y'), list('y', 'z'), nobody);
    expect(told?.since).toBe(5);
    expect(told?.gone).toEqual({ count: 1, byOwnRuns: 0, clients: [{ name: 'x AS', by: 'others' }] });
    expect(told?.added).toEqual({ count: 1, byOwnRuns: 0, clients: [{ name: 'z AS', by: 'others' }] });
  });

  it('says nothing where nobody came or went, whatever became of names and numbers', () => {
    const now = { ...list('x'), clients: [{ id: 'x', name: 'Another AS', orgNumber: org(fjell) }] };
    expect(sinceLast(saved('x'), now, nobody)).toBeUndefined();
  });

  it('tells the doings of runs in this browser apart, and names the others first', () => {
    const own = { added: new Set(['a', 'x']), removed: new Set<string>() };
    const told = sinceLast(saved('x', 'y'), list('a', 'b'), own);
    expect(told?.added.byOwnRuns).toBe(1);
    expect(told?.added.clients.map(({ name, by }) => [name, by])).toEqual([
      ['b AS', 'others'],
      ['a AS', 'own-run'],
    ]);
    // That a run added it does not say who removed it.
    expect(told?.gone.byOwnRuns).toBe(0);
  });

  it('names two hundred at most and counts them all', () => {
    const many = Array.from({ length: 250 }, (_, i) => `c${i}`);
    const told = sinceLast(saved('x'), list('x', ...many), nobody);
    expect(told?.added.count).toBe(250);
    expect(told?.added.clients).toHaveLength(200);
  });
});
