import type { Row } from '../../domain/list';
import type { OrgNumber } from '../../domain/org-number';
import {
  type ClientState,
  type DifferenceKind,
  type Differences,
  differenceKinds,
  isDelegated,
  type OverviewClient,
  type SystemUserReading,
} from '../../domain/overview';
import { kindsOf } from './differences-kinds';
import { standingClients } from './differences-states';

const collator = new Intl.Collator('nb', { sensitivity: 'base' });

/**
 * Every client beside every system user of an owner, and beside a list where there is one. A system user that was
 * not read, or whose lists are doubtful, says nothing about anybody.
 * @param readings of one owner
 * @param list rows with a valid number; the others are the list's own affair
 */
export function differences(readings: SystemUserReading[], list?: Row[]): Differences {
  const gathered = gather(readings);
  const lines = list && linesOf(list);
  if (list) addListed(gathered, list);
  const result: Differences = {
    clients: [],
    privatePersons: [],
    counts: Object.fromEntries(differenceKinds.map((kind) => [kind, 0])) as Record<DifferenceKind, number>,
  };
  for (const { isPerson, ...client } of gathered.clients.values()) {
    const line = client.orgNumber && lines?.get(client.orgNumber);
    const kinds = kindsOf(client.states, standsOnList(client.orgNumber, lines));
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
  const clients: Gathered['clients'] = new Map();
  readings.forEach((reading, at) => {
    if (reading.status !== 'read') return;
    for (const { client, state } of standingClients(reading)) {
      const { id, name, orgNumber, kind } = client;
      const key = orgNumber ?? id;
      let entry = clients.get(key);
      if (!entry) {
        entry = { key, id, states: unknown.slice(), isPerson: kind === 'person' && !orgNumber };
        if (orgNumber) entry.orgNumber = orgNumber;
        if (name) entry.name = name;
        clients.set(key, entry);
      }
      // Two of Altinn's ids for one number: what is delegated counts.
      const before = entry.states[at];
      if (!before || !isDelegated(before)) entry.states[at] = state;
    }
  });
  return { unknown, clients };
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

function standsOnList(
  orgNumber: OrgNumber | undefined,
  lines: Map<OrgNumber, number> | undefined,
): 'yes' | 'no' | 'cannot-say' {
  if (!lines || !orgNumber) return 'cannot-say';
  return lines.has(orgNumber) ? 'yes' : 'no';
}

const byName = (a: OverviewClient, b: OverviewClient) =>
  collator.compare(a.name ?? '', b.name ?? '') || (a.key < b.key ? -1 : 1);
