import { zipSync } from 'fflate';

/** Zips know no zone: this is what every clock shows, anywhere. */
const fixedTime = new Date(2020, 0, 1, 0, 0, 0);

/** The same bytes for the same files, whenever and wherever, in whatever order they are handed in. */
export function zipAtFixedTimes(files: Iterable<readonly [name: string, bytes: Uint8Array]>): Uint8Array {
  const sorted = [...files]
    .map(([name, bytes]) => [name.replaceAll('\\', '/'), bytes] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted.map(([name, bytes]) => [name, [bytes, { level: 9 }]])), {
    mtime: fixedTime,
  });
}
