import { displayName } from '../../utils/domain/display-name';
import { formatOrgNumber, type OrgNumber } from '../../utils/domain/numbers/nine-digits';
import type { Texts } from '../../utils/i18n/texts';
import type { RowSource } from '../state/paged-rows';
import { PagedTable } from './paged-table';

interface NamedClientsProps {
  texts: Texts;
  caption: string;
  clients: RowSource<{ orgNumber?: OrgNumber | undefined; name?: string | undefined }>;
}

/** Clients by number and name, and nothing more about them. */
export function NamedClients({ texts, caption, clients }: NamedClientsProps) {
  const { rows } = texts.panel;
  return (
    <PagedTable
      cards
      caption={caption}
      loading={rows.loading}
      columns={[
        { name: rows.orgNumber, width: 'number' },
        { name: rows.client, width: 'rest' },
      ]}
      source={clients}
      range={{ from: 0, count: clients.total }}
      row={(client, { index, ariaRowIndex }) => (
        <tr key={index} data-index={index} aria-rowindex={ariaRowIndex}>
          <td class="kf-figures" data-cell-of="number">
            {client.orgNumber && formatOrgNumber(client.orgNumber)}
          </td>
          <td data-cell-of="client">
            {client.name ? displayName(client.name) : <span class="kf-subtle">{rows.noName}</span>}
          </td>
        </tr>
      )}
    />
  );
}
