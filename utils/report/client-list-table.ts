import type { Client } from '../domain/client';
import { displayName } from '../domain/display-name';
import type { Sheet } from '../domain/lists/sheet';
import type { Owner, SystemUser } from '../domain/system-user';
import type { WrittenTexts } from '../i18n/file-texts';
import { actionColumn, importColumns } from './import-columns';

const collator = new Intl.Collator('nb', { sensitivity: 'base' });

/**
 * The delegated clients as a file that an auditor can keep and that can be edited and read in again.
 * @param clients the delegated list, joined with names and numbers
 * @returns the sheet, and how many clients have no organisation number and so cannot be in a list
 */
export function clientListTable({
  clients,
  systemUser,
  texts,
  toMark = false,
}: {
  clients: readonly Pick<Client, 'orgNumber' | 'name'>[];
  systemUser: Pick<SystemUser, 'id' | 'title'> & { owner: Pick<Owner, 'orgNumber'> };
  texts: WrittenTexts;
  /** Written as an export is, with a column to be marked in. */
  toMark?: boolean;
}): { sheet: Sheet; leftOut: number } {
  const listed = clients
    .flatMap(({ orgNumber, name = '' }) => (orgNumber ? [{ orgNumber, name: displayName(name) }] : []))
    .sort((a, b) => collator.compare(a.name, b.name) || a.orgNumber.localeCompare(b.orgNumber));
  const ours = importColumns(texts);
  const mark = toMark ? [actionColumn(texts)] : [];
  const columns = [...ours.slice(0, 2), ...mark, ...ours.slice(2)];
  const rows = listed.map((client) => [
    client.orgNumber,
    client.name,
    ...mark.map(() => ''),
    systemUser.owner.orgNumber,
    systemUser.title,
    systemUser.id,
  ]);
  return {
    sheet: { name: texts.sheetNames.clients, columns, rows, print: 'landscape' },
    leftOut: clients.length - listed.length,
  };
}
