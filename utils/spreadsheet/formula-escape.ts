// What a spreadsheet may run or misread at the start of a cell (OWASP CSV injection), full-width twins
// included; spaces before it don't help. The apostrophe is here so that undoing is exact.
const risky = /^(?:[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n'])/;

/** A cell as it goes into a file: a leading `'` makes a spreadsheet show it instead of running it. */
export const escapeFormula = (cell: string) => (risky.test(cell) ? `'${cell}` : cell);

/** Undoes {@link escapeFormula}, and nothing else. */
export const unescapeFormula = (cell: string) =>
  cell.charCodeAt(0) === 39 && risky.test(cell.slice(1)) ? cell.slice(1) : cell;
