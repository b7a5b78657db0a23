import { useState } from 'preact/hooks';
import type { NotOnList } from '../../utils/domain/plan';
import type { TextsOfList } from '../../utils/i18n/texts';
import type { RowSource } from '../state/paged-rows';
import { NamedClients } from '../table/named-clients';

/** Clients that Altinn has and the list does not: shown, and never touched. Read only when opened. */
export function NotOnListDetails({ texts, clients }: { texts: TextsOfList; clients: RowSource<NotOnList> }) {
  const [open, setOpen] = useState(false);
  const { plan } = texts.list;
  if (clients.total === 0) return null;
  return (
    <details class="ds-details" data-not-on-list onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{plan.notOnList(clients.total)}</summary>
      <div class="kf-stack">
        <p class="ds-paragraph">{plan.notOnListNote}</p>
        {open && <NamedClients texts={texts} caption={plan.notOnList(clients.total)} clients={clients} />}
      </div>
    </details>
  );
}
