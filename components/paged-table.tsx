import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { RowPlace } from './client-row';
import type { RowSource } from './panel-state';
import type { RowRange } from './row-range';
import { type RowRoom, useRowWindow } from './row-window';

export interface Column {
  name: string;
  width: 'line' | 'number' | 'client' | 'status' | 'rest';
}

interface PagedTableProps<T> {
  caption: string;
  loading: string;
  columns: Column[];
  source: RowSource<T>;
  range: RowRange;
  /** For rows that are dear to draw. */
  room?: RowRoom;
  row(item: T, place: RowPlace): VNode;
}

/**
 * A real table over rows that come in pages. All of them are in the document up to 300, where nothing else is said;
 * beyond that only those in sight, and the table says how many there are.
 */
export function PagedTable<T>({ caption, loading, columns, source, range, room, row }: PagedTableProps<T>) {
  const scroller = useRef<HTMLDivElement>(null);
  const view = useRowWindow(range.count, scroller, room);
  const { first, last, windowed } = view;
  useEffect(() => {
    if (last >= first) source.ensure(range.from + first, last - first + 1);
  }, [source, range.from, first, last]);

  const shown = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section ref={scroller} class="kf-scroller" aria-label={caption} tabIndex={0}>
      <table class="ds-table kf-table" aria-rowcount={windowed ? range.count + 1 : undefined}>
        <caption class="ds-sr-only">{caption}</caption>
        <thead>
          <tr aria-rowindex={windowed ? 1 : undefined}>
            {columns.map(({ name, width }) => (
              <th key={width} scope="col" data-width={width}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap height={view.before} columns={columns.length} />
          {shown.map((index) => {
            const item = source.get(range.from + index);
            const place: RowPlace = {
              index,
              ariaRowIndex: windowed ? index + 2 : undefined,
            };
            if (item !== undefined) return row(item, place);
            return (
              <tr key={`waiting-${index}`} data-index={index} aria-rowindex={place.ariaRowIndex} aria-busy>
                <td colSpan={columns.length} class="kf-subtle">
                  {loading}
                </td>
              </tr>
            );
          })}
          <Gap height={view.after} columns={columns.length} />
        </tbody>
      </table>
    </section>
  );
}

/** Stands for rows out of sight, so that the scrollbar tells the truth. */
function Gap({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row without content takes no focus
    <tr aria-hidden="true" class="kf-gap">
      <td colSpan={columns} style={{ height: `${height}px` }} />
    </tr>
  );
}
