import type { Client } from '../domain/client';
import { displayName } from '../domain/display-name';
import type { Column } from '../domain/lists/sheet';
import type { SystemUser } from '../domain/system-user';
import type { WrittenTexts } from '../i18n/file-texts';

export const textColumn = (heading: string): Column => ({ heading, kind: 'text' });

/** So many characters wide, and over several lines where more stands in it. */
export const wrappedColumn = (heading: string, width: number): Column => ({
  heading,
  kind: 'text',
  width,
  wraps: true,
});

/** Sentences: no page is as wide as they are. */
export const explanationColumn = ({ columns }: Pick<WrittenTexts, 'columns'>): Column =>
  wrappedColumn(columns.explanation, 70);

/** What is to happen to each client: empty on its way out, to be marked and read in again. */
export const actionColumn = ({ columns, actionWords }: WrittenTexts): Column => ({
  heading: columns.action,
  kind: 'text',
  width: 12,
  choices: [actionWords.add, actionWords.remove],
});

/** The first columns of every list of ours that can be read in again. */
export const importColumns = ({
  columns,
}: WrittenTexts): [
  orgNumber: Column,
  name: Column,
  owner: Column,
  systemUser: Column,
  systemUserId: Column,
] => [
  textColumn(columns.orgNumber),
  textColumn(columns.name),
  textColumn(columns.ownerOrgNumber),
  textColumn(columns.systemUser),
  textColumn(columns.systemUserId),
];

export const importCells = (
  { orgNumber, name }: Pick<Client, 'orgNumber' | 'name'>,
  { owner, title, id }: SystemUser,
): string[] => [orgNumber ?? '', displayName(name ?? ''), owner.orgNumber, title, id];

/**
 * Lines below a list that are no part of it. A blank line, and a star where the numbers stand, are what the reader
 * knows them by, so that nobody without a number comes back as a row to be mended.
 */
export function belowTheList(lines: string[], width: number): string[][] {
  const padded = (...cells: string[]) => [...cells, ...Array<string>(width - cells.length).fill('')];
  return lines.length === 0 ? [] : [padded(), ...lines.map((line) => padded('*', line))];
}
