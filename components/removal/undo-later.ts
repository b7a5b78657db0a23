import { later } from '../ui/later';

/** What is asked before a run is taken back: of many pages of the portal it is seen on few. */
export const undoLater = later(async () => (await import('./undo-view')).UndoView);
