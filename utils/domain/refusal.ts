import type { Failure } from './failure';
import type { Switch } from './kept/rules';
import type { FileFault } from './lists/list';

/** Why the panel does nothing: said in a sentence, before anything is read or written. */
export type Refusal =
  /** A private window, or a Firefox container: its cookies are not the ones the worker has. */
  | { kind: 'private-window' }
  /** Page and worker are signed in as two different users. */
  | { kind: 'other-identity' }
  /** Another acting party was chosen since this page was loaded. */
  | { kind: 'actor-changed' }
  /** The system user does not belong to the acting party. */
  | { kind: 'other-owner' }
  /** Not client administrator for this owner: told who can make him one. */
  | { kind: 'not-client-administrator' }
  /** The page is no agent system user's page, or the system user is deleted. */
  | { kind: 'no-such-system-user' }
  /** The file did not arrive whole: the worker was stopped while it was being sent. Send it again. */
  | { kind: 'upload-lost' }
  /** Cleared, or so old that it is not kept any more. */
  | { kind: 'not-found'; what: 'plan' | 'run' | 'overview' }
  /** Made for another owner, system user or environment than the page's, or by another person. */
  | { kind: 'not-yours'; what: 'plan' | 'run' | 'overview'; why: 'another-place' | 'another-person' }
  /** What was going on was stopped before it had come to its end: by the user, or with the worker. */
  | { kind: 'interrupted' }
  /** Lists older than 15 minutes: a renewed plan must be looked at first. */
  | { kind: 'plan-too-old' }
  | { kind: 'job-already-running' }
  /** The firm's IT department has switched it off, by the browser's policy. */
  | { kind: 'switched-off'; what: Switch }
  | { kind: 'nothing-to-do' }
  /** The browser has no room for the run's journal; bytes. */
  | { kind: 'storage-full'; needed: number; free: number }
  /** What the browser kept for us has been deleted, or cannot be read any more. */
  | { kind: 'storage-gone' }
  /** What the browser keeps for us was written by a newer version of the extension. */
  | { kind: 'storage-newer' }
  /** The extension was updated or removed under this page: reload it. `left`: clients of a run that stands still by it. */
  | { kind: 'extension-gone'; left?: number }
  /** A mistake of ours. Nothing that was written down is lost by it. */
  | { kind: 'unexpected' }
  | { kind: 'file'; fault: FileFault }
  | { kind: 'failure'; failure: Failure };

/** An answer from the worker to the page. */
export type Reply<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export const granted = <T>(value: T): Reply<T> => ({ ok: true, value });
export const refused = (refusal: Refusal): { ok: false; refusal: Refusal } => ({ ok: false, refusal });

/** Whether what was read, or planned, must be read and planned anew before anything can be done with it. */
export const isStale = ({ kind }: Refusal): boolean => kind === 'plan-too-old' || kind === 'not-found';
