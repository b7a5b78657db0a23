import type { ClientList, Understanding } from '../domain/lists/list';
import type { MarkColumn } from '../domain/plan';
import { languages } from '../i18n/language';
import { outcomeTextsFor } from '../i18n/outcome-catalogue';

/** What our own files call the column, in whatever language they were made. */
const ownHeadings = languages.map((language) => outcomeTextsFor(language).columns.action.toLowerCase());

/** The column whose words mark the rows, where one does. */
export function markColumn({
  header,
  rows,
  understanding,
}: Pick<ClientList, 'header' | 'rows' | 'understanding'>): MarkColumn | undefined {
  const index = understanding.actionColumn;
  if (index === undefined) return undefined;
  const heading = header?.[index]?.trim().slice(0, longestHeading);
  const marks: MarkColumn = { index, ...(heading && { heading }), add: 0, remove: 0, own: false };
  let hasWords = false;
  for (const { action, cells } of rows) {
    if (!action) continue;
    marks[action] += 1;
    hasWords ||= (cells[index] ?? '').trim().length > 1;
  }
  if (marks.add + marks.remove === 0) return undefined;
  if (!hasWords && rows.some(({ cells }) => /^[au]$/i.test((cells[index] ?? '').trim())))
    marks.letters = true;
  return { ...marks, own: hasWords && heading !== undefined && ownHeadings.includes(heading.toLowerCase()) };
}

const longestHeading = 40;

/** Whether it is in doubt whom the list is about, and nobody has said it. */
export function asksWho({ source, inactiveRows, crosses }: Understanding): boolean {
  const hiddenRows = source.format === 'xlsx' ? source.hiddenRows : undefined;
  return [hiddenRows, inactiveRows, crosses].some(
    (doubt) => doubt !== undefined && doubt.answer === undefined,
  );
}

/** Whether something about the list, other than marks, speaks of removing: then it is not taken to be added. */
export const speaksOfRemoving = ({ crosses }: Understanding): boolean => crosses?.removes ?? false;
