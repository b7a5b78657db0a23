import type { Client } from '../domain/client';
import type { Column } from '../domain/sheet';
import type { SystemUser } from '../domain/system-user';
import type { OutcomeTexts } from '../i18n/outcome-texts';

export const textColumn = (heading: string): Column => ({ heading, kind: 'text' });

/** The first columns of every list of ours that can be read in again. */
export const importColumns = ({ columns }: OutcomeTexts): Column[] =>
  [columns.orgNumber, columns.name, columns.ownerOrgNumber, columns.systemUser, columns.systemUserId].map(
    textColumn,
  );

export const importCells = (
  { orgNumber, name }: Pick<Client, 'orgNumber' | 'name'>,
  { owner, title, id }: SystemUser,
): string[] => [orgNumber ?? '', name ?? '', owner.orgNumber, title, id];

/**
 * Lines below a list that are no part of it. A blank line, and a star where the numbers stand, are what the reader
 * knows them by, so that nobody without a number comes back as a row to be mended.
 */
export function belowTheList(lines: string[], width: number): string[][] {
  const padded = (...cells: string[]) => [...cells, ...Array<string>(width - cells.length).fill('')];
  return lines.length === 0 ? [] : [padded(), ...lines.map((line) => padded('*', line))];
}
