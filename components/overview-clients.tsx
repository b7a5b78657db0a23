import { useRef, useState } from 'preact/hooks';
import { overviewCount, overviewFilters } from '../utils/domain/overview-summary';
import { OverviewRow } from './overview-row';
import type { OverviewProps, OverviewShown } from './overview-state';
import { PagedTable } from './paged-table';
import { allShownUpTo } from './row-window';

/**
 * How much of the table stands in the document: a client beside twenty system accesses runs over many lines, and
 * hundreds of them take longer to draw than a keystroke may.
 */
const roomBeside = (systemUsers: number) => ({
  all: Math.min(allShownUpTo, Math.floor(1_000 / Math.max(1, systemUsers))),
  spare: 4,
});

type OverviewClientsProps = Pick<OverviewProps, 'texts' | 'words' | 'onFilter' | 'onSearch'> & {
  shown: OverviewShown;
};

/** The clients that a search and a filter leave. Both are the worker's to apply. */
export function OverviewClients({ texts, words, shown, onFilter, onSearch }: OverviewClientsProps) {
  const { summary, filter, rows } = shown;
  const panel = texts.panel.rows;
  const found = useRef({ rows, turn: 0 });
  if (found.current.rows !== rows) found.current = { rows, turn: found.current.turn + 1 };
  return (
    <>
      <Filters words={words} shown={shown} onFilter={onFilter} legend={panel.filter} />
      <Search label={words.search} value={shown.search} onSearch={onSearch} />
      <p role="status" class="kf-subtle" data-count="found">
        {rows.total === 0 && filter === 'differing' && !shown.search
          ? words.noDifferences
          : words.found(rows.total)}
      </p>
      {rows.total > 0 && (
        <PagedTable
          // What was found begins at its top; until it has come, what is typed disturbs nothing.
          key={found.current.turn}
          room={roomBeside(summary.systemUsers.length)}
          caption={words.filter[filter]}
          loading={panel.loading}
          columns={[
            { name: panel.orgNumber, width: 'number' },
            { name: panel.client, width: 'client' },
            { name: words.columns.difference, width: 'status' },
            { name: words.columns.systemUsers, width: 'rest' },
          ]}
          source={rows}
          range={{ from: 0, count: rows.total }}
          row={(client, place) => (
            <OverviewRow
              key={client.key}
              {...place}
              words={words}
              noName={panel.noName}
              client={client}
              systemUsers={summary.systemUsers}
            />
          )}
        />
      )}
    </>
  );
}

function Filters({
  words,
  shown: { summary, filter: chosen },
  legend,
  onFilter,
}: Pick<OverviewClientsProps, 'words' | 'shown' | 'onFilter'> & { legend: string }) {
  return (
    <fieldset class="kf-filters">
      <legend class="ds-sr-only">{legend}</legend>
      {overviewFilters
        .map((filter) => ({ filter, count: overviewCount(filter, summary) }))
        .filter(({ filter, count }) => count > 0 || filter === 'differing' || filter === chosen)
        .map(({ filter, count }) => (
          <label key={filter} class="ds-chip">
            <input
              type="radio"
              name="kf-overview-filter"
              class="ds-input"
              value={filter}
              checked={filter === chosen}
              onChange={() => onFilter(filter)}
            />
            {words.filter[filter]} <span data-count={filter}>{count}</span>
          </label>
        ))}
    </fieldset>
  );
}

interface SearchProps {
  label: string;
  value: string;
  onSearch(search: string): void;
}

function Search({ label, value, onSearch }: SearchProps) {
  const [typed, type] = useState(value);
  return (
    <label class="kf-select">
      <span class="ds-label">{label}</span>
      <input
        type="search"
        class="ds-input"
        data-input="search"
        maxLength={200}
        value={typed}
        onInput={({ currentTarget }) => {
          type(currentTarget.value);
          onSearch(currentTarget.value);
        }}
      />
    </label>
  );
}
