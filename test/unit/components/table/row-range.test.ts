import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangeOf, startingWith } from '../../../../components/table/row-range';
import {
  groupOf,
  type Verdict,
  type VerdictGroup,
  verdictGroups,
  verdictOrder,
  verdicts,
} from '../../../../utils/domain/verdict';
import { sourceOf } from '../../../support/panel/scenes';

const counts = fc
  .array(fc.nat(20), { minLength: verdicts.length, maxLength: verdicts.length })
  .map(
    (each) => Object.fromEntries(verdicts.map((verdict, i) => [verdict, each[i]])) as Record<Verdict, number>,
  );

describe('rangeOf', () => {
  it('finds exactly the rows of a group among rows in the order of verdicts', () => {
    fc.assert(
      fc.property(counts, (each) => {
        const rows = verdictOrder.flatMap((verdict) => Array<Verdict>(each[verdict]).fill(verdict));
        for (const group of Object.keys(verdictGroups) as VerdictGroup[]) {
          const { from, count } = rangeOf(group, each);
          expect(rows.slice(from, from + count)).toEqual(
            rows.filter((verdict) => groupOf(verdict) === group),
          );
        }
        expect(rangeOf('all', each)).toEqual({ from: 0, count: rows.length });
      }),
    );
  });

  it('knows every verdict once', () => {
    expect([...verdictOrder].sort()).toEqual([...verdicts].sort());
  });
});

describe('startingWith', () => {
  const stretch = fc
    .tuple(fc.nat(30), fc.nat(30), fc.nat(30))
    .map(([before, count, after]) => ({ total: before + count + after, from: before, count }));

  it('shows every row once, the stretch first', () => {
    fc.assert(
      fc.property(stretch, ({ total, from, count }) => {
        const rows = Array.from({ length: total }, (_, index) => index);
        const turned = startingWith(sourceOf(rows), { from, count });
        const shown = rows.map((index) => turned.get(index));
        expect(shown.slice(0, count)).toEqual(rows.slice(from, from + count));
        expect([...shown].sort((a, b) => Number(a) - Number(b))).toEqual(rows);
      }),
    );
  });

  it('asks for exactly the rows that are to be shown', () => {
    fc.assert(
      fc.property(stretch, fc.nat(100), fc.nat(100), ({ total, from, count }, first, wanted) => {
        const rows = Array.from({ length: total }, (_, index) => index);
        const asked: [number, number][] = [];
        const turned = startingWith(sourceOf(rows, asked), { from, count });
        turned.ensure(first, wanted);
        const got = asked.flatMap(([start, length]) => rows.slice(start, start + length));
        expect(got).toEqual(rows.slice(first, first + wanted).map((index) => turned.get(index)));
      }),
    );
  });
});
