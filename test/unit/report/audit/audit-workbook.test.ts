import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SystemUserReading } from '../../../../utils/domain/board/overview';
import type { DatedList } from '../../../../utils/domain/kept/saved-list';
import type { Sheet } from '../../../../utils/domain/lists/sheet';
import { auditTextsFor } from '../../../../utils/i18n/audit-texts';
import { type Language, languages } from '../../../../utils/i18n/language';
import { outcomeTextsFor } from '../../../../utils/i18n/outcome-catalogue';
import { compareLists } from '../../../../utils/plan/across/compare-lists';
import { differences } from '../../../../utils/plan/across/differences';
import { type AuditInput, auditWorkbook } from '../../../../utils/report/audit/audit-workbook';
import { listsInFile } from '../../../../utils/report/lists-in-file';
import { readList } from '../../../../utils/spreadsheet/read-list';
import { writeXlsx } from '../../../../utils/spreadsheet/write-xlsx';
import { org } from '../../../support/lists/numbers';
import { berg, client, fjell, foss, gave, signing, systemUser } from '../../../support/plan/fixtures';
import { another, notRead, reading } from '../../../support/plan/readings';
import { anyFirm, audited } from '../../../support/report/firms';

const at = new Date(2026, 10, 22, 14, 32);

const inputOf = (
  readings: SystemUserReading[],
  language: Language = 'nb',
  rest: Partial<AuditInput> = {},
): AuditInput => ({
  owner: systemUser.owner,
  systemUsers: readings.map(audited),
  differences: differences(readings),
  firstSeen: new Map(),
  runs: [],
  at,
  zone: 'Europe/Oslo, UTC+01:00',
  doneBy: 'Kari Nordmann',
  tool: 'Klientfil 0.1.0',
  routes: { availableRoute: 'portal', delegatedRoute: 'portal', writeRoute: 'portal' },
  compared: [],
  names: new Map(),
  texts: outcomeTextsFor(language),
  audit: auditTextsFor(language),
  ...rest,
});

const said = ({ rows }: Sheet): string => rows.map((cells) => cells.join(': ')).join('\n');
const kari = { id: 'kari', kind: 'person' as const, name: 'Kari' };
const fjellAs = client(fjell, { name: 'FJELL AS', access: gave(signing) });
const known = reading([fjellAs, client(foss), kari], [fjellAs, kari, { id: 'nobody', kind: 'unknown' }], {
  readAt: at.getTime(),
});

describe('the clients', () => {
  it('are noted where they are deleted or bankrupt, in a column that is there only then', () => {
    const gone = reading([], [client(fjell, { deletedAt: '2026-11-03T00:00:00Z' }), client(foss)]);
    const [, clients] = auditWorkbook(inputOf([gone])).sheets;
    expect(clients?.columns.at(-1)?.heading).toBe('Merknad');
    expect(clients?.rows.slice(0, 2).map((cells) => cells.at(-1))).toEqual(['Slettet 03.11.2026.', '']);
    const [, ordinary] = auditWorkbook(inputOf([known])).sheets;
    expect(ordinary?.columns.map(({ heading }) => heading)).not.toContain('Merknad');
  });
});

describe('the summary', () => {
  it('says whose, when, by whom, how, and that the numbers add up', () => {
    const { sheets, completeness } = auditWorkbook(inputOf([known]));
    expect(completeness).toBe('complete');
    expect(said(sheets[0])).toBe(
      [
        'Virksomhet: Fjord Regnskap AS (314239431)',
        'Miljø: TESTMILJØ (TT02). Dette er ikke ekte opplysninger.',
        'Fullstendig: Ja. Systemtilgangen er lest.',
        'Lest i Altinn: 22.11.2026 kl. 14.32 (Europe/Oslo, UTC+01:00)',
        'Utført av: Kari Nordmann',
        'Laget med: Klientfil 0.1.0',
        'Sammenlignet med: Ikke sammenlignet med en tidligere liste.',
        'Om datoene: «Først sett av Klientfil» er når Klientfil i denne nettleseren først så klienten i systemtilgangen. Altinn sier ikke når klienten ble lagt til.',
        ': ',
        'Systemtilgang: Tripletex – lønn og regnskap',
        'Leverandør: Tripletex AS',
        'Tilgangspakker: Regnskapsfører med signeringsrettighet',
        'Lest i Altinn: 22.11.2026 kl. 14.32 (Europe/Oslo, UTC+01:00)',
        'Klienter lagt til: Altinn viser 3, filen har 3: 1 med organisasjonsnummer, 1 uten, og 1 privatperson.',
        ': ',
        'Avvik: Ikke lagt til noe sted: 1',
        'Avvik: Lagt til, men ikke lenger klient hos dere: 1',
        ': ',
        `Godkjent av (navn, dato og underskrift): ${'_'.repeat(60)}`,
      ].join('\n'),
    );
  });

  it('names what was not read, and the file is marked incomplete', () => {
    const { sheets, completeness } = auditWorkbook(inputOf([known, notRead(another('c', { title: 'C' }))]));
    const [summary, clients, deviations] = sheets;
    expect(completeness).toBe('incomplete');
    expect([summary.name, clients.name]).toEqual(['Sammendrag (ufullstendig)', 'Klienter (ufullstendig)']);
    expect(said(summary)).toContain('NEI, UFULLSTENDIG. 1 av 2 systemtilganger er ikke lest.');
    expect(said(summary)).toContain(
      'Lest i Altinn: Ikke lest\nKlienter lagt til: Altinn svarte ikke som det skulle',
    );
    expect(said(clients)).toContain('*: Ikke lest: «C». Klientene der mangler i filen.');
    expect(deviations.rows[0]?.slice(0, 3)).toEqual(['', 'Ikke lest', '«C»']);
  });
});

describe('the clients', () => {
  it.each([
    ['the register', gave(signing), 'Enhetsregisteret (regnskapsfører)'],
    [
      'a power of attorney',
      [{ role: 'urn:altinn:role:rettighetshaver', packages: [signing.urn] }],
      'Fullmakt gitt i Altinn',
    ],
    [
      'both',
      [...gave(signing), { role: 'urn:altinn:role:rettighetshaver', packages: [signing.urn] }],
      'Enhetsregisteret (regnskapsfører) og fullmakt gitt i Altinn',
    ],
    [
      'a role that carries nothing the system access needs',
      [{ role: 'urn:altinn:external-role:ccr:revisor', packages: ['x'] }],
      '',
    ],
  ])('say that the relationship comes from %s', (_, access, origin) => {
    const one = client(fjell, { access });
    const { sheets } = auditWorkbook(inputOf([reading([one], [client(fjell)], { knowsPackages: false })]));
    expect(sheets[1].rows[0]?.[8]).toBe(origin);
  });

  it('have their packages and the day Klientfil first saw them, never the day they were delegated', () => {
    const firstSeen = new Map([[systemUser.id, new Map([[`id-${fjell}`, at.getTime()]])]]);
    const { sheets } = auditWorkbook(inputOf([known], 'nb', { firstSeen }));
    expect(sheets[1].columns.slice(5).map(({ heading }) => heading)).toEqual([
      'I Altinn',
      'Mangler fullmakt til',
      'Tilgangspakker',
      'Klientforholdet kommer fra',
      'Først sett av Klientfil',
    ]);
    expect(sheets[1].rows[0]?.slice(5)).toEqual([
      'Lagt til',
      '',
      signing.name,
      'Enhetsregisteret (regnskapsfører)',
      '2026-11-22',
    ]);
  });
});

describe('a workbook of which more clients stand among the differences than are added', () => {
  // Names that leave nothing but the number in the cell: signs, and what stands before organisation numbers.
  it.each(['=', '-', 'Norge', 'ID'])('is read as those added, with a client called %s', async (name) => {
    const outside = [berg, foss].map((orgNumber) => client(orgNumber, { name, access: [] }));
    const { sheets } = auditWorkbook(inputOf([reading([client(fjell), ...outside], [client(fjell)])]));
    const read = await readList(await writeXlsx(sheets));
    if (!read.ok) throw new Error(read.fault.kind);
    expect(read.list.rows.map(({ number }) => number)).toEqual([{ valid: true, orgNumber: fjell }]);
    expect(
      [...(read.list.understanding.notTaken?.singles.map(({ orgNumber }) => orgNumber) ?? [])].sort(),
    ).toEqual([berg, foss].sort());
  });
});

describe('the differences', () => {
  it('have who is deleted or bankrupt, and the system accesses that nobody is added to', () => {
    const gone = client(fjell, { name: 'FJELL AS', deletedAt: '2026-11-03', access: gave(signing) });
    const estate = client(foss, { name: 'FOSS KBO', form: 'KBO', access: gave(signing) });
    const empty = another('e', { title: 'Tom' });
    const input = inputOf([
      reading([gone, estate], [gone]),
      reading([gone, estate], [], { systemUser: empty }),
    ]);
    const { sheets } = auditWorkbook(input);
    const rows = sheets[2].rows.map((cells) => cells.slice(0, 3));
    expect(rows).toContainEqual(['', 'Systemtilgang uten klienter', '«Tom»']);
    expect(rows).toContainEqual([
      `Fjell AS (${fjell})`,
      'Slettet i Enhetsregisteret',
      '«Tripletex – lønn og regnskap»',
    ]);
    expect(rows).toContainEqual([`Foss Kbo (${foss})`, 'Konkursbo', '']);
    expect(said(sheets[0])).toContain(
      [
        'Avvik: Slettet i Enhetsregisteret: 1',
        'Avvik: Konkursbo: 1',
        'Avvik: Systemtilgang uten klienter: 1',
      ].join('\n'),
    );
  });
});

describe('changes and runs', () => {
  it('tell who came, who went and who has another name', () => {
    const before: DatedList = {
      from: 'file',
      systemUser: { id: systemUser.id },
      clients: [
        { orgNumber: org(fjell), name: 'Gamle Fjell AS' },
        { orgNumber: org(berg), name: 'Berg AS' },
      ],
    };
    const now: DatedList = {
      from: 'altinn',
      systemUser: { id: systemUser.id, title: 'T' },
      clients: [{ orgNumber: org(fjell), name: 'FJELL AS' }, { orgNumber: org(foss) }],
    };
    const comparison = compareLists([before], [now]);
    const since = 'Forrige revisjonsfil 01.11.2026';
    const { sheets } = auditWorkbook(inputOf([known], 'nb', { compared: [{ since, comparison }] }));
    expect(sheets[3].columns[0]?.heading).toBe('Siden');
    expect(sheets[3].rows).toEqual([
      [since, `Berg AS (${berg})`, 'Falt ut', '«T»', '«Berg AS»', ''],
      [since, `Uten navn (${foss})`, 'Ny', '«T»', '', ''],
      [since, `Fjell AS (${fjell})`, 'Nytt navn', '«T»', '«Gamle Fjell AS»', '«Fjell AS»'],
    ]);
  });

  const anyRun = {
    kind: 'add' as const,
    startedAt: at.getTime(),
    systemUserTitle: 'T',
    fileName: 'klienter.xlsx',
    total: 5,
    done: 3,
    already: 1,
    failed: 1,
    unknown: 1,
    confirmed: 2,
    asAnother: [],
    answers: [],
    userUuid: '6e0c3ab4-6a5c-4d0e-9f0a-3c5c6a1f2b7d',
  };

  it('tell of each run, newest first', () => {
    const who = 'Kari Nordmann';
    const other = 'Bruker 1';
    const nameless = '6e0c3ab4-6a5c-4d0e-9f0a-3c5c6a1f2b7e';
    const runs = [{ ...anyRun, startedAt: 0, total: 6, userUuid: nameless }, anyRun];
    const names = new Map([[anyRun.userUuid, who]]);
    const { sheets } = auditWorkbook(inputOf([known], 'nb', { runs, names }));
    expect(sheets[4].rows.map((cells) => cells.slice(1))).toEqual([
      ['', 'Legge til klienter', '«T»', '«klienter.xlsx»', '5', '3', '1', '1', '1', '2', '0', who],
      [
        '',
        'Legge til klienter',
        '«T»',
        '«klienter.xlsx»',
        '6',
        '3',
        '1',
        '1',
        '1',
        '2',
        '0',
        `${other} (se arket «Teknisk»)`,
      ],
    ]);
    expect(sheets[4].columns.at(-1)?.heading).toBe('Bekreftet av');
    // Ids, routes and codes are for whoever supports the tool.
    expect(said(sheets[5])).toContain(`Altinns id for ${who}: ${anyRun.userUuid}`);
    expect(said(sheets[5])).toContain(`Altinns id for ${other}: ${nameless}`);
    for (const sheet of sheets.slice(0, 5)) {
      expect(said(sheet)).not.toMatch(/urn:|portal/);
      expect(said(sheet)).not.toContain(anyRun.userUuid);
    }
    expect(said(sheets[5])).toContain('Endringer sendes gjennom: portal');
  });

  it.each(languages)('tell below the runs, in %s, what was answered to «lik listen»', (language) => {
    const answers = [
      { kind: 'corrected', line: 7, from: '31060954', to: fjell },
      { kind: 'none-of-removed', line: 9, found: '•••' },
      { kind: 'removed-anyway', orgNumber: foss, name: 'FOSS AS' },
    ] as const;
    const input = inputOf([known], language, { runs: [{ ...anyRun, kind: 'both', answers }] });
    const sheet = auditWorkbook(input).sheets[4];
    const { audit } = input;
    expect(sheet.rows[2]?.[0]).toBe(audit.answers.heading);
    expect(sheet.rows.slice(4).map((cells) => cells.slice(3, 5))).toEqual(
      answers.map((answer) => audit.answers.answer(answer)),
    );
    expect(sheet.rows[4]?.slice(3, 5).join()).toContain(fjell);
    expect(new Set(sheet.rows.map(({ length }) => length))).toEqual(new Set([sheet.columns.length]));
  });

  it.each(languages)('name below the runs, in %s, who may have been sent as another user', (language) => {
    const asAnother = [
      { client: fjellAs, kept: false },
      { client: kari, kept: true },
    ];
    const run = { ...anyRun, asAnother };
    const input = inputOf([known], language, { runs: [run] });
    const sheet = auditWorkbook(input).sheets[4];
    const { audit } = input;
    const counted = sheet.columns.findIndex(({ heading }) => heading === audit.columns.asAnother);
    expect(sheet.rows[0]?.[counted]).toBe('2');
    expect(sheet.rows[2]?.[0]).toBe(audit.asAnother.heading);
    expect(sheet.rows.slice(4).map((cells) => cells.slice(3, 5))).toEqual([
      [`Fjell AS (${fjell})`, ''],
      [audit.below.person('Kari'), audit.asAnother.kept],
    ]);
    expect(new Set(sheet.rows.map(({ length }) => length))).toEqual(new Set([sheet.columns.length]));
  });
});

describe.each(languages)('a workbook in %s', (language) => {
  it('has numbers that add up, and is the list itself when it is read in again', {
    timeout: 30_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(anyFirm(), async ({ readings }) => {
        const input = inputOf(readings, language);
        const { sheets } = auditWorkbook(input);
        const [summary, clients] = sheets;
        let all = 0;
        for (const one of readings) {
          if (one.status !== 'read') {
            expect(clients.rows.some((cells) => cells[4] === one.systemUser.id)).toBe(false);
            continue;
          }
          const withNumber = clients.rows.filter((cells) => cells[4] === one.systemUser.id).length;
          const persons = one.delegated.filter(({ kind }) => kind === 'person').length;
          const inAltinn = one.delegated.length;
          all += inAltinn;
          const withoutNumber = inAltinn - withNumber - persons;
          const counts = { inAltinn, inFile: inAltinn, withNumber, withoutNumber, privatePersons: persons };
          expect(said(summary)).toContain(input.audit.summary.counts(counts));
        }
        const unread = readings.filter(({ status }) => status !== 'read').length;
        const written = clients.rows.filter(([first]) => first !== '').length;
        const below = clients.rows.some((cells) => cells[1] === input.audit.below.withoutNumber) ? 1 : 0;
        expect(written - unread - below).toBe(all);
        for (const { columns, rows } of sheets) {
          expect(new Set([columns.length, ...rows.map(({ length }) => length)]).size).toBe(1);
        }

        const read = await readList(await writeXlsx(sheets));
        const wanted: DatedList[] = readings.flatMap((one) =>
          one.status === 'read'
            ? [
                {
                  from: 'altinn',
                  systemUser: { id: one.systemUser.id },
                  clients: one.delegated.filter(({ orgNumber }) => orgNumber),
                },
              ]
            : [],
        );
        if (!wanted.some((list) => list.clients.length > 0)) return;
        if (!read.ok) throw new Error(read.fault.kind);
        const { changes, onlyBefore } = compareLists(listsInFile(read.list), wanted);
        expect(onlyBefore).toEqual([]);
        expect(changes.map(({ added, gone, renamed }) => [added, gone, renamed])).toEqual(
          changes.map(() => [[], [], []]),
        );
        expect(changes).toHaveLength(wanted.filter((list) => list.clients.length > 0).length);
      }),
      { numRuns: 30 },
    );
  });
});
