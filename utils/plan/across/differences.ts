import {
  type ClientState,
  type DifferenceKind,
  type Differences,
  differenceKinds,
  isDelegated,
  type OverviewClient,
  type SystemUserReading,
} from '../../domain/board/overview';
import { type Client, goneAs } from '../../domain/client';
import type { Row } from '../../domain/lists/list';
import type { OrgNumber } from '../../domain/numbers/nine-digits';
import { assignRows } from './assign-rows';
import { kindsOf, type Listed } from './differences-kinds';
import { standingClients } from './differences-states';

const collator = new Intl.Collator('nb', { sensitivity: 'base' });

/**
 * Every client beside every system user of an owner, and beside a list where there is one. A system user that was
 * not read, or whose lists are doubtful, says nothing about anybody.
 * @param readings of one owner
 * @param list rows with a valid number; the others are the list's own affair
 * @param everybody all the firm's clients, those included that have given nothing any of them asks for
 * @param column of the list, where one says which system user each row is for
 */
export function differences(
  readings: SystemUserReading[],
  list?: Row[],
  everybody: readonly Client[] = [],
  column?: number,
): Differences {
  const gathered = gather(readings);
  for (const client of everybody) entryOf(gathered, client, readings);
  const lines = list && linesOf(list);
  const isFor = list && column !== undefined ? forWhich(list, column, readings) : undefined;
  if (list) addListed(gathered, list);
  const result: Differences = {
    clients: [],
    privatePersons: [],
    counts: Object.fromEntries(differenceKinds.map((kind) => [kind, 0])) as Record<DifferenceKind, number>,
  };
  for (const { isPerson, ...client } of gathered.clients.values()) {
    const line = client.orgNumber && lines?.get(client.orgNumber);
    const kinds = kindsOf(client.states, listedAs(client.orgNumber, lines, isFor));
    const shown: OverviewClient = { ...client, kinds, ...(line !== undefined && { line }) };
    if (isPerson) {
      result.privatePersons.push(shown);
      continue;
    }
    result.clients.push(shown);
    for (const kind of kinds) result.counts[kind] += 1;
  }
  result.clients.sort(byName);
  result.privatePersons.sort(byName);
  return result;
}

interface Gathered {
  unknown: ClientState[];
  clients: Map<string, Omit<OverviewClient, 'kinds'> & { states: ClientState[]; isPerson: boolean }>;
}

function gather(readings: SystemUserReading[]): Gathered {
  const unknown = readings.map(({ status }): ClientState => (status === 'read' ? noRelationship : notRead));
  const gathered: Gathered = { unknown, clients: new Map() };
  readings.forEach((reading, at) => {
    if (reading.status !== 'read') return;
    for (const { client, state } of standingClients(reading)) {
      const entry = entryOf(gathered, client, readings);
      // Two of Altinn's ids for one number: what is delegated counts.
      const before = entry?.states[at];
      if (entry && (!before || !isDelegated(before))) entry.states[at] = state;
    }
  });
  return gathered;
}

/** Where a client is gathered; the firm itself is nobody's client. */
function entryOf(
  { unknown, clients }: Gathered,
  { id, name, orgNumber, kind, ...register }: Client,
  [first]: SystemUserReading[],
) {
  if (orgNumber && orgNumber === first?.systemUser.owner.orgNumber) return undefined;
  const key = orgNumber ?? id;
  let entry = clients.get(key);
  if (!entry) {
    entry = { key, id, states: unknown.slice(), isPerson: kind === 'person' && !orgNumber };
    if (orgNumber) entry.orgNumber = orgNumber;
    if (name) entry.name = name;
    clients.set(key, entry);
  }
  // Not every list tells.
  const gone = entry.gone ?? goneAs(register);
  if (gone) entry.gone = gone;
  return entry;
}

const noRelationship: ClientState = { kind: 'no-relationship' };
const notRead: ClientState = { kind: 'not-read' };

function linesOf(list: Row[]): Map<OrgNumber, number> {
  const lines = new Map<OrgNumber, number>();
  for (const { line, number } of list) {
    if (number.valid && !lines.has(number.orgNumber)) lines.set(number.orgNumber, line);
  }
  return lines;
}

function addListed({ unknown, clients }: Gathered, list: Row[]): void {
  for (const { number, name } of list) {
    if (!number.valid || clients.has(number.orgNumber)) continue;
    const { orgNumber } = number;
    clients.set(orgNumber, {
      key: orgNumber,
      orgNumber,
      ...(name && { name }),
      states: unknown.slice(),
      isPerson: false,
    });
  }
}

type ForWhich = (orgNumber: OrgNumber, at: number) => ReturnType<NonNullable<Listed['isFor']>>;

/** Which of the system users the list has a client for, by its column. */
function forWhich(list: Row[], column: number, readings: readonly SystemUserReading[]): ForWhich {
  const { bySystemUser, left } = assignRows(
    list,
    column,
    readings.map(({ systemUser }) => systemUser),
    new Map(),
  );
  const named = readings.map(({ systemUser: { id } }) => numbersOf(bySystemUser.get(id) ?? []));
  const untold = numbersOf(left.map(({ row }) => row));
  return (orgNumber, at) => {
    if (named[at]?.has(orgNumber)) return 'yes';
    return untold.has(orgNumber) ? 'maybe' : 'no';
  };
}

const numbersOf = (rows: readonly Row[]): ReadonlySet<OrgNumber> =>
  new Set(rows.flatMap(({ number }) => (number.valid ? [number.orgNumber] : [])));

function listedAs(
  orgNumber: OrgNumber | undefined,
  lines: Map<OrgNumber, number> | undefined,
  isFor: ForWhich | undefined,
): Listed | undefined {
  if (!lines || !orgNumber) return undefined;
  return {
    isOn: lines.has(orgNumber),
    ...(isFor && { isFor: (at) => isFor(orgNumber, at) }),
  };
}

const byName = (a: OverviewClient, b: OverviewClient) =>
  collator.compare(a.name ?? '', b.name ?? '') || (a.key < b.key ? -1 : 1);
