import { describe, expect, it } from 'vitest';
import type { JobRowView } from '../../../utils/domain/runs/job';
import { outcomeTextsFor } from '../../../utils/i18n/outcome-catalogue';
import { type ResultsInput, resultsTable } from '../../../utils/report/results-table';
import { readList } from '../../../utils/spreadsheet/read-list';
import { writeCsv } from '../../../utils/spreadsheet/write-csv';
import { client, fjell, foss, planOf, row, stranger } from '../../support/plan/fixtures';
import { tableOf } from '../spreadsheet/write-fixtures';

const nb = outcomeTextsFor('nb');
const nn = outcomeTextsFor('nn');
const en = outcomeTextsFor('en');

const context = { owner: 'Fjord Regnskap AS', systemUser: 'Tripletex' };
const list = [row(2, fjell, 'Fjell AS'), row(3, '12345678'), row(5, stranger, 'X'), row(6, foss, 'Foss AS')];
const plan = planOf({ rows: list, available: [client(fjell), client(foss)], delegated: [] }).rows;
const sheet = (rest: Partial<ResultsInput>) =>
  resultsTable({
    header: ['Orgnr', 'Navn'],
    rows: list,
    plan,
    job: undefined,
    texts: nb,
    context,
    only: 'all',
    ...rest,
  });
const table = (rest: Partial<ResultsInput>) => tableOf(sheet(rest));
const sent = (line: number, rest: Partial<JobRowView>): [number, JobRowView] => [
  line,
  { line, clientId: 'id', state: 'done', attempts: 1, ...rest },
];

describe('the results', () => {
  it('stand at the end of the user’s own columns, in the user’s own order', () => {
    const [heading, ...body] = table({});
    expect(heading).toEqual(['Orgnr', 'Navn', 'Status', 'Forklaring']);
    expect(body.map((cells) => cells.slice(0, 3))).toEqual([
      [fjell, 'Fjell AS', 'Blir lagt til'],
      ['12345678', '', 'Ugyldig organisasjonsnummer'],
      [stranger, 'X', 'Ikke klient hos dere i Altinn'],
      [foss, 'Foss AS', 'Blir lagt til'],
    ]);
    expect(body[1]?.[3]).toBe(
      '‹12345678› har 8 siffer. Et organisasjonsnummer har 9. Rett nummeret, og les listen på nytt.',
    );
  });

  it('name every column of a list without headings: the number, the name, and the others by their letter', () => {
    const three = list.map((listed) => ({ ...listed, cells: ['kunde', ...listed.cells] }));
    const unnamed = { header: undefined, rows: three };
    const understanding = { numberColumn: 1, nameColumn: 2 };
    expect(table({ ...unnamed, understanding })[0]).toEqual([
      'Kolonne A',
      'Org.nr.',
      'Navn',
      'Status',
      'Forklaring',
    ]);
    expect(table({ ...unnamed, texts: en })[0]?.slice(0, 3)).toEqual(['Column A', 'Column B', 'Column C']);
  });

  it.each([
    ['nb', nb],
    ['nn', nn],
    ['en', en],
  ] as const)('replace what we said in %s in an earlier run, wherever the columns stand now', (_, texts) => {
    const { status, explanation } = texts.columns;
    const header = ['Orgnr', `${status} `, ` ${explanation} `, 'Navn', status, explanation];
    const rows = list.map(({ cells: [number = '', name = ''], ...listed }) => ({
      ...listed,
      cells: [number, 'gammelt', 'gammelt', name, 'eldre', 'eldre'],
    }));
    const [heading, ...body] = table({ header, rows });
    expect(heading).toEqual(['Orgnr', 'Navn', 'Status', 'Forklaring']);
    expect(body.map((cells) => cells.slice(0, 3))).toEqual([
      [fjell, 'Fjell AS', 'Blir lagt til'],
      ['12345678', '', 'Ugyldig organisasjonsnummer'],
      [stranger, 'X', 'Ikke klient hos dere i Altinn'],
      [foss, 'Foss AS', 'Blir lagt til'],
    ]);
    expect(body.flat().filter((cell) => /gammelt|eldre/.test(cell))).toEqual([]);
  });

  it('leave a «Status» of the user’s own where it is', () => {
    const header = ['Orgnr', 'Status', 'Merknad', 'Forklaring'];
    const rows = list.map((listed) => ({ ...listed, cells: [listed.cells[0] ?? '', 'Aktiv', 'm', 'f'] }));
    expect(table({ header, rows })[1]?.slice(0, 5)).toEqual([fjell, 'Aktiv', 'm', 'f', 'Blir lagt til']);
  });

  it('make every row as wide as the headings', () => {
    const ragged = list.map((listed, i) => ({
      ...listed,
      cells: [...listed.cells, ...Array<string>(i).fill('x')],
    }));
    const { columns, rows } = sheet({ header: ['Orgnr'], rows: ragged });
    expect(rows.every((cells) => cells.length === columns.length)).toBe(true);
  });

  it('say what became of a row that was in the run', () => {
    const job = new Map([
      sent(2, { state: 'done', confirmedAt: new Date(2026, 10, 22, 14, 32).getTime() }),
      sent(6, { state: 'failed', failure: { kind: 'missing-packages' } }),
    ]);
    const [, added, , , refused] = table({ job });
    expect(added?.slice(2)).toEqual(['Lagt til', 'Bekreftet i Altinn 22.11.2026 kl. 14.32.']);
    expect(refused?.[2]).toBe('Ikke lagt til');
    expect(refused?.[3]).toContain('tilgangspakke');
  });

  it('never call a row added that nobody knows the outcome of', () => {
    const job = new Map([sent(2, { state: 'unknown' }), sent(6, { state: 'queued' })]);
    const [, unknown, , , waiting] = table({ job });
    expect(unknown?.[2]).toBe('Sendt, men ikke bekreftet');
    expect(unknown?.[3]).not.toBe('');
    expect(waiting?.slice(2)).toEqual(['Venter', '']);
  });

  it.each([
    ['nb', nb],
    ['nn', nn],
    ['en', en],
  ] as const)(
    'say in %s who may have been sent as another user, and keep it for follow-up until it is answered',
    (_, texts) => {
      const marked = (asAnother: 'open' | 'kept') =>
        new Map([sent(2, { asAnother, confirmedAt: 0 }), sent(6, {})]);
      const cellsOf = (only: 'all' | 'attention', asAnother: 'open' | 'kept') =>
        table({ job: marked(asAnother), only, texts }).find(([number]) => number === fjell);
      const said = texts.asAnother;
      const open = cellsOf('all', 'open');
      expect(open?.[2]).toBe(texts.asAnotherStatus(texts.state.done));
      expect(open?.[3]).toBe(`${said.explanation} ${texts.confirmed(new Date(0))}`);
      expect(cellsOf('attention', 'open')?.[3]).toContain(said.explanation);
      const kept = cellsOf('all', 'kept');
      expect(kept?.[2]).toBe(texts.asAnotherStatus(texts.state.done));
      expect(kept?.[3]).toContain(`${said.explanation} ${said.kept}`);
      expect(cellsOf('attention', 'kept')).toBeUndefined();
      expect(table({ job: marked('open'), texts }).find(([number]) => number === foss)?.[2]).toBe(
        texts.state.done,
      );
    },
  );

  it('say the warnings too', () => {
    const warned = plan.map((planned) => ({ ...planned, warnings: [{ kind: 'no-longer-client' } as const] }));
    expect(table({ plan: warned })[1]?.[3]).toContain('ikke lenger klient hos dere');
  });

  it('can be only the rows that somebody must do something about', () => {
    const lines = (rest: Partial<ResultsInput>) =>
      table({ only: 'attention', ...rest })
        .slice(1)
        .map(([cell]) => cell);
    expect(lines({})).toEqual(['12345678', stranger]);
    const job = new Map([
      sent(2, { state: 'done' }),
      sent(6, { state: 'failed', failure: { kind: 'unavailable' } }),
    ]);
    expect(lines({ job })).toEqual(['12345678', stranger, foss]);
  });

  it('say where in the list they stood when only some of them are there', () => {
    const explanations = (only: 'all' | 'attention') =>
      table({ only })
        .slice(1)
        .map((cells) => cells[3] ?? '');
    expect(explanations('attention').every((text) => /^Rad \d+: ./.test(text))).toBe(true);
    expect(explanations('all').some((text) => text.startsWith('Rad '))).toBe(false);
  });

  it('read back as the same list', async () => {
    const read = await readList(new TextEncoder().encode(writeCsv(sheet({}))));
    expect(read.ok && read.list.rows.map(({ number }) => number.valid)).toEqual([true, false, true, true]);
  });

  it('of a run that repairs tell of its own rows only, and no more of what was lacking', () => {
    const lacks = { kind: 'lacks-packages', packages: ['Lønn'], repairable: true } as const;
    const confirmedAt = new Date(2026, 10, 22, 14, 32).getTime();
    const job = new Map([sent(2, { confirmedAt }), sent(6, { state: 'unknown' })]);
    const there = plan.map((row) => ({ ...row, warnings: [lacks] }));
    const [, ...body] = table({ job, action: 'repair', ownOnly: true, plan: there });
    expect(body.map(([, , status]) => status)).toEqual(['Sendt på nytt', 'Sendt, men ikke bekreftet']);
    expect(body[0]?.[3]).toBe('Bekreftet i Altinn 22.11.2026 kl. 14.32.');
    expect(body[1]?.[3]).toContain('mangler nå «Lønn»');
  });

  it('of a run that removes tell of its own rows only, in words of removing', () => {
    const confirmedAt = new Date(2026, 10, 22, 14, 32).getTime();
    const job = new Map([sent(2, { confirmedAt }), sent(6, { state: 'unknown' })]);
    const [, ...body] = table({ job, action: 'remove', ownOnly: true });
    expect(body.map(([number, , status]) => [number, status])).toEqual([
      [fjell, 'Fjernet'],
      [foss, 'Sendt, men ikke bekreftet'],
    ]);
    expect(body[0]?.[3]).toBe('Bekreftet i Altinn 22.11.2026 kl. 14.32.');
    expect(body[1]?.[3]).toContain('er fjernet');
    expect(table({ job, action: 'remove', ownOnly: true, only: 'attention' })).toHaveLength(2);
  });
});
