/**
 * What is wrong with the browser's store, where an error is about that: it has no room, what it kept is gone, or it was
 * written by a newer version of the extension. Anything else is a mistake of ours.
 */
export type StoreFault = 'full' | 'gone' | 'newer';

/** The journal has no such run, or row: somebody has emptied it. */
export class NotInJournal extends Error {}

const byName: Readonly<Record<string, StoreFault>> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  // The connection was closed under us, or the database was deleted.
  InvalidStateError: 'gone',
  NotFoundError: 'gone',
  UnknownError: 'gone',
  AbortError: 'gone',
};

export function storeFault(error: unknown): StoreFault | undefined {
  if (error instanceof NotInJournal) return 'gone';
  return error instanceof DOMException ? byName[error.name] : undefined;
}
