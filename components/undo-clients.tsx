import { useMemo, useState } from 'preact/hooks';
import type { Texts } from '../utils/i18n/texts';
import { NamedClients } from './named-clients';
import type { JobShown } from './panel-state';

interface UndoClientsProps extends Pick<JobShown, 'rowsOn'> {
  texts: Texts;
  /** Says how many they are and what becomes of them. */
  summary: string;
  lines: readonly number[];
  /** Named at once, without being asked. */
  named?: boolean;
  /** What automation knows them by. */
  'data-undo': string;
}

/** Some of a run's clients: how many and why at once, their names when asked. */
export function UndoClients({ texts, summary, lines, rowsOn, named = false, ...marks }: UndoClientsProps) {
  const [open, setOpen] = useState(named);
  const clients = useMemo(() => rowsOn(lines), [rowsOn, lines]);
  return (
    <details
      class="ds-details"
      data-clients={lines.length}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      {...marks}
    >
      <summary>{summary}</summary>
      {open && <NamedClients texts={texts} caption={summary} clients={clients} />}
    </details>
  );
}
