import { describe, expect, it, vi } from 'vitest';
import { createRowSource } from '../../../../../entrypoints/portal.content/store/row-source';

const numbers = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i);
const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

function openRows(total: number) {
  const fetchPage = vi.fn(
    async (from: number, count: number): Promise<number[] | undefined> =>
      numbers(from, Math.max(0, Math.min(count, total - from))),
  );
  const onArrival = vi.fn();
  return { rows: createRowSource(total, fetchPage, onArrival), fetchPage, onArrival };
}

describe('rows that come in pages', () => {
  it('are there when their page has come, which is said', async () => {
    const { rows, onArrival } = openRows(1200);
    expect(rows.get(0)).toBeUndefined();
    rows.ensure(0, 10);
    expect(rows.get(0)).toBeUndefined();
    await settled();
    expect([rows.get(0), rows.get(499), rows.get(500)]).toEqual([0, 499, undefined]);
    expect(onArrival).toHaveBeenCalledTimes(1);
  });

  it('are fetched once, however often they are wanted', async () => {
    const { rows, fetchPage } = openRows(1200);
    rows.ensure(0, 10);
    rows.ensure(5, 10);
    await settled();
    rows.ensure(0, 500);
    await settled();
    expect(fetchPage.mock.calls).toEqual([[0, 500]]);
  });

  it('are asked for anew where they have come, and stand meanwhile', async () => {
    const { rows, fetchPage, onArrival } = openRows(1200);
    rows.ensure(0, 10);
    await settled();
    fetchPage.mockImplementation(async (from, count) => numbers(from + 7, count));
    rows.refresh?.();
    expect(rows.get(0)).toBe(0);
    await settled();
    expect(rows.get(0)).toBe(7);
    expect(fetchPage).toHaveBeenCalledTimes(2);
    expect(onArrival).toHaveBeenCalledTimes(2);
    fetchPage.mockResolvedValue(undefined);
    rows.refresh?.();
    await settled();
    expect(rows.get(0)).toBe(7);
  });

  it('bring every page that a stretch touches, and none behind the end', async () => {
    const { rows, fetchPage } = openRows(1200);
    rows.ensure(499, 10_000);
    await settled();
    expect(fetchPage.mock.calls).toEqual([
      [0, 500],
      [500, 500],
      [1000, 500],
    ]);
    expect([rows.get(1199), rows.get(1200)]).toEqual([1199, undefined]);
  });

  it.each([0, 1])('touch no page too many at its edge (%s)', async (more) => {
    const { rows, fetchPage } = openRows(1200);
    rows.ensure(0, 500 + more);
    await settled();
    expect(fetchPage).toHaveBeenCalledTimes(1 + more);
  });

  it.each([
    ['were refused', async () => undefined],
    ['could not be had', () => Promise.reject(new Error('broken'))],
  ])('that %s are asked for again', async (_, answer) => {
    const { rows, fetchPage, onArrival } = openRows(10);
    fetchPage.mockImplementationOnce(answer);
    rows.ensure(0, 10);
    await settled();
    expect(onArrival).not.toHaveBeenCalled();
    rows.ensure(0, 10);
    await settled();
    expect(rows.get(9)).toBe(9);
  });

  it('can be waited for, and so can none', async () => {
    const { rows } = openRows(3);
    await rows.first();
    expect(rows.get(2)).toBe(2);
    const none = openRows(0);
    await none.rows.first();
    none.rows.ensure(0, 10);
    expect(none.fetchPage).not.toHaveBeenCalled();
  });
});
