import { writeFile } from 'node:fs/promises';
import readXlsx from 'read-excel-file/universal';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { displayName } from '../../../../utils/domain/display-name';
import { type AuditTexts, auditTextsFor } from '../../../../utils/i18n/audit-texts';
import { type Language, languages } from '../../../../utils/i18n/language';
import { outcomeTextsFor } from '../../../../utils/i18n/outcome-catalogue';
import type { SystemUserState } from '../../../sandbox/sandbox';
import type { SeedClient } from '../../../sandbox/seed/clients';
import { packageCatalogue } from '../../../sandbox/seed/packages';
import { boardAt } from '../../../support/board/board';
import { openWorker, type TestWorker, taken } from '../../../support/worker/worker';

let worker: TestWorker;
let board: ReturnType<typeof boardAt>;

beforeEach(async () => {
  fakeBrowser.reset();
  worker = await openWorker();
  worker.control.clientAdministration('open');
  board = boardAt(worker);
});

/** The workbook as whoever opens it has it: each sheet's rows, as text. `KLIENTFIL_AUDIT` names a folder to keep it in. */
async function audit(language: Language = 'nb', doneBy = 'Kari Nordmann') {
  const { overviewId } = await board.read();
  const file = taken(
    await worker.requests.auditFile(
      { visit: board.visit, overviewId, language, format: 'xlsx', doneBy, version: '1.0.0' },
      worker.page,
    ),
  );
  if (!('base64' in file)) throw new Error('no workbook');
  const bytes = Buffer.from(file.base64, 'base64');
  const { KLIENTFIL_AUDIT: folder } = process.env;
  if (folder) await writeFile(`${folder}/revisjon-${language}.xlsx`, bytes);
  const sheets = await readXlsx(new Blob([bytes]));
  const rows = (at: number) =>
    (sheets[at]?.data ?? []).map((cells) => cells.map((cell) => (cell === null ? '' : String(cell))));
  return { names: sheets.map(({ sheet }) => sheet), rows };
}

const clientOf = (id: string) => worker.state().clients.find((one) => one.id === id);
/** As a workbook writes a client. */
const written = (id: string) => {
  const client = clientOf(id);
  return `(${client?.orgNumber})`;
};

/** How a client stands with a system access, straight from the stand-in's own books. */
interface Standing {
  client: SeedClient;
  agent: SystemUserState;
  isAdded: boolean;
  /** Has given something that the access asks for, and is a client. */
  isOffered: boolean;
  /** Names of packages that the client has not given, or that were not delegated. */
  lacking: string[];
}

const packageName = (urn: string) => packageCatalogue[urn]?.name.nb ?? urn;

function standings(): Standing[] {
  return worker.state().clients.flatMap((client) =>
    board.agents().map((agent) => {
      const given = new Set(client.roles.flatMap(({ packages }) => packages));
      const rows = agent.delegations[client.id];
      const delegated = rows && new Set(rows.flatMap(({ packages }) => packages));
      const isOffered = client.standing === 'client' && agent.packages.some((urn) => given.has(urn));
      const lacks = (urn: string) => !given.has(urn) || (delegated && !delegated.has(urn));
      return {
        client,
        agent,
        isAdded: rows !== undefined,
        isOffered,
        lacking: isOffered ? agent.packages.filter(lacks).map(packageName) : [],
      };
    }),
  );
}

/** Rows of the sheet of differences, as the books have it: client, difference, accesses in order, packages sorted. */
function differingByTheBooks({ difference, gone, nobodyAdded }: AuditTexts): string[][] {
  const rows: string[][] = [];
  const all = standings();
  const tell = (client: SeedClient, kind: string, about: Standing[], lacking: string[] = []) =>
    rows.push([
      client.orgNumber ? `(${client.orgNumber})` : client.name,
      kind,
      about.map(({ agent }) => agent.title).join('|'),
      [...new Set(lacking)].toSorted().join('|'),
    ]);
  for (const client of worker.state().clients) {
    const own = all.filter((one) => one.client.id === client.id);
    const added = own.filter(({ isAdded }) => isAdded);
    if (client.standing !== 'client' && added.length === 0) continue;
    if (client.deletedAt !== undefined) tell(client, gone.deleted, added);
    else if (client.variant === 'KBO') tell(client, gone.bankrupt, added);
    const left = own.filter(({ isAdded, isOffered }) => isOffered && !isAdded);
    if (added.length === 0) tell(client, difference.nowhere, []);
    else if (left.length > 0) {
      tell(
        client,
        difference['missing-somewhere'],
        left,
        left.flatMap(({ lacking }) => lacking),
      );
    }
    const lacking = own.filter((one) => one.lacking.length > 0);
    if (lacking.length > 0) {
      tell(
        client,
        difference['lacks-package'],
        lacking,
        lacking.flatMap((one) => one.lacking),
      );
    }
    const former = added.filter(({ isOffered }) => !isOffered);
    if (former.length > 0) tell(client, difference.gone, former);
  }
  for (const { title, delegatedClientIds } of board.agents()) {
    if (delegatedClientIds.length === 0) rows.push(['', nobodyAdded, title, '']);
  }
  return rows;
}

/** Every kind of difference, so that no figure is nought in the books and in the workbook alike. */
function everyKindOfDifference(): void {
  const numbered = board
    .agents()
    .flatMap(({ delegatedClientIds }) => delegatedClientIds)
    .filter((id) => clientOf(id)?.orgNumber && clientOf(id)?.standing === 'client');
  const [deleted = '', bankrupt = ''] = new Set(numbered);
  worker.control.clientBecomes(deleted, { deletedAt: '2026-11-03' });
  worker.control.clientBecomes(bankrupt, { variant: 'KBO' });
  const both = board.agents().find(({ packages }) => packages.length > 1);
  const part = numbered.filter((id) => both?.delegatedClientIds.includes(id)).slice(0, 2);
  worker.control.delegatePartly(both?.id ?? '', part);
}

describe('the audit workbook of the stand-in’s firm', () => {
  it.each(languages)('has every figure as Altinn has it, for each system access: %s', async (language) => {
    everyKindOfDifference();
    const texts = auditTextsFor(language);
    const headings = outcomeTextsFor(language).columns;
    const { sheetNames, summary: said, columns } = texts;
    const { names, rows } = await audit(language);
    expect(names).toEqual([
      sheetNames.summary,
      sheetNames.clients,
      sheetNames.differences,
      sheetNames.changes,
      sheetNames.runs,
      sheetNames.technical,
    ]);
    const agents = board.agents();
    const all = standings();
    const { owner } = worker.state();
    const sheet = (at: number) => {
      const [top = [], ...below] = rows(at);
      return below.map((cells) => (heading: string) => cells[top.indexOf(heading)] ?? '');
    };

    // The summary, line by line.
    const summary = rows(0).slice(1);
    const values = (label: string) => summary.flatMap(([name, value]) => (name === label ? [value] : []));
    expect(values(said.owner)).toEqual([`${displayName(owner.name)} (${owner.orgNumber})`]);
    expect(values(said.testEnvironment.label)).toEqual([said.testEnvironment.value]);
    expect(values(said.completeness)).toEqual([said.complete(agents.length)]);
    expect(values(said.doneBy)).toEqual(['Kari Nordmann']);
    expect(values(said.tool)).toEqual(['Klientfil 1.0.0']);
    expect(values(said.readAt)).toHaveLength(1 + agents.length);
    expect(values(said.systemUser)).toEqual(agents.map(({ title }) => title));
    expect(values(said.vendor).map((name = '') => name.toLowerCase())).toEqual(
      agents.map(({ vendor }) => vendor.toLowerCase()),
    );
    expect(values(said.packages)).toEqual(agents.map(({ packages }) => packages.map(packageName).join('; ')));
    const counted = ({ delegatedClientIds }: SystemUserState) => {
      const withNumber = delegatedClientIds.filter((id) => clientOf(id)?.orgNumber).length;
      const inAltinn = delegatedClientIds.length;
      const privatePersons = delegatedClientIds.filter((id) => clientOf(id)?.kind === 'person').length;
      const withoutNumber = inAltinn - withNumber - privatePersons;
      return said.counts({ inAltinn, inFile: inAltinn, withNumber, withoutNumber, privatePersons });
    };
    expect(values(said.clients)).toEqual(agents.map(counted));

    // The differences, and on the summary how many of each.
    const wanted = differingByTheBooks(texts);
    const inWords = (cells: string[]) => {
      const [who = '', kind = '', where = '', lacking = ''] = cells;
      const written = /\((\d{9})\)$/.exec(who)?.[0] ?? who.replace(/ \([^)]*\)$/, '').toLocaleUpperCase('nb');
      return [
        written,
        kind,
        where.replaceAll(/[«»“”]/g, '').replaceAll('; ', '|'),
        lacking.split('; ').toSorted().join('|'),
      ];
    };
    const differing = rows(2).slice(1).map(inWords);
    expect(differing.toSorted()).toEqual(wanted.toSorted());
    const isPerson = ([who = '']: string[]) => who !== '' && !who.startsWith('(');
    const { difference, gone } = texts;
    for (const kind of ['nowhere', 'missing-somewhere', 'lacks-package', 'gone'] as const) {
      const many = wanted.filter((one) => one[1] === difference[kind] && !isPerson(one)).length;
      expect(many).toBeGreaterThan(0);
      expect(values(`${said.differences}: ${difference[kind]}`), kind).toEqual([String(many)]);
    }
    for (const kind of [gone.deleted, gone.bankrupt, texts.nobodyAdded]) {
      const many = wanted.filter((one) => one[1] === kind).length;
      expect(many).toBeGreaterThan(0);
      expect(values(`${said.differences}: ${kind}`), kind).toEqual([String(many)]);
    }
    // No figure but those.
    const told = summary.filter(([label = '']) => label.startsWith(`${said.differences}: `));
    expect(told).toHaveLength(7);

    // The clients, cell by cell.
    const added = all.filter(({ isAdded }) => isAdded);
    const stateOf = ({ isOffered, lacking }: Standing) => {
      if (!isOffered) return texts.state['delegated-gone'];
      return texts.state[lacking.length > 0 ? 'delegated-lacks' : 'delegated'];
    };
    const listed = sheet(1).filter((cell) => /^\d{9}$/.test(cell(headings.orgNumber)));
    expect(
      listed
        .map((cell) => [
          cell(headings.orgNumber),
          cell(headings.name).toLocaleUpperCase('nb'),
          cell(headings.ownerOrgNumber),
          cell(headings.systemUser),
          cell(headings.systemUserId),
          cell(columns.state),
          cell(columns.missing),
        ])
        .toSorted(),
    ).toEqual(
      added
        .flatMap((standing) => {
          const { client, agent, lacking } = standing;
          const { orgNumber } = client;
          return orgNumber
            ? [
                [
                  orgNumber,
                  client.name,
                  owner.orgNumber,
                  agent.title,
                  agent.id,
                  stateOf(standing),
                  lacking.join('; '),
                ],
              ]
            : [];
        })
        .toSorted(),
    );
    const noted = listed.filter((cell) => cell(columns.note) !== '').map((cell) => cell(headings.orgNumber));
    const isNoted = ({ client }: Standing) => client.deletedAt !== undefined || client.variant === 'KBO';
    expect(noted.toSorted()).toEqual(
      added
        .filter(isNoted)
        .map(({ client }) => client.orgNumber ?? '')
        .toSorted(),
    );
    // With more than one package, what is held is what the books do not lack.
    for (const cell of listed) {
      const standing = added.find(
        ({ client, agent }) =>
          client.orgNumber === cell(headings.orgNumber) && agent.id === cell(headings.systemUserId),
      );
      if (!standing?.isOffered) continue;
      const { agent, lacking } = standing;
      const held = agent.packages.map(packageName).filter((name) => !lacking.includes(name));
      expect(cell(columns.packages)).toBe(held.join('; '));
      const delegated = agent.delegations[standing.client.id] ?? [];
      const roles = new Set(delegated.map(({ role }) => role));
      const register = [...roles].flatMap((role) => /ccr:(.+)$/.exec(role)?.[1] ?? []).toSorted();
      const byPower = [...roles].some((role) => !role.includes('ccr:'));
      const { both, register: registered, powerOfAttorney } = texts.origin;
      const origin = byPower && register.length > 0 ? both(register) : undefined;
      expect(cell(columns.origin)).toBe(
        origin ?? (register.length > 0 ? registered(register) : powerOfAttorney),
      );
    }
    const persons = added.filter(({ client }) => client.kind === 'person');
    const below = rows(1).filter(([star]) => star === '*');
    expect(below).toHaveLength(1 + persons.length);
    expect(below[0]?.[1]).toBe(texts.below.withoutNumber);
    for (const { client, agent } of persons) {
      expect(
        below.some(
          ([, line = '']) =>
            line.toLocaleUpperCase('nb').startsWith(client.name) && line.includes(` – ${agent.title} – `),
        ),
      ).toBe(true);
    }

    // Altinn's ids, routes and codes are for whoever supports the tool.
    const everyday = [0, 2, 3, 4].flatMap(rows).flat().join('\n');
    for (const { id } of agents) expect(everyday).not.toContain(id);
    expect(everyday).not.toMatch(/urn:|clientAdministration|client-administration/);
    const { technical } = texts;
    const codes = new Map(rows(5).map(([label = '', value = '']) => [label, value]));
    for (const { id, title, packages } of agents) {
      expect(codes.get(technical.systemUserId(title))).toBe(id);
      expect(codes.get(technical.packages(title))).toBe(packages.join('; '));
    }
    expect(codes.get(said.tool)).toBe('Klientfil 1.0.0');
    for (const label of [technical.availableRoute, technical.delegatedRoute]) {
      expect(codes.get(label)).toBe('client-administration');
    }
  });

  it('says of an access that was not read that it was not, and counts nobody there', async () => {
    worker.control.addFault({ on: 'read-delegated', do: '403', skip: 1, times: 'always' });
    const { names, rows } = await audit();
    expect(names.slice(0, 2)).toEqual(['Sammendrag (ufullstendig)', 'Klienter (ufullstendig)']);
    const [read, ...unread] = board.agents();
    expect(rows(0)).toContainEqual([
      'Fullstendig',
      'NEI, UFULLSTENDIG. 3 av 4 systemtilganger er ikke lest.',
    ]);
    const counts = rows(0).filter(([label]) => label === 'Klienter lagt til');
    expect(counts.filter(([, said]) => said?.startsWith('Altinn viser'))).toHaveLength(1);
    expect(counts[0]?.[1]).toContain(`Altinn viser ${read?.delegatedClientIds.length},`);
    expect(new Set(rows(1).flatMap((cells) => (/^\d{9}$/.test(cells[0] ?? '') ? [cells[4]] : [])))).toEqual(
      new Set([read?.id]),
    );
    const notRead = rows(2).filter(([, kind]) => kind === 'Ikke lest');
    expect(notRead.map((cells) => cells[2])).toEqual(unread.map(({ title }) => `«${title}»`));
  });

  it('says who fell out, came and changed name since the last reading, and since the last audit file', async () => {
    const agent = board.agents().find(({ delegatedClientIds }) => delegatedClientIds.length > 5);
    if (!agent) throw new Error('nobody to leave');
    const [first = '', second = '', third = ''] = agent.delegatedClientIds.filter(
      (id) => clientOf(id)?.orgNumber,
    );
    const free = standings().find(
      (one) => one.agent.id === agent.id && one.isOffered && !one.isAdded && one.lacking.length === 0,
    );
    const came = free?.client.id ?? '';
    const before = await audit();
    expect(before.rows(3).flat().join()).not.toMatch(/Falt ut|Ny|Nytt navn/);
    worker.control.byColleague('remove', agent.id, [first]);
    await board.read();
    worker.control.byColleague('remove', agent.id, [second]);
    worker.control.byColleague('add', agent.id, [came]);
    worker.control.clientBecomes(third, { name: 'ENDELIG NYTT NAVN AS' });
    const { rows } = await audit();
    const [headings = [], ...below] = rows(3);
    const told = below.map((cells) => {
      const cell = (heading: string) => cells[headings.indexOf(heading)] ?? '';
      const who = cell('Klient').replace(/^.*\(/, '(');
      return [cell('Siden').replace(/ [\d.]+$/, ''), who, cell('Endring'), cell('Systemtilganger')];
    });
    const elsewhere = board.agents().filter(({ delegatedClientIds }) => delegatedClientIds.includes(third));
    const of = (since: string, id: string, change: string, { title } = agent) => [
      since,
      written(id),
      change,
      `«${title}»`,
    ];
    expect(told.toSorted()).toEqual(
      [
        of('Sist lest', second, 'Falt ut'),
        of('Forrige revisjonsfil', first, 'Falt ut'),
        of('Forrige revisjonsfil', second, 'Falt ut'),
        of('Sist lest', came, 'Ny'),
        of('Forrige revisjonsfil', came, 'Ny'),
        ...elsewhere.flatMap((one) => [
          of('Sist lest', third, 'Nytt navn', one),
          of('Forrige revisjonsfil', third, 'Nytt navn', one),
        ]),
      ].toSorted(),
    );
    expect(rows(0)).toContainEqual([
      'Sammenlignet med',
      expect.stringMatching(/^Sist lest [\d.]+; Forrige revisjonsfil [\d.]+$/),
    ]);
  });

  it('tells of each run what became of its clients in Altinn', async () => {
    const [agent] = board.agents();
    const agentId = agent?.id ?? '';
    const { overviewId } = await board.read();
    const keys = (await board.column(overviewId, agentId, 'add')).slice(0, 5);
    const [gone = '', early = ''] = keys;
    const planned = taken(await board.plan(overviewId, [{ systemUserId: agentId, add: keys, remove: [] }]));
    worker.control.addFault({ on: 'write', do: 'reject', code: 'AUTH-00013', client: gone, times: 'always' });
    worker.control.byColleague('add', agentId, [board.idOf(early)]);
    const { run } = taken(await board.start(planned));
    await board.over(run.id);
    const { rows } = await audit();
    const [headings = [], told = []] = rows(4);
    const cell = (heading: string) => told[headings.indexOf(heading)];
    const now = board.agents()[0];
    const there = keys.filter((key) => now && board.holds(now, key));
    expect(there).toHaveLength(4);
    expect(cell('Kjøring')).toBe('Legge til klienter');
    expect(cell('Systemtilganger')).toBe(`«${agent?.title}»`);
    expect(cell('Klienter')).toBe(String(keys.length));
    expect(cell('Utført')).toBe(String(there.length - 1));
    expect(cell('Var slik fra før')).toBe('1');
    expect(cell('Ikke utført')).toBe(String(keys.length - there.length));
    expect(cell('Sendt, men ikke bekreftet')).toBe('0');
    expect(cell('Bekreftet i Altinn')).toBe(String(there.length - 1));
    expect(cell('Kan være sendt som en annen bruker')).toBe('0');
  });

  it('has the name of who confirmed a run, and of nobody else', async () => {
    const { overviewId } = await board.read();
    const [agent] = board.agents();
    const [key = ''] = await board.column(overviewId, agent?.id ?? '', 'add');
    const planned = taken(
      await board.plan(overviewId, [{ systemUserId: agent?.id ?? '', add: [key], remove: [] }]),
    );
    const { run } = taken(await board.start(planned));
    await board.over(run.id);
    const { rows } = await audit('en', 'Kari Nordmann');
    expect(rows(4)[1]?.at(-1)).toBe('Kari Nordmann');
    // Who gives no name this time has given it before.
    expect((await audit('nn', '')).rows(4)[1]?.at(-1)).toBe('Kari Nordmann');
    await fakeBrowser.storage.local.clear();
    expect((await audit('nb', '')).rows(4)[1]?.at(-1)).toBe('Bruker 1 (se arket «Teknisk»)');
  });
});
