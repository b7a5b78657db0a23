import type { ClientList, ReadChoices } from '../../../utils/domain/lists/list';
import { readList, readListFromText } from '../../../utils/spreadsheet/read-list';
import { own, utf8 } from '../../unit/spreadsheet/corpus/fixture';
import { type SheetParts, workbook } from '../../unit/spreadsheet/corpus/workbook';

export async function listIn(bytes: Uint8Array, choices: ReadChoices = {}): Promise<ClientList> {
  const read = await readList(bytes, choices);
  if (!read.ok) throw new Error(read.fault.kind);
  return read.list;
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const file = (text: string, choices?: ReadChoices) => listIn(utf8(text), choices);
const table = (rows: string[][], choices?: ReadChoices) =>
  file(rows.map((cells) => cells.map(quoted).join(';')).join('\n'), choices);
async function paste(text: string, choices: ReadChoices = {}): Promise<ClientList> {
  const read = await readListFromText(text, choices);
  if (!read.ok) throw new Error(read.fault.kind);
  return read.list;
}

/** A list in which a number stands somewhere, as it is written. */
type Way = (number: string) => Promise<ClientList>;

/** Where a number may stand in a file or a paste, that the guard of an exact list must see. @param a, c the clients that are listed */
export function guardWays(a: string, c: string): { alone: Record<string, Way>; among: Record<string, Way> } {
  const book = (others: SheetParts[], choices?: ReadChoices) =>
    listIn(workbook([{ name: 'Klienter', rows: [['Orgnr'], [a], [c]] }, ...others]), choices);
  return {
    /** In a cell that is the number and no more. */
    alone: {
      'on a row': (number) =>
        table([
          ['Orgnr', 'Navn'],
          [a, 'A AS'],
          [number, 'B AS'],
          [c, 'C AS'],
        ]),
      'on a row of a list without headings': (number) =>
        table([
          [a, 'A AS'],
          [number, 'B AS'],
          [c, 'C AS'],
        ]),
      'in a column of its own': (number) =>
        table([
          ['Orgnr', 'Mor'],
          [a, number],
          [c, ''],
        ]),
      'in a column without a heading': (number) =>
        table([
          ['Orgnr', 'Navn'],
          [a, 'A AS', '', number],
        ]),
      'far out to the right': (number) => table([['Orgnr'], [a, ...Array<string>(40).fill(''), number], [c]]),
      'above the heading': (number) =>
        table([['Klienter', number], [], ['Orgnr', 'Navn'], [a, 'A AS'], [c, 'C AS']]),
      'in the heading': (number) =>
        table([
          ['Orgnr', 'Navn', number],
          [a, 'A AS'],
          [c, 'C AS'],
        ]),
      'below the list': (number) =>
        table([['Orgnr', 'Navn'], [a, 'A AS'], [c, 'C AS'], [], ['Sluttet', number]]),
      'on a line of sums': (number) =>
        table([
          ['Orgnr', 'Navn', 'Saldo'],
          [a, 'A AS', '1'],
          [c, 'C AS', '2'],
          ['Sum', '', number],
        ]),
      'on a row that is left out as inactive': (number) =>
        table(
          [
            ['Orgnr', 'Navn', 'Status'],
            [a, 'A AS', 'Aktiv'],
            [number, 'B AS', 'Inaktiv'],
            [c, 'C AS', 'Aktiv'],
          ],
          { inactiveRows: 'leave' },
        ),
      'where another column was chosen': (number) =>
        table(
          [
            ['Orgnr', 'Mor'],
            [a, own],
            [number, own],
          ],
          { numberColumn: 1 },
        ),
      'on a row that is hidden and left out': (number) =>
        listIn(workbook([{ name: 'Ark1', rows: [['Orgnr'], [a], [number], [c]], hidden: [3] }]), {
          hiddenRows: 'leave',
        }),
      'on another sheet': (number) => book([{ name: 'Notater', rows: [['x'], ['y', number]] }]),
      'on a hidden sheet': (number) => book([{ name: 'Notater', rows: [[number]], state: 'hidden' }]),
      'on a sheet that was not chosen': (number) =>
        book([{ name: 'Andre', rows: [['Orgnr'], [number], [own]] }], { sheet: 'Klienter' }),
      'in a paste': (number) => paste(`Orgnr\tNavn\n${a}\tA AS\n${quoted(number)}\tB AS\n${c}\tC AS`),
    },

    /** Among other words. */
    among: {
      'in a remark': (number) =>
        table([
          ['Orgnr', 'Merknad'],
          [a, `før ${number}, nå egen`],
          [c, ''],
        ]),
      'in a name': (number) =>
        table([
          ['Orgnr', 'Navn'],
          [a, `A AS (${number})`],
          [c, 'C AS'],
        ]),
      'in a title': (number) =>
        table([[`Klienter utenom ${number}`], [], ['Orgnr', 'Navn'], [a, 'A AS'], [c, 'C AS']]),
      'in a note': (number) =>
        table([['Orgnr', 'Navn'], [a, 'A AS'], [c, 'C AS'], [], [`* sluttet: ${number}`]]),
      'beside another': (number) =>
        table([
          ['Klient', 'Sted'],
          [`A AS (${a}) og ${number}`, 'Oslo'],
          [`C AS (${c})`, 'Oslo'],
        ]),
      'in a signature': (number) =>
        paste(`A AS ${a}\nC AS ${c}\n\nMvh\nOla Nordmann\nFjord Regnskap AS\nOrg.nr. ${number}`),
      'in a sentence': (number) => paste(`A AS ${a}\nC AS ${c}\nVi venter med B AS (${number}) til nyttår.`),
      'in a card': (number) => paste(`A AS\n${a}\n\nB AS\n${number}\n\nC AS\n${c}`),
      'in a remark on another sheet': (number) =>
        book([{ name: 'Notater', rows: [[`gjelder ${number} også`]] }]),
    },
  };
}
