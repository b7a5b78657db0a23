import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExportSection, exportSections } from '../../../utils/domain/export-section';
import type { Sheet } from '../../../utils/domain/lists/sheet';
import { auditTextsFor } from '../../../utils/i18n/audit-texts';
import { languages } from '../../../utils/i18n/language';
import { outcomeTextsFor } from '../../../utils/i18n/outcome-catalogue';
import { standingClients } from '../../../utils/plan/across/differences-states';
import { markColumn } from '../../../utils/planning/list-is-for';
import { clientListTable } from '../../../utils/report/client-list-table';
import { countSections, exportSheet } from '../../../utils/report/export-sections';
import { readList } from '../../../utils/spreadsheet/read-list';
import { writeCsv } from '../../../utils/spreadsheet/write-csv';
import { writeXlsx } from '../../../utils/spreadsheet/write-xlsx';
import {
  berg,
  client,
  fjell,
  foss,
  gave,
  own,
  payroll,
  planOf,
  signing,
  stranger,
  systemUser,
} from '../../support/plan/fixtures';
import { reading } from '../../support/plan/readings';
import { anyFirm } from '../../support/report/firms';

const nb = { texts: outcomeTextsFor('nb'), audit: auditTextsFor('nb') };
const user = { ...systemUser, packages: [signing, payroll] };
const kari = { id: 'kari', kind: 'person' as const, name: 'Kari' };
const everybody = reading(
  [
    client(fjell, { name: 'Fjell AS', access: gave(signing, payroll) }),
    client(foss, { name: 'Foss AS', access: gave(signing) }),
    client(berg, { name: 'Berg AS', access: gave(payroll) }),
    kari,
  ],
  [
    client(fjell, { name: 'Fjell AS' }),
    client(foss, { name: 'Foss AS' }),
    client(stranger, { name: 'Borte AS' }),
    { id: 'nobody', kind: 'unknown' },
    kari,
  ],
  { systemUser: user },
);
const clients = standingClients(everybody);
const sheetWith = (...sections: ExportSection[]): Sheet =>
  exportSheet({ systemUser: user, clients, sections: new Set(sections), ...nb });
const encode = (text: string) => new TextEncoder().encode(text);

describe('the export of one system access', () => {
  it('with the delegated clients only is the list that is read in, and nothing more', () => {
    const { sheet } = clientListTable({
      clients: [client(fjell, { name: 'Fjell AS' })],
      systemUser: user,
      texts: nb.texts,
    });
    const listed = clients.filter(({ client: { orgNumber } }) => orgNumber);
    const made = exportSheet({ systemUser: user, clients: listed, sections: new Set(['delegated']), ...nb });
    const withoutMarks = <T>(cells: T[]) => cells.filter((_, at) => at !== 2);
    expect({ ...made, columns: withoutMarks(made.columns), rows: made.rows.map(withoutMarks) }).toEqual(
      sheet,
    );
    expect(made.columns[2]).toMatchObject({ heading: 'Handling', choices: ['legg til', 'fjern'] });
    expect(made.rows.map((cells) => cells[2])).toEqual(['']);
  });

  it('notes who is deleted or bankrupt, in a column of its own, and only where somebody is', () => {
    const whole = { access: gave(signing, payroll) };
    const those = [
      client(fjell, { name: 'Fjell AS', deletedAt: '2026-11-03T00:00:00Z', ...whole }),
      client(foss, { name: 'Foss AS', form: 'KBO', ...whole }),
      client(berg, { name: 'Berg AS', parentName: 'Fjell AS', ...whole }),
    ];
    const list = reading(those, those, { systemUser: user });
    const made = exportSheet({
      systemUser: user,
      clients: standingClients(list),
      sections: new Set(['delegated']),
      ...nb,
    });
    expect(made.columns.at(-1)?.heading).toBe('Merknad');
    expect(made.rows.map((cells) => [cells[1], cells.at(-1)])).toEqual([
      ['Berg AS', ''],
      ['Fjell AS', 'Slettet 03.11.2026.'],
      ['Foss AS', 'Konkursbo.'],
    ]);
    expect(sheetWith('delegated').columns.map(({ heading }) => heading)).not.toContain('Merknad');
  });

  it.each(['csv', 'xlsx'])(
    'can be marked and read in again as %s, and is followed without a question',
    async (format) => {
      const sheet = sheetWith('delegated', 'lacks');
      const encoded = async (made: Sheet) => (format === 'csv' ? encode(writeCsv(made)) : writeXlsx([made]));
      const unmarked = await readList(await encoded(sheet));
      expect(unmarked.ok && markColumn(unmarked.list)).toBeUndefined();
      const rows = sheet.rows.map((cells) => (cells[0] === fjell ? cells.with(2, 'fjern') : cells));
      const read = await readList(await encoded({ ...sheet, rows }));
      if (!read.ok) throw new Error(read.fault.kind);
      expect(read.list.rows.flatMap(({ action, cells }) => (action ? [[cells[0], action]] : []))).toEqual([
        [fjell, 'remove'],
      ]);
      expect(markColumn(read.list)).toMatchObject({ heading: 'Handling', own: true, remove: 1 });
    },
  );

  it('has the sections in their order, each row with how it stands and what is lacking', () => {
    const { columns, rows } = sheetWith(...exportSections);
    expect(columns.map(({ heading }) => heading).slice(6)).toEqual(['I Altinn', 'Mangler fullmakt til']);
    expect(rows.slice(0, 4).map((cells) => [cells[0], ...cells.slice(6)])).toEqual([
      [fjell, 'Lagt til', ''],
      [foss, 'Lagt til, men mangler nå fullmakt', payroll.name],
      [stranger, 'Lagt til, men ikke lenger klient hos dere', ''],
      [berg, 'Ikke lagt til, mangler fullmakt', signing.name],
    ]);
  });

  it('has a section below for those without a number, which reading leaves out', async () => {
    const { rows } = sheetWith(...exportSections);
    expect(rows.slice(4).map(([star, text]) => [star, text])).toEqual([
      ['', ''],
      ['*', nb.audit.below.withoutNumber],
      ['*', 'Kari (privatperson) – Lagt til'],
      ['*', 'Uten navn, id nobody (uten org.nr.) – Lagt til, men ikke lenger klient hos dere'],
    ]);
    for (const bytes of [
      encode(writeCsv(sheetWith(...exportSections))),
      await writeXlsx([sheetWith(...exportSections)]),
    ]) {
      const read = await readList(bytes);
      expect(read.ok && read.list.rows.map(({ number }) => number.valid)).toEqual([true, true, true, true]);
      expect(read.ok && read.list.understanding.leftOut.map(({ why }) => why)).toEqual([
        'note',
        'note',
        'note',
      ]);
    }
  });

  it('counts each section, private persons apart', () => {
    expect(countSections(clients)).toEqual({
      delegated: { listed: 1, withoutNumber: 0, privatePersons: 1 },
      'delegated-lacks': { listed: 1, withoutNumber: 0, privatePersons: 0 },
      'delegated-gone': { listed: 1, withoutNumber: 1, privatePersons: 0 },
      'can-be-added': { listed: 0, withoutNumber: 0, privatePersons: 0 },
      lacks: { listed: 1, withoutNumber: 0, privatePersons: 0 },
    });
  });
});

describe.each(languages)('an export in %s, read in again', (language) => {
  const texts = outcomeTextsFor(language);
  const audit = auditTextsFor(language);

  it.each(['csv', 'xlsx'])(
    'is already delegated, row for row, as %s',
    { timeout: 30_000 },
    async (format) => {
      await fc.assert(
        fc.asyncProperty(anyFirm({ unread: false }), async ({ systemUsers: [one] }) => {
          if (one?.reading.status !== 'read') return;
          const { systemUser: exported, available, delegated, knowsPackages } = one.reading;
          const sections = new Set<ExportSection>(['delegated', 'delegated-lacks', 'delegated-gone']);
          const sheet = exportSheet({ systemUser: exported, clients: one.clients, sections, texts, audit });
          const numbered = delegated.filter(({ orgNumber }) => orgNumber);
          const read = await readList(format === 'csv' ? encode(writeCsv(sheet)) : await writeXlsx([sheet]));
          // Without a single number there is no list, and nothing to be below of.
          if (numbered.length === 0) return;
          if (!read.ok) throw new Error(read.fault.kind);
          const { rows, understanding } = read.list;
          expect(understanding).toMatchObject({
            numberColumn: 0,
            nameColumn: 1,
            madeFor: { owner: own, systemUserId: exported.id },
          });
          const plan = planOf({ rows, systemUser: exported, available, delegated, knowsPackages });
          expect(plan.rows.map(({ verdict }) => verdict)).toEqual(numbered.map(() => 'already-delegated'));
          expect(
            plan.rows.flatMap(({ warnings }) => warnings.filter(({ kind }) => kind === 'name-differs')),
          ).toEqual([]);
          expect(plan.notOnList).toEqual([]);
          const below = delegated.length - numbered.length;
          expect(understanding.leftOutCount).toBe(below === 0 ? 0 : below + 1);
        }),
        { numRuns: 40 },
      );
    },
  );
});
