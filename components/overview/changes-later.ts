import { later } from '../ui/later';

/** Most who open the board look something up, and change nothing. */
export const changesLater = later(async () => (await import('./board-changes')).BoardChanges);
