import { displayName } from '../utils/domain/display-name';
import { formatOrgNumber } from '../utils/domain/org-number';
import type { NotOnList } from '../utils/domain/plan';
import type { Texts } from '../utils/i18n/texts';
import { PagedTable } from './paged-table';
import type { RowSource } from './panel-state';

interface RemovalClientsProps {
  texts: Texts;
  clients: RowSource<NotOnList>;
  /** Lines of those that stay. */
  kept: ReadonlySet<number>;
  disabled: boolean;
  onKeep(line: number, stays: boolean): void;
}

/** Everybody who is to be removed, by name; each can be unticked. */
export function RemovalClients({ texts, clients, kept, disabled, onKeep }: RemovalClientsProps) {
  const { rows, removal } = texts.panel;
  return (
    <PagedTable
      caption={removal.names(clients.total)}
      loading={rows.loading}
      columns={[
        { name: rows.client, width: 'rest' },
        { name: rows.orgNumber, width: 'number' },
        { name: rows.explanation, width: 'rest' },
      ]}
      source={clients}
      range={{ from: 0, count: clients.total }}
      row={({ line, orgNumber, name, forGood }, { index, ariaRowIndex }) => {
        const shown = name ? displayName(name) : rows.noName;
        return (
          <tr key={line} data-index={index} aria-rowindex={ariaRowIndex} data-removal={orgNumber ?? ''}>
            <td>
              <label class="kf-check">
                <input
                  type="checkbox"
                  class="ds-input"
                  checked={!kept.has(line)}
                  disabled={disabled}
                  aria-label={removal.select(shown)}
                  onChange={({ currentTarget }) => onKeep(line, !currentTarget.checked)}
                />
                {shown}
              </label>
            </td>
            <td class="kf-figures">{orgNumber && formatOrgNumber(orgNumber)}</td>
            <td>{forGood && <span class="kf-warning">{texts.outcome.warning(forGood)}</span>}</td>
          </tr>
        );
      }}
    />
  );
}
