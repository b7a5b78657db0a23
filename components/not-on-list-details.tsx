import { useState } from 'preact/hooks';
import { displayName } from '../utils/domain/display-name';
import { formatOrgNumber } from '../utils/domain/org-number';
import type { NotOnList } from '../utils/domain/plan';
import type { Texts } from '../utils/i18n/texts';
import { PagedTable } from './paged-table';
import type { RowSource } from './panel-state';

/** Clients that Altinn has and the list does not: shown, and never touched. Read only when opened. */
export function NotOnListDetails({ texts, clients }: { texts: Texts; clients: RowSource<NotOnList> }) {
  const [open, setOpen] = useState(false);
  const { plan, rows } = texts.panel;
  if (clients.total === 0) return null;
  return (
    <details class="ds-details" data-not-on-list onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{plan.notOnList(clients.total)}</summary>
      <div class="kf-stack">
        <p class="ds-paragraph">{plan.notOnListNote}</p>
        {open && (
          <PagedTable
            caption={plan.notOnList(clients.total)}
            loading={rows.loading}
            columns={[
              { name: rows.orgNumber, width: 'number' },
              { name: rows.client, width: 'rest' },
            ]}
            source={clients}
            range={{ from: 0, count: clients.total }}
            row={(client, { index, ariaRowIndex }) => (
              <tr key={client.clientId} data-index={index} aria-rowindex={ariaRowIndex}>
                <td class="kf-figures">{client.orgNumber && formatOrgNumber(client.orgNumber)}</td>
                <td>
                  {client.name ? displayName(client.name) : <span class="kf-subtle">{rows.noName}</span>}
                </td>
              </tr>
            )}
          />
        )}
      </div>
    </details>
  );
}
