import { useMemo, useState } from 'preact/hooks';
import { searchedFor } from '../../utils/domain/lists/search-words';
import type { ClientOnLine } from '../../utils/domain/runs/run-parts';
import type { Texts } from '../../utils/i18n/texts';
import type { UndoTexts } from '../../utils/i18n/undo-texts';
import type { PlanRows } from '../state/paged-rows';
import { NamedClients } from '../table/named-clients';
import { SearchedRows } from '../table/searched-rows';

interface UndoClientsProps {
  texts: Texts;
  words: UndoTexts;
  /** Says how many they are and what becomes of them. */
  summary: string;
  clients: readonly ClientOnLine[];
  /** Named at once, without being asked. */
  named?: boolean;
  /** What automation knows them by. */
  'data-undo': string;
}

/** Some of a run's clients: how many and why at once, their names when asked. */
export function UndoClients({ texts, words, summary, clients, named = false, ...marks }: UndoClientsProps) {
  const [open, setOpen] = useState(named);
  const rows = useMemo(() => rowsOf(clients), [clients]);
  return (
    <details
      class="ds-details"
      data-clients={clients.length}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      {...marks}
    >
      <summary>{summary}</summary>
      {open && (
        <SearchedRows texts={texts} label={words.search} rows={rows} hidden={words.hidden}>
          {(shown) => <NamedClients texts={texts} caption={summary} clients={shown} />}
        </SearchedRows>
      )}
    </details>
  );
}

/** Clients that are at hand already, and so are found here. */
function rowsOf(clients: readonly ClientOnLine[]) {
  const find: PlanRows['find'] = async ({ search }) => {
    const isFound = searchedFor(search);
    return clients.flatMap(({ name = '', orgNumber }, at) =>
      isFound(name.toLocaleLowerCase('nb'), orgNumber) ? [at] : [],
    );
  };
  return { total: clients.length, get: (at: number) => clients[at], ensure: () => undefined, find };
}
