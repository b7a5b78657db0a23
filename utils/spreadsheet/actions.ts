import type { RowAction } from '../domain/list';

const add = /^(?:a|\+|legg til|legge til|leggtil|leggje til|add|ny|new|tildel|deleger|delegate)$/i;
const remove = /^(?:u|[-−–—]|fjern|fjerne|remove|slett|slette|delete|revoke|trekk tilbake)$/i;

/** What a cell of an action column asks for, if it is a word that we know. */
export function parseAction(cell: string): RowAction | undefined {
  const word = cell.trim();
  if (add.test(word)) return 'add';
  return remove.test(word) ? 'remove' : undefined;
}

/** Whether a column holds actions: words that we know wherever something stands. */
export function areActions(cells: string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length > 0 && filled.every((cell) => parseAction(cell) !== undefined);
}
