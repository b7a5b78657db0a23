import Papa from 'papaparse';
import { readList } from '../../utils/spreadsheet/read-list';
import { type Figure, median } from './figure';
import { listOf } from './lists';

const rounds = 9;

/** A hundred thousand rows, bytes to rows, against PapaParse alone on the same text, turn by turn. */
export async function read(): Promise<Figure[]> {
  const text = listOf(100_000);
  const bytes = new TextEncoder().encode(text);
  const ours: number[] = [];
  const alone: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    let start = performance.now();
    Papa.parse(text);
    alone.push(performance.now() - start);
    start = performance.now();
    const result = await readList(bytes);
    ours.push(performance.now() - start);
    if (!result.ok || result.list.rows.length < 99_000) throw new Error('the list was not read');
  }
  return [
    { name: 'read: 100,000 rows, times PapaParse alone', value: median(ours) / median(alone), limit: 2.5 },
    { name: 'read: 100,000 rows', value: median(ours), unit: 'ms' },
  ];
}
