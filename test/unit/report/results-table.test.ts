import { describe, expect, it } from 'vitest';
import type { JobRowView } from '../../../utils/domain/job';
import { outcome as nb } from '../../../utils/i18n/nb/outcome';
import { type ResultsInput, resultsTable } from '../../../utils/report/results-table';
import { readList } from '../../../utils/spreadsheet/read-list';
import { writeCsv } from '../../../utils/spreadsheet/write-csv';
import { client, fjell, foss, planOf, row, stranger } from '../plan/fixtures';

const context = { owner: 'Fjord Regnskap AS', systemUser: 'Tripletex' };
const list = [row(2, fjell, 'Fjell AS'), row(3, '12345678'), row(5, stranger, 'X'), row(6, foss, 'Foss AS')];
const plan = planOf({ rows: list, available: [client(fjell), client(foss)], delegated: [] }).rows;
const table = (rest: Partial<ResultsInput>) =>
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
      [stranger, 'X', 'Finnes ikke blant klientene deres i Altinn'],
      [foss, 'Foss AS', 'Blir lagt til'],
    ]);
    expect(body[1]?.[3]).toBe(
      '‹12345678› har 8 siffer. Et organisasjonsnummer har 9. Rett tallet i filen og last den inn på nytt.',
    );
  });

  it('name only our own columns where the list has no headings', () => {
    expect(table({ header: undefined })[0]).toEqual(['', '', 'Status', 'Forklaring']);
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

  it('say the warnings too', () => {
    const warned = plan.map((planned) => ({ ...planned, warnings: [{ kind: 'no-longer-client' } as const] }));
    expect(table({ plan: warned })[1]?.[3]).toContain('finnes ikke lenger blant klientene');
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

  it('read back as the same list', async () => {
    const read = await readList(new TextEncoder().encode(writeCsv(table({}))));
    expect(read.ok && read.list.rows.map(({ number }) => number.valid)).toEqual([true, false, true, true]);
  });
});
