import type { JobRowRecord } from '../journal/records';

/**
 * Whose doing it is that a client is as a run's row was to make it, and by what that is known: by Altinn's answers, or by
 * the list as it was believed before the row was sent.
 */
export type Doing =
  | { whose: 'ours'; by: 'receipt' | 'list' }
  /** It was there with fewer packages, and the run gave it the rest. */
  | { whose: 'a-part'; by: 'receipt' }
  /** It was so before the run came to it. */
  | { whose: 'nobodys'; by: 'receipt' | 'list' }
  | { whose: 'unknown'; by: 'nothing' };

/** @param listBefore whether the list that the run was planned by had clients in it */
export function whoseDoing(
  { attempts, already, receipt, notSoAt }: JobRowRecord,
  listBefore: boolean,
): Doing {
  if (already !== undefined || attempts === 0) {
    return { whose: 'nobodys', by: receipt === 'none' ? 'receipt' : 'list' };
  }
  switch (receipt) {
    case 'all':
      return { whose: 'ours', by: 'receipt' };
    case 'some':
      return { whose: 'a-part', by: 'receipt' };
    case 'none':
      return { whose: 'nobodys', by: 'receipt' };
    case 'not-told':
      return notSoAt === undefined ? { whose: 'unknown', by: 'nothing' } : { whose: 'ours', by: 'list' };
    // Written down before receipts were.
    case undefined:
      return listBefore ? { whose: 'ours', by: 'list' } : { whose: 'unknown', by: 'nothing' };
    default:
      return receipt satisfies never;
  }
}
