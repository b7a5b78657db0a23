import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { RowSource } from '../state/paged-rows';
import type { RowPlace } from './client-row';
import { Gap } from './gap';
import type { RowRange } from './row-range';
import { type RowRoom, useRowWindow } from './row-window';

export interface Column {
  name: string;
  width: 'line' | 'number' | 'client' | 'status' | 'rest';
  /** Where rows can be put in order by it. `direction`: they are. */
  sort?: { direction?: 'ascending' | 'descending' | undefined; onSort(): void } | undefined;
}

interface PagedTableProps<T> {
  caption: string;
  loading: string;
  columns: Column[];
  source: RowSource<T>;
  range: RowRange;
  /** For rows that are dear to draw. */
  room?: RowRoom;
  /** Below 640 px each row is a card. */
  cards?: boolean;
  row(item: T, place: RowPlace): VNode;
}

/**
 * A real table over rows that come in pages. All of them are in the document up to 300, where nothing else is said;
 * beyond that only those in sight, and the table says how many there are.
 */
export function PagedTable<T>({
  caption,
  loading,
  columns,
  source,
  range,
  room,
  cards,
  row,
}: PagedTableProps<T>) {
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
      <table
        class={`ds-table kf-table${cards ? ' kf-row-cards' : ''}`}
        aria-rowcount={windowed ? range.count + 1 : undefined}
      >
        <caption class="ds-sr-only">{caption}</caption>
        <thead>
          <tr aria-rowindex={windowed ? 1 : undefined}>
            {columns.map(({ name, width, sort }) => (
              <th key={width} scope="col" data-width={width} aria-sort={sort?.direction}>
                {sort ? (
                  <button type="button" onClick={sort.onSort}>
                    {name}
                  </button>
                ) : (
                  name
                )}
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
