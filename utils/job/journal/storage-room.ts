import type { JobRowRecord } from './records';

/** A row is written before its request, after it, and when it is confirmed; old copies stay until cleaned up. */
const copies = 6;
const asAWhole = 1_000_000;
const sampled = 50;

/** Bytes that the journal of a run with these rows may come to take. */
export function roomNeeded(rows: JobRowRecord[]): number {
  const sample = rows.slice(0, sampled);
  if (sample.length === 0) return asAWhole;
  const bytesPerRow = JSON.stringify(sample).length / sample.length;
  return Math.ceil(bytesPerRow * rows.length * copies) + asAWhole;
}

/** Bytes left, where the browser tells. */
export function roomLeft({ quota, usage }: { quota?: number; usage?: number }): number | undefined {
  return quota === undefined || usage === undefined ? undefined : Math.max(0, quota - usage);
}
