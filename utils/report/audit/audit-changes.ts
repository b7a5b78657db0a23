import { displayName } from '../../domain/display-name';
import type { Comparison, DatedList, ListedClient } from '../../domain/kept/saved-list';
import type { Sheet } from '../../domain/lists/sheet';
import type { AuditTexts } from '../../i18n/audit-texts';
import { wrappedColumn } from '../import-columns';

/** What has changed, and in words since when; '' where that is said elsewhere. */
export interface ChangesSince {
  since: string;
  comparison: Comparison;
}

/** Who is new, who fell out and who has another name, for each system access that both sides have a list of. */
export function auditChanges(compared: readonly ChangesSince[], audit: AuditTexts): Sheet {
  const { columns, changes, summary } = audit;
  const who = ({ name, orgNumber, id }: ListedClient) => audit.client(name, orgNumber, id);
  const named = ({ name }: ListedClient) => (name ? changes.name(displayName(name)) : '');
  const of = (systemUser: DatedList['systemUser']) =>
    changes.name(systemUser?.title ?? systemUser?.id ?? changes.unknownTime);
  const saysSince = compared.some(({ since }) => since !== '');
  const rows: string[][] = [];
  if (compared.length === 0) rows.push(['', '', summary.notCompared, '', '', '']);
  for (const { since, comparison } of compared) {
    for (const { systemUser, added, gone, renamed } of comparison.changes) {
      const title = of(systemUser);
      for (const client of gone) rows.push([since, who(client), changes.gone, title, named(client), '']);
      for (const client of added) rows.push([since, who(client), changes.added, title, '', named(client)]);
      for (const { client, before } of renamed) {
        rows.push([
          since,
          who(client),
          changes.renamed,
          title,
          changes.name(displayName(before)),
          named(client),
        ]);
      }
    }
    for (const list of comparison.onlyBefore)
      rows.push([since, '', changes.onlyBefore, of(list.systemUser), '', '']);
    for (const list of comparison.onlyAfter)
      rows.push([since, '', changes.onlyAfter, of(list.systemUser), '', '']);
  }
  if (rows.length === 0) rows.push(['', '', audit.nothing.changes, '', '', '']);
  return {
    name: audit.sheetNames.changes,
    columns: [
      ...(saysSince ? [wrappedColumn(columns.since, 22)] : []),
      wrappedColumn(columns.client, 36),
      wrappedColumn(columns.change, 22),
      wrappedColumn(columns.systemUsers, 30),
      wrappedColumn(columns.before, 28),
      wrappedColumn(columns.after, 28),
    ],
    rows: saysSince ? rows : rows.map(([, ...cells]) => cells),
    print: 'landscape',
  };
}
