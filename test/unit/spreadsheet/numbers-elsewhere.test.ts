import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../utils/domain/lists/sheet';
import { readList, readListFromText } from '../../../utils/spreadsheet/read-list';
import { writeXlsx } from '../../../utils/spreadsheet/write-xlsx';

const fjell = '310609544';
const foss = '311707086';

async function elsewhereIn(text: string, choices = {}): Promise<string[]> {
  const read = await readListFromText(text, choices);
  if (!read.ok) throw new Error(read.fault.kind);
  return [...read.list.elsewhere];
}

describe('numbers that stand in a file and on no row', () => {
  it('are found in other columns, alone and in a sentence, grouped or not', async () => {
    expect(await elsewhereIn(`Org.nr.;Mor\n${fjell};${foss}\n`)).toEqual([foss]);
    expect(await elsewhereIn(`Org.nr.;Merknad\n${fjell};het før NO 311 707 086 MVA\n`)).toEqual([foss]);
  });

  it('are not those of the list itself, nor digits of a longer number', async () => {
    expect(await elsewhereIn(`Org.nr.;Mor\n${fjell};${foss}\n${foss};${fjell}\n`)).toEqual([]);
    expect(await elsewhereIn(`Org.nr.;Konto\n${fjell};12${foss}\n`)).toEqual([]);
  });

  it('are found in titles, totals and notes that were left out', async () => {
    expect(await elsewhereIn(`Kundeliste for ${foss}\n\nOrg.nr.;Navn\n${fjell};A\n`)).toEqual([foss]);
    expect(await elsewhereIn(`Org.nr.;Navn\n${fjell};A\n\n* sluttet: ${foss};\n`)).toEqual([foss]);
  });

  it('are found on rows that are marked inactive and left out', async () => {
    const text = `Org.nr.;Navn;Status\n${fjell};A;Aktiv\n${foss};B;Inaktiv\n`;
    expect(await elsewhereIn(text)).toEqual([]);
    expect(await elsewhereIn(text, { inactiveRows: 'leave' })).toEqual([foss]);
  });

  it('are found on other sheets, and where another column was chosen', async () => {
    const sheet = (name: string, ...cells: string[]): Sheet => ({
      name,
      columns: [
        { heading: 'Org.nr.', kind: 'text' },
        { heading: 'Navn', kind: 'text' },
      ],
      rows: cells.map((cell) => [cell, 'A']),
    });
    const read = await readList(await writeXlsx([sheet('Nye', fjell, '312630737'), sheet('Gamle', foss)]));
    expect(read.ok && [...read.list.elsewhere]).toEqual([foss]);
    const chosen = await readListFromText(`Org.nr.;Annet\n${fjell};${foss}\n`, { numberColumn: 1 });
    expect(chosen.ok && [...chosen.list.elsewhere]).toEqual([fjell]);
  });
});
