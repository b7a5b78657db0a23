/** The letter a spreadsheet gives a column: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}

/** `14.32` in Norwegian, `14:32` in English; the reader's own time zone. */
export function clockOf(at: Date, separator: '.' | ':'): string {
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(separator);
}

/** Bytes as megabytes with one decimal at most. */
export const megabytes = (bytes: number): number => Math.round(bytes / 1e5) / 10;

/** Seconds as whole minutes, rounded up: a promise is better kept early. */
export const minutesOf = (seconds: number): number => Math.ceil(seconds / 60);
