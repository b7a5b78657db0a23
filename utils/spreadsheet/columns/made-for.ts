import type { MadeFor, Row } from '../../domain/lists/list';
import { orgNumberOrNothing } from '../../domain/numbers/org-number';
import { findNamed } from '../headings/column-names';

/** Whom one of our own files was made for; what not every row agrees on is left out. */
export function madeFor(header: string[] | undefined, rows: Row[]): MadeFor | undefined {
  const owner = orgNumberOrNothing(common(rows, findNamed(header, 'owner')));
  const id = common(rows, findNamed(header, 'systemUserId'))?.trim().toLowerCase();
  const systemUserId = id && uuid.test(id) ? id : undefined;
  return owner || systemUserId
    ? { ...(owner && { owner }), ...(systemUserId && { systemUserId }) }
    : undefined;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What stands in a column on every row that has something there. */
function common(rows: Row[], column: number | undefined): string | undefined {
  if (column === undefined) return undefined;
  let found: string | undefined;
  for (const { cells } of rows) {
    const cell = cells[column];
    if (!cell?.trim()) continue;
    if (found !== undefined && found !== cell) return undefined;
    found = cell;
  }
  return found;
}
