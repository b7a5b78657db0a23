import Papa from 'papaparse';
import { fileLimits } from '../../utils/domain/list';
import { readList } from '../../utils/spreadsheet/read-list';
import { type Figure, median } from './figure';
import { type Form, forms } from './read-forms';
import { bookShapes, type Shape, textShapes } from './read-hostile';
import { readWorkbooks } from './read-workbooks';

const rounds = 11;
/** The first rounds are of code that has not been compiled yet. */
const warmUps = 2;

/** A hundred thousand rows, bytes to rows, against PapaParse alone on the same text, turn by turn; and workbooks. */
export async function read(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const form of forms()) figures.push(...(await ratioOf(form)));
  figures.push(...(await readWorkbooks()));
  const megabyte = 1_000_000;
  for (const shape of textShapes)
    figures.push(
      ...(await growthOf(
        shape,
        [2.5, 5, 10].map((n) => n * megabyte),
      )),
    );
  for (const shape of bookShapes)
    figures.push(
      ...(await growthOf(
        shape,
        [50, 100, 190].map((n) => n * megabyte),
      )),
    );
  return figures;
}

/** Best of so many. */
const tries = 5;
/** Below so many ms nothing is told of how time grows. */
const leastJudged = 50;

/** How the time grows from a file to one twice as large, and how long nothing else had its turn in the largest. */
async function growthOf({ name, make }: Shape, sizes: number[]): Promise<Figure[]> {
  const times: number[] = [];
  let gap = 0;
  for (const size of sizes) {
    const bytes = make(size);
    if (bytes.length > fileLimits.bytes) break;
    let best = Number.POSITIVE_INFINITY;
    for (let i = 0; i < tries; i += 1) {
      const watched = await watch(() => readList(bytes));
      best = Math.min(best, watched.ms);
      gap = i === 0 ? Math.max(gap, watched.gap) : Math.min(gap, watched.gap);
    }
    times.push(best);
  }
  const growth = times.slice(1).flatMap((ms, i) => {
    const before = times[i] ?? 0;
    return before < leastJudged ? [] : [ms / before / ((sizes[i + 1] ?? 1) / (sizes[i] ?? 1) / 2)];
  });
  return [
    { name: `read: twice as much of ${name}, times as long`, value: Math.max(1, ...growth), limit: 2.3 },
    { name: `read: longest without a turn for others, ${name}`, value: gap, limit: 2000, unit: 'ms' },
  ];
}

async function watch(act: () => Promise<unknown>): Promise<{ ms: number; gap: number }> {
  let last = performance.now();
  let gap = 0;
  const timer = setInterval(() => {
    gap = Math.max(gap, performance.now() - last);
    last = performance.now();
  }, 5);
  const start = performance.now();
  await act();
  const ms = performance.now() - start;
  gap = Math.max(gap, performance.now() - last);
  clearInterval(timer);
  return { ms, gap };
}

async function ratioOf({ name, bytes, alone: text }: Form): Promise<Figure[]> {
  const ours: number[] = [];
  const alone: number[] = [];
  for (let round = 0; round < warmUps + rounds; round += 1) {
    let start = performance.now();
    Papa.parse(text);
    const parsed = performance.now() - start;
    start = performance.now();
    const result = await readList(bytes);
    const taken = performance.now() - start;
    if (!result.ok || result.list.rows.length !== 100_000) throw new Error(`${name}: the list was not read`);
    if (round < warmUps) continue;
    alone.push(parsed);
    ours.push(taken);
  }
  return [
    {
      name: `read: 100,000 rows, ${name}, times PapaParse alone`,
      value: median(ours) / median(alone),
      limit: 2.2,
    },
    { name: `read: 100,000 rows, ${name}`, value: median(ours), unit: 'ms' },
  ];
}
