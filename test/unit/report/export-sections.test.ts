import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExportSection, exportSections } from '../../../utils/domain/export-section';
import type { Sheet } from '../../../utils/domain/sheet';
import { auditTextsFor } from '../../../utils/i18n/audit-texts';
import { languages } from '../../../utils/i18n/language';
import { textsFor } from '../../../utils/i18n/texts';
import { standingClients } from '../../../utils/plan/across/differences-states';
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
} from '../plan/fixtures';
import { reading } from '../plan/readings';
import { anyFirm } from './firms';

const nb = { texts: textsFor('nb').outcome, audit: auditTextsFor('nb') };
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
    expect(
      exportSheet({ systemUser: user, clients: listed, sections: new Set(['delegated']), ...nb }),
    ).toEqual(sheet);
  });

  it('has the sections in their order, each row with how it stands and what is lacking', () => {
    const { columns, rows } = sheetWith(...exportSections);
    expect(columns.map(({ heading }) => heading).slice(5)).toEqual(['I Altinn', 'Mangler fullmakt til']);
    expect(rows.slice(0, 4).map((cells) => [cells[0], ...cells.slice(5)])).toEqual([
      [fjell, 'Lagt til', ''],
      [foss, 'Lagt til, men mangler nå fullmakt', payroll.name],
      [stranger, 'Lagt til, men finnes ikke lenger blant klientene', ''],
      [berg, 'Ikke lagt til, mangler fullmakt', signing.name],
    ]);
  });

  it('has a section below for those without a number, which reading leaves out', async () => {
    const { rows } = sheetWith(...exportSections);
    expect(rows.slice(4).map(([star, text]) => [star, text])).toEqual([
      ['', ''],
      ['*', nb.audit.below.withoutNumber],
      ['*', 'Kari (privatperson) – Lagt til'],
      ['*', 'Uten navn, id nobody (uten org.nr.) – Lagt til, men finnes ikke lenger blant klientene'],
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
  const texts = textsFor(language).outcome;
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
