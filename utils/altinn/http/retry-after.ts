/** Altinn that says nought, nonsense or a date gone by has still asked for a wait: asked at once it says the same. */
const shortest = 1;

/**
 * Seconds to wait, from a `Retry-After` header: seconds, or an HTTP date; never less than one.
 * A date is measured against the answer's own `Date`, since the user's clock may be wrong.
 * @param now ms since epoch, for answers without a `Date`
 * @returns nothing where there is no header, or none that can be read: the caller backs off by itself
 */
export function retryAfterSeconds(headers: Headers, now: number): number | undefined {
  const written = headers.get('retry-after')?.trim();
  if (!written) return undefined;
  if (/^-?\d+(?:[.,]\d+)?$/.test(written)) return atLeast(Number(written.replace(',', '.')));
  // Node and Chromium take far more for a date than HTTP writes.
  const until = /[a-z]{3}/i.test(written) ? Date.parse(written) : Number.NaN;
  if (Number.isNaN(until)) return undefined;
  const answeredAt = Date.parse(headers.get('date') ?? '');
  return atLeast((until - (Number.isNaN(answeredAt) ? now : answeredAt)) / 1000);
}

const atLeast = (seconds: number) => Math.max(shortest, Math.ceil(seconds));
