/*
 * A list has a million cells, nearly all of which begin and end with a letter or a figure: that is seen at once, without
 * looking for the spaces of all scripts.
 */
const isPlain = (code: number) => code > 32 && code < 127;

/** Whether there is nothing in a cell but spaces. */
export const isBlank = (cell: string): boolean => !isPlain(cell.charCodeAt(0)) && cell.trim() === '';

/** The cell without the spaces around it. */
export const trimmed = (cell: string): string =>
  isPlain(cell.charCodeAt(0)) && isPlain(cell.charCodeAt(cell.length - 1)) ? cell : cell.trim();
