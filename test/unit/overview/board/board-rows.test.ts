import { describe, expect, it } from 'vitest';
import type { BoardQuery } from '../../../../utils/domain/board/board';
import type {
  ClientStateKind,
  DifferenceKind,
  OverviewClient,
} from '../../../../utils/domain/board/overview';
import { boardRows } from '../../../../utils/overview/board/board-rows';
import type { Overview } from '../../../../utils/overview/overview-record';

const client = (
  orgNumber: string | undefined,
  name: string | undefined,
  states: ClientStateKind[],
  ...kinds: DifferenceKind[]
) =>
  ({
    key: orgNumber ?? 'id',
    orgNumber,
    name,
    kinds,
    states: states.map((kind) => ({ kind })),
  }) as unknown as OverviewClient;

const clients = [
  client('310609544', 'ÅS BYGG AS', ['can-be-added', 'not-read'], 'nowhere'),
  client(
    '310202398',
    'BÆRUM FISK 24 ENK',
    ['delegated-lacks', 'delegated'],
    'missing-somewhere',
    'lacks-package',
  ),
  client('313991762', undefined, ['delegated', 'can-be-added']),
];
const privatePersons = [client(undefined, 'KARI NORDMANN', ['delegated', 'can-be-added'], 'gone')];
const all = [...clients, ...privatePersons];
const overview = {
  record: { readings: ['a', 'b'].map((id) => ({ systemUser: { id } })) },
  differences: { clients, privatePersons },
} as unknown as Overview;

const everyone: BoardQuery = { filter: 'everyone', search: '', sort: 'name' };
const stretch = (query: Partial<BoardQuery> = {}, from = 0, count = 10) =>
  boardRows(overview, { ...everyone, ...query, from, count });
const found = (query: Partial<BoardQuery> = {}, from = 0, count = 10) => {
  const { total, rows } = stretch(query, from, count);
  return [total, rows.map(({ key }) => all.findIndex((one) => one.key === key))];
};

describe('the clients of a board', () => {
  it('are those that differ, those of a kind, or everyone, private persons too', () => {
    expect(found({ filter: 'differing' })).toEqual([3, [0, 1, 3]]);
    expect(found({ filter: 'lacks-package' })).toEqual([1, [1]]);
    expect(found({ filter: 'on-list-only' })).toEqual([0, []]);
    expect(found()).toEqual([4, [0, 1, 2, 3]]);
  });

  it('are found by words of the name in any order and case', () => {
    expect(found({ search: 'bygg ås' })).toEqual([1, [0]]);
    expect(found({ search: ' ÅS  ' })).toEqual([1, [0]]);
    expect(found({ filter: 'nowhere', search: 'fisk' })).toEqual([0, []]);
  });

  it('are found by digits of the number, however they are grouped, and by digits of the name', () => {
    expect(found({ search: '310 609 544' })).toEqual([1, [0]]);
    expect(found({ search: '310' })).toEqual([2, [0, 1]]);
    expect(found({ search: '24' })).toEqual([1, [1]]);
  });

  it('are those that stand so with one system access', () => {
    expect(found({ at: { systemUserId: 'b', state: 'can-be-added' } })).toEqual([2, [2, 3]]);
    expect(found({ at: { systemUserId: 'b', state: 'can-be-added' }, search: 'kari' })).toEqual([1, [3]]);
    expect(found({ at: { systemUserId: 'another', state: 'delegated' } })).toEqual([0, []]);
  });

  it('stand by name, or by how they stand with one system access', () => {
    expect(found({ sort: { systemUserId: 'a' } })).toEqual([4, [2, 3, 0, 1]]);
    expect(found({ sort: { systemUserId: 'b' } })).toEqual([4, [1, 2, 3, 0]]);
    expect(found()).toEqual([4, [0, 1, 2, 3]]);
  });

  it('come a stretch at a time, with how many there are in all', () => {
    expect(found({}, 1, 2)).toEqual([4, [1, 2]]);
    expect(found({}, 9, 2)).toEqual([4, []]);
  });

  it('are counted by what may be chosen of all that are found, never a private person', () => {
    expect(stretch({}, 0, 1).columns).toEqual([
      { add: 1, remove: 2 },
      { add: 1, remove: 1 },
    ]);
    expect(stretch({ search: 'ås' }).columns).toEqual([
      { add: 1, remove: 0 },
      { add: 0, remove: 0 },
    ]);
  });
});
