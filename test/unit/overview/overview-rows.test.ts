import { describe, expect, it } from 'vitest';
import type { DifferenceKind, OverviewClient } from '../../../utils/domain/overview';
import type { OverviewFilter } from '../../../utils/domain/overview-summary';
import type { Overview } from '../../../utils/overview/overview-record';
import { overviewRows } from '../../../utils/overview/overview-rows';

const client = (orgNumber: string | undefined, name: string | undefined, ...kinds: DifferenceKind[]) =>
  ({ key: orgNumber ?? 'id', orgNumber, name, kinds, states: [] }) as unknown as OverviewClient;

const clients = [
  client('310609544', 'ÅS BYGG AS', 'nowhere'),
  client('310202398', 'BÆRUM FISK 24 ENK', 'missing-somewhere', 'lacks-package'),
  client('313991762', undefined),
  client(undefined, undefined, 'gone'),
];
const overview = { differences: { clients } } as unknown as Overview;

const found = (filter: OverviewFilter, search = '', from = 0, count = 10) => {
  const stretch = overviewRows(overview, { filter, search, from, count });
  return [stretch.total, stretch.clients.map((one) => clients.indexOf(one))];
};

describe('the clients of an overview', () => {
  it('are those that differ, those of a kind, or everyone', () => {
    expect(found('differing')).toEqual([3, [0, 1, 3]]);
    expect(found('lacks-package')).toEqual([1, [1]]);
    expect(found('on-list-only')).toEqual([0, []]);
    expect(found('everyone')).toEqual([4, [0, 1, 2, 3]]);
  });

  it('are found by words of the name in any order and case', () => {
    expect(found('everyone', 'bygg ås')).toEqual([1, [0]]);
    expect(found('everyone', ' ÅS  ')).toEqual([1, [0]]);
    expect(found('nowhere', 'fisk')).toEqual([0, []]);
  });

  it('are found by digits of the number, however they are grouped, and by digits of the name', () => {
    expect(found('everyone', '310 609 544')).toEqual([1, [0]]);
    expect(found('everyone', '310')).toEqual([2, [0, 1]]);
    expect(found('everyone', '24')).toEqual([1, [1]]);
  });

  it('come a stretch at a time, with how many there are in all', () => {
    expect(found('everyone', '', 1, 2)).toEqual([4, [1, 2]]);
    expect(found('everyone', '', 9, 2)).toEqual([4, []]);
  });
});
