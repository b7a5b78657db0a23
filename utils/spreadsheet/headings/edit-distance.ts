/** How many letters must be added, taken away or changed to make one word the other; `limit + 1` where more. */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit || lacksMore(one, other, limit)) return limit + 1;
  let previous = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const current = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = (previous[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      current[j] = Math.min(changed, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
    }
    if (Math.min(...current) > limit) return limit + 1;
    previous = current;
  }
  return Math.min(previous[other.length] ?? 0, limit + 1);
}

/** Whether more letters of one word than these are nowhere in the other. A wide row has many thousand words. */
function lacksMore(one: string, other: string, limit: number): boolean {
  let lacking = 0;
  for (let i = 0; i < one.length && lacking <= limit; i++)
    if (!other.includes(one[i] as string)) lacking += 1;
  return lacking > limit;
}
