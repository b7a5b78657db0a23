import type { Understanding } from '../../utils/domain/lists/list';
import { columnLetter } from '../../utils/i18n/figures';
import type { TextsOfList } from '../../utils/i18n/texts';

const noColumns: Partial<Pick<Understanding, 'numberColumn' | 'nameColumn' | 'statusColumn'>> = {};

/** The file's first lines as they stand, with what was found in them said in words. */
export function ListPreview({ texts, understanding }: { texts: TextsOfList; understanding: Understanding }) {
  const { rows } = texts.panel;
  const words = texts.list.understanding;
  const { preview, headerLine } = understanding;
  if (preview.length === 0) return null;
  // Read line by line it has no columns: what was found on a line may stand anywhere on it.
  const { numberColumn, nameColumn, statusColumn } = understanding.layout ? noColumns : understanding;
  const found = new Map([
    [nameColumn, rows.client],
    [statusColumn, rows.status],
    [numberColumn, rows.orgNumber],
  ]);
  const columns = Array.from({ length: Math.max(...preview.map(({ cells }) => cells.length)) }, (_, i) => i);
  const caption = words.preview(preview.length);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section class="kf-scroller" aria-label={caption} tabIndex={0}>
      <table class="ds-table kf-preview">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{rows.line}</th>
            {columns.map((column) => (
              <th key={column} scope="col" data-number={column === numberColumn ? '' : undefined}>
                {columnLetter(column)} {found.has(column) && <em>{found.get(column)}</em>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.map(({ line, cells }) => (
            <tr key={line} data-header={line === headerLine ? '' : undefined}>
              <th scope="row">
                {line} {line === headerLine && <em>{words.heading}</em>}
              </th>
              {columns.map((column) => (
                <td key={column} data-number={column === numberColumn ? '' : undefined}>
                  {cells[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
