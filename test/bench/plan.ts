import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type Figure, median } from './figure';
import type { Planned } from './plan-worker';
import { asShipped } from './shipped';

/** What takes milliseconds is compiled well in one thread and badly in another: PapaParse by a factor of two. */
const threads = 7;

/** Ten thousand rows from file to plan with the lists already read, against PapaParse alone on the same text. */
export const plan = (): Promise<Figure[]> =>
  asShipped('test/bench/plan-worker.ts', async (file) => {
    const all: Planned[] = [];
    while (all.length < threads) {
      const [planned] = await once(new Worker(file), 'message');
      all.push(planned);
    }
    return [
      {
        name: 'plan: 10,000 rows, times PapaParse alone',
        value: median(all.map(({ ours, alone }) => ours / alone)),
        limit: 4,
      },
      { name: 'plan: 10,000 rows', value: median(all.map(({ ours }) => ours)), unit: 'ms' },
    ];
  });
