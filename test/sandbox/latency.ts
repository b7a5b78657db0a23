import { type Random, randomFrom } from './seed/random';

export interface Latency {
  /** Half of the writes take less than this. */
  medianMs: number;
  /** Standard deviation of the logarithm: 0 is always the median, 0.5 a lively back end. */
  spread: number;
}

/** Log-normal waiting times, the same series for the same seed. */
export function latencySeries(seed: number, { medianMs, spread }: Latency): () => number {
  const random = randomFrom(seed, 'latency');
  return () => (medianMs === 0 ? 0 : medianMs * Math.exp(spread * normal(random)));
}

/** Box and Muller: two uniform numbers to one from the standard normal distribution. */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Waits. For nothing at all a few turns of the queue, so that requests sent together still overlap. */
export async function wait(ms: number): Promise<void> {
  if (ms > 0) return new Promise((resolve) => setTimeout(resolve, ms));
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
}
