import {
  isDelegated,
  packagesLacking,
  type StandingClient,
  type SystemUserReading,
} from '../../domain/board/overview';
import type { FirstSeen } from '../../domain/kept/saved-list';
import type { Column, Sheet } from '../../domain/lists/sheet';
import type { SystemUser } from '../../domain/system-user';
import type { AuditTexts, ClientCounts } from '../../i18n/audit-texts';
import type { WrittenTexts } from '../../i18n/file-texts';
import { byClientName } from '../by-client-name';
import { notesOf } from '../client-notes';
import { originOf } from '../client-origin';
import { missingIn } from '../export-sections';
import { belowTheList, importCells, importColumns, wrappedColumn } from '../import-columns';
import { isoDay } from '../iso-day';
import { unreadLines } from '../unread';
import { nameWithoutNumber } from '../without-number';

/** A system user with what was read of it, and how its clients stand; nobody where nothing was read. */
export interface AuditedSystemUser {
  reading: SystemUserReading;
  clients: StandingClient[];
}

export interface AuditClients {
  sheet: Sheet;
  /** One for each system user that was read, by id: counted from the rows that were written. */
  counts: Map<string, ClientCounts>;
}

/** A row for each client and system access that has it, and below the list those without a number. */
export function auditClients(
  systemUsers: AuditedSystemUser[],
  firstSeen: FirstSeen,
  texts: WrittenTexts,
  audit: AuditTexts,
): AuditClients {
  const { columns: headings } = audit;
  const hasNotes = systemUsers.some(({ clients }) =>
    clients.some(({ client, state }) => isDelegated(state) && notesOf(client, texts) !== ''),
  );
  const [orgNumber, name, owner, systemUser, systemUserId] = importColumns(texts);
  const columns: Column[] = [
    wrappedColumn(orgNumber.heading, 11),
    wrappedColumn(name.heading, 30),
    wrappedColumn(owner.heading, 12),
    wrappedColumn(systemUser.heading, 22),
    // What the list is read in again by; to an auditor it is a code.
    { ...systemUserId, hidden: true },
    wrappedColumn(headings.state, 18),
    wrappedColumn(headings.missing, 20),
    wrappedColumn(headings.packages, 22),
    wrappedColumn(headings.origin, 22),
    { heading: headings.firstSeen, kind: 'date', width: 13 },
    ...(hasNotes ? [wrappedColumn(headings.note, 22)] : []),
  ];
  const rows: string[][] = [];
  const below: string[] = [];
  const counts: AuditClients['counts'] = new Map();
  for (const { reading, clients } of systemUsers) {
    if (reading.status !== 'read') continue;
    const { systemUser } = reading;
    const written = { withNumber: rows.length, below: below.length, privatePersons: 0 };
    for (const standing of byClientName(clients.filter(({ state }) => isDelegated(state)))) {
      const { client } = standing;
      const facts = factsOf(standing, systemUser, audit);
      const note = notesOf(client, texts);
      if (client.orgNumber) {
        const seen = firstSeen.get(systemUser.id)?.get(client.id);
        const day = seen === undefined ? '' : isoDay(new Date(seen));
        rows.push([...importCells(client, systemUser), ...facts, day, ...(hasNotes ? [note] : [])]);
        continue;
      }
      const line = [nameWithoutNumber(client, audit), systemUser.title, ...facts, note];
      below.push(line.filter((fact) => fact !== '').join(' – '));
      if (client.kind === 'person') written.privatePersons += 1;
    }
    const withNumber = rows.length - written.withNumber;
    const others = below.length - written.below;
    counts.set(systemUser.id, {
      inAltinn: new Set(reading.delegated.map(({ id }) => id)).size,
      inFile: withNumber + others,
      withNumber,
      withoutNumber: others - written.privatePersons,
      privatePersons: written.privatePersons,
    });
  }
  const readings = systemUsers.map(({ reading }) => reading);
  const unread = unreadLines(readings, texts, audit);
  const heading = below.length > 0 ? [audit.below.withoutNumber] : [];
  const { clients, incomplete } = audit.sheetNames;
  const sheet = {
    name: unread.length > 0 ? incomplete(clients) : clients,
    columns,
    print: 'landscape' as const,
    rows: [...rows, ...belowTheList([...unread, ...heading, ...below], columns.length)],
  };
  return { sheet, counts };
}

/** State, what is lacking, packages, and where the relationship comes from; empty where nobody told. */
function factsOf({ state, access }: StandingClient, { packages }: SystemUser, audit: AuditTexts): string[] {
  const missing = new Set(packagesLacking(state));
  // Being in the list at all means having one of the packages, so with one package nothing is unknown.
  const isKnown = access !== undefined || packages.length === 1;
  const held = isKnown ? packages.filter(({ name }) => !missing.has(name)) : [];
  return [
    audit.state[state.kind],
    missingIn(state),
    held.map(({ name }) => name).join('; '),
    originOf(access, packages, audit),
  ];
}
