import type { DatedList, ListedClient } from '../domain/kept/saved-list';
import type { ClientList, Row } from '../domain/lists/list';
import { languages } from '../i18n/language';
import { outcomeTextsFor } from '../i18n/outcome-catalogue';

const idHeadings = new Set(languages.map((language) => outcomeTextsFor(language).columns.systemUserId));

/**
 * A file as lists to compare with, one for each system access that its rows name, in whatever language it was
 * made. A file that names none is one list that does not say whose it is.
 * @param at when the file was made, ms since epoch, where known
 */
export function listsInFile({ header, rows, understanding }: ClientList, at?: number): DatedList[] {
  const idColumn = header?.findIndex((heading) => idHeadings.has(heading.trim())) ?? -1;
  const titleColumn = understanding.systemAccessColumn ?? -1;
  const lists = new Map<string, DatedList & { clients: ListedClient[] }>();
  for (const row of rows) {
    if (!row.number.valid) continue;
    const id = cellOf(row, idColumn).toLowerCase();
    const title = cellOf(row, titleColumn);
    const key = id || title;
    let list = lists.get(key);
    if (!list) {
      list = { from: 'file', ...(at !== undefined && { at }), clients: [] };
      if (key) list.systemUser = { ...(id && { id }), ...(title && { title }) };
      lists.set(key, list);
    }
    list.clients.push({ orgNumber: row.number.orgNumber, ...(row.name && { name: row.name }) });
  }
  return [...lists.values()];
}

const cellOf = ({ cells }: Row, column: number) => (cells[column] ?? '').trim();
