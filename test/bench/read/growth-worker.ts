import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort } from 'node:worker_threads';
import { fileLimits } from '../../../utils/domain/lists/list';
import { readList } from '../../../utils/spreadsheet/read-list';
import { type Figure, stopwatch } from '../figure';
import { bookShapes, type Shape, textShapes } from './read-hostile';

setFlagsFromString('--expose_gc');
/** What one reading leaves behind is not swept away in the next, and on its time. */
const sweep = runInNewContext('gc') as () => void;

const mostGrowth = 2.3;
const longestGap = 2000;
/** Best of so many where a figure does not hold before. */
const mostRounds = 5;
/** Reading that takes longer than this in all (ms) is measured once, where it holds: little disturbs it. */
const long = 1000;
/** Below so many ms nothing is told of how time grows. */
const leastJudged = 50;

/**
 * How the time grows from a file to one twice as large, and how long nothing else had its turn in the largest. All
 * sizes are read turn by turn, so that a disturbance is not one size's alone.
 * @param sizes in bytes, each about twice the one before
 */
async function growthOf({ name, make }: Shape, sizes: number[]): Promise<Figure[]> {
  const files = sizes.map(make).filter((bytes) => bytes.length <= fileLimits.bytes);
  await readList(make((sizes[0] ?? 0) / 10));
  const times = files.map(() => Number.POSITIVE_INFINITY);
  let gap = Number.POSITIVE_INFINITY;
  let growth = 1;
  let spent = 0;
  for (let round = 0; round < mostRounds; round += 1) {
    for (const [i, bytes] of files.entries()) {
      sweep();
      const watched = await watch(() => readList(bytes));
      times[i] = Math.min(times[i] ?? 0, watched.ms);
      spent += watched.ms;
      if (i === files.length - 1) gap = Math.min(gap, watched.gap);
    }
    growth = growthIn(times, sizes);
    const holds = growth <= mostGrowth && gap <= longestGap;
    if (holds && (round > 0 || spent > long)) break;
  }
  return [
    { name: `read: twice as much of ${name}, times as long`, value: growth, limit: mostGrowth },
    { name: `read: longest without a turn for others, ${name}`, value: gap, limit: longestGap, unit: 'ms' },
  ];
}

/** The most that the time grows where the size doubles. */
function growthIn(times: number[], sizes: number[]): number {
  const steps = times.slice(1).flatMap((ms, i) => {
    const before = times[i] ?? 0;
    return before < leastJudged ? [] : [ms / before / ((sizes[i + 1] ?? 1) / (sizes[i] ?? 1) / 2)];
  });
  return Math.max(1, ...steps);
}

async function watch(act: () => Promise<unknown>): Promise<{ ms: number; gap: number }> {
  let gap = 0;
  let waited = stopwatch();
  const taken = stopwatch();
  const timer = setInterval(() => {
    gap = Math.max(gap, waited());
    waited = stopwatch();
  }, 5);
  await act();
  const ms = taken();
  gap = Math.max(gap, waited());
  clearInterval(timer);
  return { ms, gap };
}

const megabyte = 1_000_000;
const sizesOf = (...sizes: number[]) => sizes.map((size) => size * megabyte);

for (const [shapes, sizes] of [
  [textShapes, sizesOf(2.5, 5, 10)],
  [bookShapes, sizesOf(50, 100, 190)],
] as const) {
  for (const shape of shapes) parentPort?.postMessage(await growthOf(shape, sizes));
}
