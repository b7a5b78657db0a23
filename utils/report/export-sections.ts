import { type ClientState, packagesLacking, type StandingClient } from '../domain/board/overview';
import { type ExportSection, exportSections, sectionOf } from '../domain/export-section';
import type { Sheet } from '../domain/lists/sheet';
import type { SystemUser } from '../domain/system-user';
import type { AuditTexts } from '../i18n/audit-texts';
import type { WrittenTexts } from '../i18n/file-texts';
import { byClientName } from './by-client-name';
import { notesOf } from './client-notes';
import { actionColumn, belowTheList, importCells, importColumns, textColumn } from './import-columns';
import { nameWithoutNumber } from './without-number';

export interface SectionCounts {
  /** Clients with an organisation number: rows of the list. */
  listed: number;
  /** Organisations that Altinn gives no number for, and private persons: below the list. */
  withoutNumber: number;
  privatePersons: number;
}

/** How many clients an export would have of each kind. */
export function countSections(clients: StandingClient[]): Record<ExportSection, SectionCounts> {
  const counts = Object.fromEntries(
    exportSections.map((section) => [section, { listed: 0, withoutNumber: 0, privatePersons: 0 }]),
  ) as Record<ExportSection, SectionCounts>;
  for (const { client, state } of clients) {
    const section = sectionOf(state);
    if (!section) continue;
    if (client.orgNumber) counts[section].listed += 1;
    else counts[section][client.kind === 'person' ? 'privatePersons' : 'withoutNumber'] += 1;
  }
  return counts;
}

/**
 * The chosen clients of one system user as a list that can be edited and read in again. With only the delegated
 * ones it has the columns of an import and no more; else two tell how each client stands. Who has no organisation
 * number stands below the list.
 */
export function exportSheet({
  systemUser,
  clients,
  sections,
  texts,
  audit,
}: {
  systemUser: SystemUser;
  clients: StandingClient[];
  sections: ReadonlySet<ExportSection>;
  texts: WrittenTexts;
  audit: AuditTexts;
}): Sheet {
  const tells = [...sections].some((section) => section !== 'delegated');
  const standing = tells ? [audit.columns.state, audit.columns.missing].map(textColumn) : [];
  const chosen = clients.filter(({ state }) => sections.has(sectionOf(state) as ExportSection));
  const hasNotes = chosen.some(({ client }) => notesOf(client, texts) !== '');
  const notes = hasNotes ? [textColumn(audit.columns.note)] : [];
  const [number, name, ...whose] = importColumns(texts);
  const columns = [number, name, actionColumn(texts), ...whose, ...standing, ...notes];
  const rows: string[][] = [];
  const below: string[] = [];
  for (const section of exportSections) {
    if (!sections.has(section)) continue;
    for (const { client, state } of byClientName(clients.filter((one) => sectionOf(one.state) === section))) {
      const note = notesOf(client, texts);
      if (!client.orgNumber) {
        const told = [...(tells ? [audit.standing(state)] : []), note].filter(Boolean);
        below.push([nameWithoutNumber(client, audit), ...told].join(' – '));
        continue;
      }
      const [number = '', name = '', ...whose] = importCells(client, systemUser);
      const row = [number, name, '', ...whose];
      if (tells) row.push(audit.state[state.kind], missingIn(state));
      if (hasNotes) row.push(note);
      rows.push(row);
    }
  }
  const heading = below.length > 0 ? [audit.below.withoutNumber] : [];
  return {
    name: texts.sheetNames.clients,
    columns,
    rows: [...rows, ...belowTheList([...heading, ...below], columns.length)],
    print: 'landscape',
  };
}

/** Names of the packages a client lacks, as one cell. */
export const missingIn = (state: ClientState): string => packagesLacking(state).join('; ');
