import { describe, expect, it } from 'vitest';
import { outcomeTextsFor } from '../../../utils/i18n/outcome-catalogue';
import { clientListTable } from '../../../utils/report/client-list-table';
import { readList } from '../../../utils/spreadsheet/read-list';
import { writeCsv } from '../../../utils/spreadsheet/write-csv';
import { berg, client, fjell, foss, own, systemUser } from '../../support/plan/fixtures';
import { tableOf } from '../spreadsheet/write-fixtures';

const nb = outcomeTextsFor('nb');
const nn = outcomeTextsFor('nn');
const en = outcomeTextsFor('en');

const clients = [
  client(fjell, { name: 'ØSTERDAL AS' }),
  client(foss, { name: 'Åsgård AS' }),
  client(berg, { name: 'Zeta AS' }),
  { id: 'p', kind: 'person' as const, name: 'Kari' },
];

describe('the list of delegated clients', () => {
  it('is sorted as Norwegians sort, and says whose it is on every row', () => {
    const { sheet, leftOut } = clientListTable({ clients, systemUser, texts: nb });
    const table = tableOf(sheet);
    expect(table[0]).toEqual(['Org.nr.', 'Navn', 'Virksomhet org.nr.', 'Systemtilgang', 'Systemtilgang-ID']);
    expect(table.slice(1).map(([, name]) => name)).toEqual(['Zeta AS', 'Østerdal AS', 'Åsgård AS']);
    expect(table[1]).toEqual([berg, 'Zeta AS', own, systemUser.title, systemUser.id]);
    expect(leftOut).toBe(1);
    const toMark = tableOf(clientListTable({ clients, systemUser, texts: nb, toMark: true }).sheet);
    expect(toMark[0]?.slice(0, 3)).toEqual(['Org.nr.', 'Navn', 'Handling']);
    expect(toMark[1]).toEqual([berg, 'Zeta AS', '', own, systemUser.title, systemUser.id]);
  });

  it.each([
    ['nb', nb],
    ['nn', nn],
    ['en', en],
  ] as const)('reads back with its own first column in %s, even with one client', async (_, texts) => {
    for (const some of [clients, clients.slice(0, 1)]) {
      const { sheet } = clientListTable({ clients: some, systemUser, texts });
      const read = await readList(new TextEncoder().encode(writeCsv(sheet)));
      expect(read.ok && read.list.understanding).toMatchObject({ numberColumn: 0, nameColumn: 1 });
      expect(read.ok && read.list.rows.map(({ cells }) => cells)).toEqual(sheet.rows);
    }
  });
});
