import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Texts } from '../../utils/i18n/texts';
import type { PlanRows, RowSource } from '../state/paged-rows';
import { atPlaces, useFoundRows } from './found-rows';
import { RowSearch } from './row-search';

/** More than so many are not seen at one look. */
const seenAtOnce = 20;

interface SearchedRowsProps<T> {
  texts: Texts;
  label: string;
  rows: RowSource<T> & Pick<PlanRows, 'find'>;
  /** Says how many a search hides, and that it does nothing else to them. */
  hidden(rows: number): string;
  children(shown: RowSource<T>): VNode;
}

/** Rows that can be searched where they are too many to look through. A search hides some, and changes nothing else. */
export function SearchedRows<T>({ texts, label, rows, hidden, children }: SearchedRowsProps<T>) {
  const [search, look] = useState('');
  const places = useFoundRows(rows, { search });
  const found = useMemo(() => places && atPlaces(rows, places), [places, rows]);
  const source = found ?? rows;
  const table = children(source);
  if (!rows.find || rows.total <= seenAtOnce) return table;
  const out = rows.total - source.total;
  return (
    <div class="kf-stack">
      <div class="kf-find-rows">
        <RowSearch data-input="search-named" label={label} search={search} onSearch={look} />
        <p class="ds-paragraph kf-subtle" data-size="sm" role="status" data-hidden={out}>
          {found && `${texts.panel.rows.shown(source.total, rows.total)}. `}
          {out > 0 && hidden(out)}
        </p>
      </div>
      {table}
    </div>
  );
}
