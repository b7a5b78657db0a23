import { describe, expect, it } from 'vitest';
import type { RowsWanted } from '../../../utils/domain/lists/rows-wanted';
import type { OrgNumber } from '../../../utils/domain/numbers/nine-digits';
import type { PlanRow } from '../../../utils/domain/plan';
import type { JobRowView } from '../../../utils/domain/runs/job';
import { findable, findRows } from '../../../utils/report/find-rows';

const row = (
  line: number,
  orgNumber: string,
  name: string | undefined,
  verdict: PlanRow['verdict'],
): PlanRow => ({
  line,
  shown: orgNumber,
  orgNumber: orgNumber as OrgNumber,
  name,
  verdict,
  warnings: [],
});
const rows = [
  findable(row(5, '310202398', 'ÆRLIG FJORD AS', 'missing-packages'), ['310202398', 'Avd. Bergen']),
  findable(row(2, '310609544', 'BLÅ KATT DA', 'add'), ['310609544', 'Avd. Oslo']),
  findable(row(3, '311707086', undefined, 'add'), ['311707086', 'Avd. Bergen']),
  findable(row(4, '312630737', 'ALVOR ENK', 'already-delegated'), ['312630737', '']),
];
const sent = (line: number, more: Partial<JobRowView>): [number, JobRowView] => [
  line,
  { line, clientId: `client-${line}`, state: 'done', attempts: 1, ...more },
];
const lines = (wanted: Partial<RowsWanted>, job?: Map<number, JobRowView>) =>
  findRows(rows, job, { search: '', ...wanted }).map((place) => rows[place]?.row.line);

describe('rows', () => {
  it.each([
    ['a number as it is spaced on screen', '310 202 398', [5]],
    ['the first digits of a number', '3117', [3]],
    ['a name, whatever its letters', 'ærlig', [5]],
    ['a word of a column of the list’s own', 'bergen', [5, 3]],
    ['words in any order', 'oslo katt', [2]],
    ['nothing', '  ', [5, 2, 3, 4]],
    ['what is nowhere', 'tromsø', []],
  ])('are found by %s', (_, search, found) => {
    expect(lines({ search })).toEqual(found);
  });

  it.each([
    ['line', [2, 3, 4, 5]],
    ['number', [5, 2, 3, 4]],
    ['client', [4, 2, 5, 3]],
    ['status', [5, 2, 3, 4]],
  ] as const)('are put in order by %s, and back', (by, order) => {
    expect(lines({ sort: { by, descending: false } })).toEqual(order);
    const back = lines({ sort: { by, descending: true } });
    if (by !== 'status') expect(back).toEqual(order.toReversed());
    else expect(back).toEqual([4, 2, 3, 5]);
  });

  it('of a run are those that need somebody, failed ones first, and those that may be another’s', () => {
    const job = new Map([sent(2, { state: 'unknown', asAnother: 'open' }), sent(3, { state: 'failed' })]);
    expect(lines({ only: 'follow-up' }, job)).toEqual([3, 2, 5]);
    expect(lines({ only: 'troubled' }, job)).toEqual([2, 3]);
    expect(lines({ only: 'as-another' }, job)).toEqual([2]);
    expect(lines({ only: 'follow-up', search: 'bergen' }, job)).toEqual([3, 5]);
  });

  it('need somebody too where a client was to go and may be there all the same', () => {
    const gone = row(2, '310609544', undefined, 'not-delegated');
    const maybe: PlanRow = {
      ...row(3, '311707086', undefined, 'not-delegated'),
      warnings: [{ kind: 'may-be-delegated' }],
    };
    const found = findRows([findable(gone), findable(maybe)], new Map(), { search: '', only: 'follow-up' });
    expect(found).toEqual([1]);
  });

  it('of ten thousand are found and put in order in a moment', () => {
    const many = Array.from({ length: 10_000 }, (_, index) =>
      findable(row(index, String(300_000_000 + index), `Klient ${(index * 7919) % 10_000}`, 'add'), [
        'a',
        'b',
      ]),
    );
    const start = performance.now();
    expect(
      findRows(many, undefined, { search: 'klient 99', sort: { by: 'client', descending: false } }),
    ).toHaveLength(555);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
