import type { Row } from '../domain/list';
import type { ExactRefusal } from '../domain/list-purpose';
import type { OrgNumber } from '../domain/org-number';

const named = 10;

/**
 * Why Altinn cannot be made equal to this list: everything that may hide a client that the list does mean.
 * @param wouldGo numbers of the delegated clients that would be removed
 * @param wouldStay how many delegated organisations would be left
 * @param elsewhere numbers that stand in the file and on no row
 * @param unreadSheets sheets of the file that could not be read
 */
export function exactRefusals({
  rows,
  wouldGo,
  wouldStay,
  elsewhere,
  unreadSheets = [],
}: {
  rows: readonly Row[];
  wouldGo: readonly OrgNumber[];
  wouldStay: number;
  elsewhere: ReadonlySet<OrgNumber>;
  unreadSheets?: readonly string[] | undefined;
}): ExactRefusal[] {
  const refusals: ExactRefusal[] = [];
  const faulty = rows.filter(({ number }) => !number.valid);
  if (faulty.length > 0) {
    const lines = faulty.slice(0, named).map(({ line }) => line);
    refusals.push({ kind: 'faulty-rows', rows: faulty.length, lines });
  }
  const hidden = wouldGo.filter((orgNumber) => elsewhere.has(orgNumber));
  if (hidden.length > 0) {
    refusals.push({ kind: 'stands-elsewhere', clients: hidden.length, numbers: hidden.slice(0, named) });
  }
  if (unreadSheets.length > 0) refusals.push({ kind: 'unread-sheets', sheets: unreadSheets.slice(0, named) });
  if (wouldGo.length > 0 && wouldStay === 0) refusals.push({ kind: 'removes-everyone' });
  return refusals;
}
