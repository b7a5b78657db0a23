/**
 * Seconds to wait, from a `Retry-After` header: whole seconds, or an HTTP date.
 * A date is measured against the answer's own `Date`, since the user's clock may be wrong.
 * @param now ms since epoch, for answers without a `Date`
 */
export function retryAfterSeconds(headers: Headers, now: number): number | undefined {
  const written = headers.get('retry-after')?.trim();
  if (!written) return undefined;
  if (/^\d+$/.test(written)) return Number(written);
  const until = Date.parse(written);
  if (Number.isNaN(until)) return undefined;
  const answeredAt = Date.parse(headers.get('date') ?? '');
  return Math.max(0, Math.ceil((until - (Number.isNaN(answeredAt) ? now : answeredAt)) / 1000));
}
