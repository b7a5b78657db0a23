import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditTextsFor } from '../../../utils/i18n/audit-texts';
import { languages } from '../../../utils/i18n/language';
import { outcomeTextsFor } from '../../../utils/i18n/outcome-catalogue';
import { differences } from '../../../utils/plan/across/differences';
import { listsInFile } from '../../../utils/report/lists-in-file';
import { longSheet, wideSheet } from '../../../utils/report/overview-sheets';
import { readList } from '../../../utils/spreadsheet/read-list';
import { writeXlsx } from '../../../utils/spreadsheet/write-xlsx';
import {
  berg,
  client,
  fjell,
  foss,
  own,
  payroll,
  rows,
  signing,
  systemUser,
} from '../../support/plan/fixtures';
import { another, notRead, reading } from '../../support/plan/readings';
import { anyFirm, overviewInput } from '../../support/report/firms';
import { tableOf } from '../spreadsheet/write-fixtures';

const nb = { texts: outcomeTextsFor('nb'), audit: auditTextsFor('nb') };
const b = another('b', { title: 'B', packages: [signing, payroll] });
const kari = { id: 'kari', kind: 'person' as const, name: 'Kari' };
const readings = [
  reading(
    [client(fjell, { name: 'Fjell AS' }), client(foss, { name: 'Foss AS' }), kari],
    [client(fjell, { name: 'Fjell AS' }), kari],
  ),
  reading([client(fjell, { access: [] })], [], { systemUser: b }),
  notRead(another('c', { title: 'C' })),
];

describe('the overview', () => {
  it('has every client beside every system access, and one that was not read is not empty', () => {
    const input = {
      readings,
      differences: differences(readings, rows(fjell, berg)),
      list: 'with-list' as const,
      ...nb,
    };
    const { name } = wideSheet(input);
    expect(name).toBe('Oversikt (ufullstendig)');
    expect(tableOf(wideSheet(input))).toEqual([
      ['Klient', 'På listen', systemUser.title, 'B', 'C (ikke lest)'],
      [`Uten navn (${berg})`, 'Ja', 'Ikke klient hos dere', 'Ikke klient hos dere', 'Ikke lest'],
      [
        `Fjell AS (${fjell})`,
        'Ja',
        'Lagt til',
        `Ikke lagt til, mangler «${signing.name}» og «${payroll.name}»`,
        'Ikke lest',
      ],
      [`Foss AS (${foss})`, 'Nei', 'Ikke lagt til, kan legges til', 'Ikke klient hos dere', 'Ikke lest'],
      ['Kari (privatperson)', 'Nei', 'Lagt til', 'Ikke klient hos dere', 'Ikke lest'],
      [expect.stringContaining('Ikke lest: «C»'), '', '', '', ''],
    ]);
  });

  it('has a long form with a row for each client and system access that has it', () => {
    const { rows: long, name } = longSheet({
      readings,
      differences: differences(readings),
      list: 'without-list',
      ...nb,
    });
    expect(name).toBe('Klienter (ufullstendig)');
    expect(long.map((cells) => cells.filter((cell) => cell !== ''))).toEqual([
      [fjell, 'Fjell AS', own, systemUser.title, systemUser.id, 'Lagt til'],
      [],
      ['*', expect.stringContaining('Ikke lest: «C»')],
      ['*', nb.audit.below.withoutNumber],
      ['*', `Kari (uten org.nr.) – ${systemUser.title} – Lagt til`],
    ]);
  });

  it('has as many cells in every row as there are columns, whatever the firm', () => {
    fc.assert(
      fc.property(anyFirm(), (firm) => {
        for (const sheet of [wideSheet, longSheet]) {
          const { columns, rows: written } = sheet({ ...overviewInput(firm), ...nb });
          expect(new Set([columns.length, ...written.map(({ length }) => length)]).size).toBe(1);
        }
      }),
    );
  });
});

describe.each(languages)('an overview in %s, read in again', (language) => {
  const texts = { texts: outcomeTextsFor(language), audit: auditTextsFor(language) };

  it('is the delegated clients of each system access that was read', { timeout: 30_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyFirm(), async (firm) => {
        const input = { ...overviewInput(firm), ...texts };
        const read = await readList(await writeXlsx([wideSheet(input), longSheet(input)]));
        const wanted = firm.readings.flatMap((one) => {
          if (one.status !== 'read') return [];
          const numbers = one.delegated.flatMap(({ orgNumber }) => orgNumber ?? []);
          return numbers.length === 0 ? [] : [[one.systemUser.id, numbers.sort()] as const];
        });
        if (wanted.length === 0) return;
        if (!read.ok) throw new Error(read.fault.kind);
        const found = listsInFile(read.list).map(
          ({ systemUser: of, clients }) =>
            [of?.id, clients.map(({ orgNumber }) => orgNumber).sort()] as const,
        );
        expect(new Map(found)).toEqual(new Map(wanted));
        expect(read.list.rows.every(({ number }) => number.valid)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
