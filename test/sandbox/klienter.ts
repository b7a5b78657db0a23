import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { accessFor, rowsFor } from './delegation-rows';
import { rowsToAdd } from './delegations';
import type { SeedClient } from './seed/clients';
import { type SeedFirm, type SeedSystemUser, seedFirms } from './seed/firms';
import { controlDigit } from './seed/org-numbers';
import { below, randomFrom } from './seed/random';
import { standardSeed } from './seed/standard';

/** The system user the file is made for: two packages, some clients delegated already. */
export const fileIsFor = 'Tripletex lønn og regnskap';

const rowCount = 60;
const people = ['Åse', 'Bjørn', 'Ingrid', 'Øystein'];

const forms = new Set(['AS', 'ENK', 'SA', 'ANS', 'DA']);

type Line = [number: string, name: string];

/**
 * An accountant's list with a row for every verdict: `Org.nr.;Klient;Ansvarlig`, sixty rows, UTF-8 with a
 * byte order mark and CRLF as Excel writes it.
 */
export function klienterCsv(world: { firms: readonly [SeedFirm, ...SeedFirm[]] }): string {
  const [owner] = world.firms;
  const systemUser = owner.systemUsers.find(({ title }) => title === fileIsFor);
  if (!systemUser) throw new Error(`the sandbox has no system user called ${fileIsFor}`);
  const addable = organisations(owner.clients).filter(
    (client) =>
      rowsToAdd(owner, systemUser, client.id).kind === 'ready' && !systemUser.delegations.has(client.id),
  );
  const troubled = troubledLines(owner, systemUser, addable);
  const ordinary = addable
    .slice(0, rowCount - troubled.length)
    .map(lineOf)
    .map(asPeopleWrite);
  const lines = spread(ordinary, troubled);
  return `\ufeff${[['Org.nr.', 'Klient', 'Ansvarlig'], ...lines.map(withPerson)].map(csvLine).join('')}`;
}

/** The rows that cannot simply be added. */
function troubledLines(owner: SeedFirm, systemUser: SeedSystemUser, addable: SeedClient[]): Line[] {
  const clients = organisations(owner.clients);
  const delegated = clients.filter((client) => systemUser.delegations.has(client.id));
  const lacking = clients.filter(
    (client) => rowsFor(client, systemUser.packages).kind === 'missing-packages',
  );
  const elsewhere = clients.filter(
    (client) => client.standing === 'former' || accessFor(client, systemUser.packages).length === 0,
  );
  return [
    ...delegated.slice(0, 7).map(lineOf),
    ...lacking.slice(0, 4).map(lineOf),
    ...elsewhere.slice(0, 2).map(lineOf),
    ...strangers(owner, 3).map((orgNumber, i): Line => [orgNumber, `Ukjent Håndverk ${i + 1} AS`]),
    ['31234567', 'Kort Tømrer AS'],
    ['3123456789', 'Lang Tømrer AS'],
    [wrongChecksum(clients[0]), 'Sifferfeil Sveis AS'],
    ['ikke registrert', 'Nystartet Café ENK'],
    ['3,12E+08', 'Avrundet Regneark AS'],
    // Nobody has it: month + 80 is a synthetic number.
    ['14897512345', 'Øystein Bråten'],
    // Twice in the list: one that can be added, written otherwise, and one that is there already.
    ...addable.slice(0, 1).map(({ orgNumber = '', name }): Line => [grouped(orgNumber), name]),
    ...delegated.slice(0, 1).map(lineOf),
    [owner.orgNumber, 'Fjord Regnskap AS'],
  ];
}

/** A name that has to stand in quotes, a number in groups, a number copied from a letterhead. */
function asPeopleWrite([number, name]: Line, i: number): Line {
  if (i === 0) return [number, 'Ås; Bygg og Anlegg AS'];
  if (i === 1) return [grouped(number), name];
  return i === 2 ? [`NO ${number} MVA`, name] : [number, name];
}

const grouped = (orgNumber: string) => orgNumber.replace(/(\d{3})(?=\d)/g, '$1 ');

const organisations = (clients: SeedClient[]) => clients.filter(({ orgNumber }) => orgNumber !== undefined);

/** The accountant's own way of writing the name: not the register's capitals. */
const lineOf = ({ orgNumber = '', name }: SeedClient): Line => [
  orgNumber,
  name
    .split(' ')
    .map((word) => (forms.has(word) ? word : word.charAt(0) + word.slice(1).toLocaleLowerCase('nb')))
    .join(' '),
];

/** Valid numbers that Altinn knows nobody by. */
function strangers(owner: SeedFirm, count: number): string[] {
  const random = randomFrom(7, 'strangers');
  const known = new Set(owner.clients.map(({ orgNumber }) => orgNumber));
  const found: string[] = [];
  while (found.length < count) {
    const eight = String(30_000_000 + below(random, 9_000_000));
    const control = controlDigit(eight);
    if (control !== undefined && !known.has(`${eight}${control}`)) found.push(`${eight}${control}`);
  }
  return found;
}

function wrongChecksum(client: SeedClient | undefined): string {
  const orgNumber = client?.orgNumber ?? '';
  return orgNumber.slice(0, 8) + ((Number(orgNumber.at(-1)) + 1) % 10);
}

/** The second list's lines at even distances in the first. */
function spread(many: Line[], few: Line[]): Line[] {
  const step = (many.length + few.length) / few.length;
  const lines = [...many];
  for (const [i, line] of few.entries()) lines.splice(Math.floor(i * step), 0, line);
  return lines;
}

const withPerson = (line: Line, i: number): string[] => [...line, people[i % people.length] ?? ''];
const csvLine = (cells: string[]) => `${cells.map(csvCell).join(';')}\r\n`;
const csvCell = (cell: string) => (/[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const firms = seedFirms(standardSeed.seed, standardSeed.clients);
  writeFileSync(new URL('klienter.csv', import.meta.url), klienterCsv({ firms }));
}
