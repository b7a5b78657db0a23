import type { Row } from '../../domain/lists/list';
import { findNamed } from '../headings/column-names';

/**
 * Whether this is a delegation file of Altinn II, `Status;Fnr/orgnr;Navn;Rolle;E-post`: a status of A and U, and
 * a row for each employee and role.
 */
export function isAltinn2(header: string[] | undefined, rows: string[][]): boolean {
  const status = findNamed(header, 'status');
  if (status === undefined || findNamed(header, 'role') === undefined) return false;
  return rows.every((cells) => /^\s*[AU]?\s*$/i.test(cells[status] ?? ''));
}

/** One row per client: the first that is not marked as gone, else the first. Rows without a number stay. */
export function oncePerClient(rows: Row[], isInactive: (row: Row) => boolean): Row[] {
  const kept = new Map<string, Row>();
  for (const row of rows) {
    if (!row.number.valid) continue;
    const first = kept.get(row.number.orgNumber);
    if (!first || (isInactive(first) && !isInactive(row))) kept.set(row.number.orgNumber, row);
  }
  return rows.filter((row) => !row.number.valid || kept.get(row.number.orgNumber) === row);
}
