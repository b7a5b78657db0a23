/**
 * The portal's own "add all": one alone, then five at a time, each five waited for before the next
 * (`altinn/portal.md` 6). A failure stops nothing and is not repeated.
 * @param finished told the number of finished clients after each batch
 * @returns those that were not added
 */
export async function addAll<T>(
  everyone: readonly T[],
  add: (one: T) => Promise<'added' | 'failed'>,
  finished: (count: number) => void,
): Promise<T[]> {
  const failed: T[] = [];
  for (let start = 0; start < everyone.length; ) {
    const batch = everyone.slice(start, start + (start === 0 ? 1 : 5));
    const outcomes = await Promise.all(batch.map(add));
    failed.push(...batch.filter((_, index) => outcomes[index] === 'failed'));
    start += batch.length;
    finished(start);
  }
  return failed;
}
