import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Figure } from '../figure';
import { built } from '../shipped';

/**
 * In MB. What fits in the young generation and is dropped there is never copied, so that with Node's own, 48, the half
 * file costs less than half: 2.5 times as long for twice as many lines that all cost the same, 2.0 with this.
 */
const youngGeneration = 6;

/** How the time grows with files of every shape, in a thread of its own. */
export async function* readGrowth(): AsyncGenerator<Figure> {
  const { file, remove } = await built('test/bench/read/growth-worker.ts');
  try {
    const worker = new Worker(file, { resourceLimits: { maxYoungGenerationSizeMb: youngGeneration } });
    for await (const [figures] of on(worker, 'message', { close: ['exit'] })) yield* figures as Figure[];
  } finally {
    await remove();
  }
}
