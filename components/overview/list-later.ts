import { later } from '../ui/later';

/** The list beside the board, and how it was read: most who open the board bring none. */
export const listLater = later(async () => (await import('./list-box')).ListBox);
