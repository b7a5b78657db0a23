import type { Client } from '../domain/client';
import type { Column, Sheet } from '../domain/sheet';
import type { Owner, SystemUser } from '../domain/system-user';
import type { OutcomeTexts } from '../i18n/outcome-texts';

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
}: {
  clients: readonly Pick<Client, 'orgNumber' | 'name'>[];
  systemUser: Pick<SystemUser, 'id' | 'title'> & { owner: Pick<Owner, 'orgNumber'> };
  texts: OutcomeTexts;
}): { sheet: Sheet; leftOut: number } {
  const { columns } = texts;
  const listed = clients
    .flatMap(({ orgNumber, name = '' }) => (orgNumber ? [{ orgNumber, name }] : []))
    .sort((a, b) => collator.compare(a.name, b.name) || a.orgNumber.localeCompare(b.orgNumber));
  const headings = [
    columns.orgNumber,
    columns.name,
    columns.ownerOrgNumber,
    columns.systemUser,
    columns.systemUserId,
  ];
  const rows = listed.map(({ orgNumber, name }) => [
    orgNumber,
    name,
    systemUser.owner.orgNumber,
    systemUser.title,
    systemUser.id,
  ]);
  return {
    sheet: { name: texts.sheetNames.clients, columns: headings.map(textColumn), rows },
    leftOut: clients.length - listed.length,
  };
}

const textColumn = (heading: string): Column => ({ heading, kind: 'text' });
