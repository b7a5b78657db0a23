import type { Column } from '../../../utils/domain/lists/sheet';
import { type Figure, median } from '../figure';
import { listOf } from '../lists';
import { asShipped } from '../shipped';

const rounds = 3;

/** Excel files in and out: told, not judged, for there is no reference that does the same. */
export function readWorkbooks(): Promise<Figure[]> {
  return asShipped('test/bench/read/workbook-parts.ts', async (file) => {
    const parts: typeof import('./workbook-parts') = await import(file);
    const figures: Figure[] = [];
    for (const rows of [10_000, 100_000]) figures.push(...(await timesOf(parts, rows)));
    return figures;
  });
}

async function timesOf(
  { readList, writeXlsx }: typeof import('./workbook-parts'),
  rows: number,
): Promise<Figure[]> {
  const [header = [], ...body] = listOf(rows)
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(';'));
  const columns = header.map((heading): Column => ({ heading, kind: 'text' }));
  const reading: number[] = [];
  const writing: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    let start = performance.now();
    const bytes = await writeXlsx([{ name: 'Klienter', columns, rows: body }]);
    writing.push(performance.now() - start);
    start = performance.now();
    const result = await readList(bytes);
    reading.push(performance.now() - start);
    if (!result.ok || result.list.rows.length !== rows) throw new Error('the workbook was not read');
  }
  const name = `${rows.toLocaleString('en')} rows of xlsx`;
  return [
    { name: `read: ${name}`, value: median(reading), unit: 'ms' },
    { name: `read: ${name}, written`, value: median(writing), unit: 'ms' },
  ];
}
