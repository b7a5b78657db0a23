import type { Comparison, DatedList, ListedClient } from '../domain/saved-list';
import type { Sheet } from '../domain/sheet';
import type { AuditTexts } from '../i18n/audit-texts';
import { textColumn } from './import-columns';

/** Who is new, who fell out and who has another name, for each system access that both sides have a list of. */
export function auditChanges(comparison: Comparison | undefined, audit: AuditTexts): Sheet {
  const { columns, changes, summary } = audit;
  const who = ({ name, orgNumber, id }: ListedClient) => audit.client(name, orgNumber, id);
  const named = ({ name }: ListedClient) => (name ? changes.name(name) : '');
  const of = (systemUser: DatedList['systemUser']) =>
    changes.name(systemUser?.title ?? systemUser?.id ?? changes.unknownTime);
  const rows: string[][] = [];
  if (!comparison) rows.push(['', summary.notCompared, '', '', '']);
  for (const { systemUser, added, gone, renamed } of comparison?.changes ?? []) {
    const title = of(systemUser);
    for (const client of gone) rows.push([who(client), changes.gone, title, named(client), '']);
    for (const client of added) rows.push([who(client), changes.added, title, '', named(client)]);
    for (const { client, before } of renamed) {
      rows.push([who(client), changes.renamed, title, changes.name(before), named(client)]);
    }
  }
  for (const list of comparison?.onlyBefore ?? [])
    rows.push(['', changes.onlyBefore, of(list.systemUser), '', '']);
  for (const list of comparison?.onlyAfter ?? [])
    rows.push(['', changes.onlyAfter, of(list.systemUser), '', '']);
  return {
    name: audit.sheetNames.changes,
    columns: [columns.client, columns.change, columns.systemUsers, columns.before, columns.after].map(
      textColumn,
    ),
    rows,
  };
}
