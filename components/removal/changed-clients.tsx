import { displayName } from '../../utils/domain/display-name';
import { formatOrgNumber } from '../../utils/domain/numbers/nine-digits';
import type { PlanRow, Unticked } from '../../utils/domain/plan';
import type { Texts } from '../../utils/i18n/texts';
import type { RowSource } from '../state/paged-rows';
import { PagedTable } from '../table/paged-table';
import { SearchedRows } from '../table/searched-rows';
import type { NamedRows } from './named-changes';

interface ChangedClientsProps {
  texts: Texts;
  caption: string;
  clients: NamedRows;
  /** Those that stay as they are. */
  unticked: Unticked;
  disabled: boolean;
  onKeep(row: PlanRow, stays: boolean): void;
}

/** Clients that are to be changed, by name; each can be unticked. */
export function ChangedClients({ texts, caption, clients, unticked, disabled, onKeep }: ChangedClientsProps) {
  const { rows, named } = texts.panel;
  const table = (source: RowSource<PlanRow>) => (
    <PagedTable
      cards
      caption={caption}
      loading={rows.loading}
      columns={[
        { name: rows.client, width: 'client' },
        { name: rows.orgNumber, width: 'number' },
        { name: named.action, width: 'status' },
        { name: rows.explanation, width: 'rest' },
      ]}
      source={source}
      range={{ from: 0, count: source.total }}
      row={(row, { index, ariaRowIndex }) => {
        const { line, clientId = '', orgNumber, name } = row;
        const action = row.verdict === 'add' ? 'add' : 'remove';
        const shown = name ? displayName(name) : rows.noName;
        const stays = unticked.has(clientId);
        return (
          <tr
            key={line}
            data-index={index}
            aria-rowindex={ariaRowIndex}
            {...{ [action === 'add' ? 'data-addition' : 'data-removal']: orgNumber ?? '' }}
          >
            <td data-cell-of="client">
              <label class="kf-check">
                <input
                  type="checkbox"
                  class="ds-input"
                  checked={!stays}
                  disabled={disabled}
                  aria-label={named.select[action](shown)}
                  onChange={({ currentTarget }) => onKeep(row, !currentTarget.checked)}
                />
                {shown}
              </label>
            </td>
            <td class="kf-figures" data-cell-of="number">
              {orgNumber && formatOrgNumber(orgNumber)}
            </td>
            <td data-cell-of="status">{stays ? rows.group.there : named.actions[action]}</td>
            <td data-cell-of="explanation">
              {row.warnings.map((warning) => (
                <p key={warning.kind} class="kf-warning" data-warning={warning.kind}>
                  {texts.outcome.warning(warning)}
                </p>
              ))}
            </td>
          </tr>
        );
      }}
    />
  );
  return (
    <SearchedRows texts={texts} label={named.search} rows={clients} hidden={named.hidden}>
      {table}
    </SearchedRows>
  );
}
