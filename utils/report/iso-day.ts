const two = (n: number) => String(n).padStart(2, '0');

/** `2026-11-22`, the day on the user's own clock. */
export function isoDay(at: Date): string {
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** `2026-11-22T14:32`, by the user's own clock. */
export function isoMinute(at: Date): string {
  return `${isoDay(at)}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** `2026-11-29T14:32:05.000Z` */
export const isoTime = (at: number): string => new Date(at).toISOString();
