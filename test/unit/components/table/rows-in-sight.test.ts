import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsInSight } from '../../../../components/table/rows-in-sight';

const fifty = () => 50;

describe('the rows in sight', () => {
  it('are those that the table shows, and ten on either side', () => {
    expect(rowsInSight(1000, fifty, 5000, 500)).toEqual({
      first: 90,
      last: 119,
      before: 90 * 50,
      after: 880 * 50,
    });
  });

  it('begin with the first row and end with the last', () => {
    expect(rowsInSight(1000, fifty, 0, 500)).toMatchObject({ first: 0, before: 0 });
    expect(rowsInSight(1000, fifty, 49_500, 500)).toMatchObject({ last: 999, after: 0 });
  });

  it('are counted by their own heights', () => {
    const { first, before } = rowsInSight(1000, (index) => (index < 20 ? 200 : 50), 4100, 100);
    expect(first).toBe(22 - 10);
    expect(before).toBe(12 * 200);
  });

  it('cover what is seen, and make up the whole height with what is left out', async () => {
    const heights = fc.array(fc.integer({ min: 20, max: 300 }), { minLength: 1, maxLength: 400 });
    await fc.assert(
      fc.property(heights, fc.nat(120_000), fc.integer({ min: 0, max: 900 }), (all, top, height) => {
        const { first, last, before, after } = rowsInSight(
          all.length,
          (index) => all[index] ?? 0,
          top,
          height,
        );
        const sum = (rows: number[]) => rows.reduce((total, row) => total + row, 0);
        const shown = sum(all.slice(first, last + 1));
        const total = sum(all);
        expect(before + shown + after).toBe(total);
        expect(before).toBe(sum(all.slice(0, first)));
        expect(before).toBeLessThanOrEqual(top);
        expect(before + shown).toBeGreaterThanOrEqual(Math.min(total, top + height));
      }),
    );
  });

  it('are few, however many there are', () => {
    const { first, last } = rowsInSight(100_000, fifty, 2_500_000, 560);
    expect(last - first).toBeLessThan(40);
  });
});
