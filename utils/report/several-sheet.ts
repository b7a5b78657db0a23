import type { Sheet } from '../domain/lists/sheet';
import type { WrittenTexts } from '../i18n/file-texts';
import { explanationColumn, textColumn } from './import-columns';
import type { resultsRows } from './results-table';

/** What became of a list's rows at one system access; without a title, of those that are for none we know. */
export type RowsAt = ReturnType<typeof resultsRows> & { title: string };

/** The rows of one list with what became of them at several system accesses, in the list's own order. */
export function severalSheet(told: readonly RowsAt[], texts: WrittenTexts): Sheet {
  const columns = told[0]?.columns ?? [];
  // Our two stand last; which system access it is about stands right before them.
  const own = columns.length - 2;
  const rows = told.flatMap(({ title, rows: of }) =>
    of.map(({ line, cells }) => ({ line, cells: [...cells.slice(0, own), title, ...cells.slice(own)] })),
  );
  return {
    name: texts.sheetNames.results,
    columns: [
      ...[...columns.slice(0, own), texts.columns.handledIn, ...columns.slice(own, -1)].map(textColumn),
      explanationColumn(texts),
    ],
    // Sorting keeps the order of the system accesses where a line stands for several.
    rows: rows.toSorted((a, b) => a.line - b.line).map(({ cells }) => cells),
    print: 'landscape',
  };
}
