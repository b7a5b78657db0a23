import { useMemo, useState } from 'preact/hooks';
import type { ClientOnLine } from '../../utils/domain/runs/run-parts';
import type { Texts } from '../../utils/i18n/texts';
import { NamedClients } from '../table/named-clients';

interface UndoClientsProps {
  texts: Texts;
  /** Says how many they are and what becomes of them. */
  summary: string;
  clients: readonly ClientOnLine[];
  /** Named at once, without being asked. */
  named?: boolean;
  /** What automation knows them by. */
  'data-undo': string;
}

/** Some of a run's clients: how many and why at once, their names when asked. */
export function UndoClients({ texts, summary, clients, named = false, ...marks }: UndoClientsProps) {
  const [open, setOpen] = useState(named);
  const source = useMemo(
    () => ({ total: clients.length, get: (at: number) => clients[at], ensure: () => undefined }),
    [clients],
  );
  return (
    <details
      class="ds-details"
      data-clients={clients.length}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      {...marks}
    >
      <summary>{summary}</summary>
      {open && <NamedClients texts={texts} caption={summary} clients={source} />}
    </details>
  );
}
