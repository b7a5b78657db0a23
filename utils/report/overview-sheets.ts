import {
  type Differences,
  isDelegated,
  type OverviewClient,
  type SystemUserReading,
} from '../domain/board/overview';
import type { Sheet } from '../domain/lists/sheet';
import type { AuditTexts } from '../i18n/audit-texts';
import type { WrittenTexts } from '../i18n/file-texts';
import { missingIn } from './export-sections';
import { belowTheList, importCells, importColumns, textColumn } from './import-columns';
import { unreadLines } from './unread';

export interface OverviewInput {
  /** In the order of the states of `differences`. */
  readings: SystemUserReading[];
  differences: Differences;
  /** Whether the differences were made beside a list. */
  list: 'with-list' | 'without-list';
  texts: WrittenTexts;
  audit: AuditTexts;
}

/**
 * Every client beside every system access, a column each. The number stands in the client's own cell: where a
 * workbook has both sheets, the one that can be read in is the long one.
 */
export function wideSheet({ readings, differences, list, texts, audit }: OverviewInput): Sheet {
  const titles = readings.map(({ status, systemUser: { title } }) =>
    status === 'read' ? title : audit.unreadColumn(title),
  );
  const onList = list === 'with-list' ? [audit.columns.onList] : [];
  const row = (who: string, { line, states }: OverviewClient) => [
    who,
    ...onList.map(() => (line === undefined ? audit.no : audit.yes)),
    ...states.map(audit.standing),
  ];
  const rows = [
    ...differences.clients.map((client) =>
      row(audit.client(client.name, client.orgNumber, client.id), client),
    ),
    ...differences.privatePersons.map((client) => row(audit.below.person(client.name), client)),
  ];
  const columns = [audit.columns.client, ...onList, ...titles].map(textColumn);
  const unread = unreadLines(readings, texts, audit);
  const padding = Array<string>(columns.length - 1).fill('');
  return {
    name: nameOf(audit.sheetNames.overview, unread, audit),
    columns,
    rows: [...rows, ...unread.map((line) => [line, ...padding])],
    print: 'landscape',
  };
}

/** A row for each client and system access that has it: the form that can be read in again. */
export function longSheet({ readings, differences, texts, audit }: OverviewInput): Sheet {
  const columns = [
    ...importColumns(texts),
    textColumn(audit.columns.state),
    textColumn(audit.columns.missing),
  ];
  const rows: string[][] = [];
  const below: string[] = [];
  for (const client of [...differences.clients, ...differences.privatePersons]) {
    const { orgNumber, name, id } = client;
    readings.forEach(({ systemUser }, at) => {
      const state = client.states[at];
      if (!state || !isDelegated(state)) return;
      if (orgNumber) {
        const row = importCells(client, systemUser);
        row.push(audit.state[state.kind], missingIn(state));
        rows.push(row);
        return;
      }
      below.push(`${audit.client(name, orgNumber, id)} – ${systemUser.title} – ${audit.standing(state)}`);
    });
  }
  const unread = unreadLines(readings, texts, audit);
  const heading = below.length > 0 ? [audit.below.withoutNumber] : [];
  return {
    name: nameOf(audit.sheetNames.clients, unread, audit),
    columns,
    rows: [...rows, ...belowTheList([...unread, ...heading, ...below], columns.length)],
    print: 'landscape',
  };
}

const nameOf = (name: string, unread: string[], { sheetNames }: AuditTexts) =>
  unread.length === 0 ? name : sheetNames.incomplete(name);
