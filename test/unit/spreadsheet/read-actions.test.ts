import { describe, expect, it } from 'vitest';
import type { ClientList } from '../../../utils/domain/lists/list';
import { readList } from '../../../utils/spreadsheet/read-list';
import { a, b, c, utf8 } from './corpus/fixture';

async function read(...rows: string[]): Promise<ClientList> {
  const result = await readList(utf8(rows.join('\n')));
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.list;
}
const actions = ({ rows }: ClientList) => rows.map(({ action }) => action);

describe('what a row asks for', () => {
  it.each([
    ['A', 'U'],
    ['a', ' u '],
    ['Legg til', 'Fjern'],
    ['LEGGE TIL', 'fjernes'],
    ['leggje  til', 'slettast'],
    ['add', 'Remove'],
    ['ny', 'slett'],
    ['Ny', 'Slettes'],
    ['+', '-'],
    ['＋', '−'],
    ['➕', '➖'],
    ['+', '–'],
    ['delegate', 'revoke'],
    ['Lägg till', 'Ta bort'],
    ['Tilføj', 'Slettes'],
    ['Skal legges til', 'Skal fjernes'],
  ])('%j adds and %j removes', async (add, remove) => {
    const list = await read('Handling;Orgnr', `${add};${a}`, `${remove};${b}`, `;${c}`);
    expect(actions(list)).toEqual(['add', 'remove', undefined]);
    expect(list.understanding.actionColumn).toBe(0);
  });

  it.each(['A/U', 'Aksjon', 'Action', '+/-', '+ / –', 'Legg til/fjern', 'Handlng', 'Åtgärd'])(
    'stands under %j, also where every row says the same',
    async (heading) => {
      expect(actions(await read(`Orgnr;${heading}`, `${a};-`, `${b};-`))).toEqual(['remove', 'remove']);
      expect(actions(await read(`Orgnr;${heading}`, `${a};U`, `${b};`))).toEqual(['remove', undefined]);
    },
  );

  it('is found far down in a column that is empty above', async () => {
    const empty = Array.from({ length: 700 }, () => `${a};`);
    expect(actions(await read('Orgnr;Handling', ...empty, `${b};Fjern`)).at(-1)).toBe('remove');
    expect(actions(await read('Orgnr;Valg', ...empty, `${b};Fjern`)).at(-1)).toBe('remove');
  });

  it('is heard among remarks when it is said in a whole word', async () => {
    const list = await read('Orgnr;Handling', `${a};Ring dem`, `${b};Fjern`, `${c};-`);
    expect(actions(list)).toEqual([undefined, 'remove', undefined]);
  });

  it.each([
    ['words', 'Fjern', 'Legg til'],
    ['plus and minus', '-', '+'],
  ])('may stand in %s under a heading that says nothing', async (_, remove, add) => {
    const list = await read('Orgnr;Navn;Valg', `${a};A AS;${remove}`, `${b};B AS;${add}`);
    expect(actions(list)).toEqual(['remove', 'add']);
  });

  it.each([
    ['U', 'A'],
    ['Fjern', 'Legg til'],
    ['-', '+'],
  ])('may be %s in a list without headings, and is no name', async (remove, add) => {
    const list = await read(`${remove};${a};A AS`, `${add};${b};B AS`);
    expect(actions(list)).toEqual(['remove', 'add']);
    expect(list.rows.map(({ name }) => name)).toEqual(['A AS', 'B AS']);
  });
});

describe('no row asks for anything', () => {
  it.each([
    ['dashes where nothing stands', 'Orgnr;Telefon', '-', '-'],
    ['dashes among words of action, elsewhere', 'Orgnr;Kundetype', 'Ny', '-'],
    ['letters under another heading', 'Orgnr;Klasse', 'A', 'U'],
    ['remarks', 'Orgnr;Tiltak', 'Ring', '-'],
    ['single letters among remarks', 'Orgnr;Tiltak', 'Ring', 'U'],
    ['words that go on', 'Orgnr;Merknad', 'Fjern gammel avtale', 'Ny adresse'],
    ['a status of A alone', 'Orgnr;Status', 'A', 'A'],
    ['a status of letters and words', 'Orgnr;Status', 'U', 'Aktiv'],
  ])('in a column of %s', async (_, header, first, second) => {
    const list = await read(header, `${a};${first}`, `${b};${second}`);
    expect(actions(list)).toEqual([undefined, undefined]);
    expect(list.understanding.actionColumn).toBeUndefined();
  });

  it('in bold, or at the end of a sentence', async () => {
    const list = await read('Orgnr;Handling', `${a};Legg til.`, `${b};**Fjern**`, `${c};_Fjern!_`);
    expect(actions(list)).toEqual(['add', 'remove', 'remove']);
  });

  it('in a status column, where «fjern» is a question and no instruction', async () => {
    const list = await read('Orgnr;Status', `${a};Ny`, `${b};Fjern`);
    expect(actions(list)).toEqual([undefined, undefined]);
    expect(list.understanding).toMatchObject({
      statusColumn: 1,
      inactiveRows: { count: 1, words: [{ word: 'Fjern', count: 1 }] },
    });
  });
});

describe('a status in the letters of Altinn II', () => {
  it.each([
    ['Orgnr;Status', `${a};A`, `${b};U`, `${c};`],
    ['Status;Fnr/orgnr;Navn;Rolle', `A;${a};A AS;Revisor`, `U;${b};B AS;Revisor`, `;${c};C AS;Revisor`],
  ])(
    'marks its rows: A is added, U is removed, and nobody is asked whether they are meant (%s)',
    async (...rows) => {
      const list = await read(...rows);
      expect(actions(list)).toEqual(['add', 'remove', undefined]);
      expect(list.understanding.actionColumn).toBe(list.understanding.statusColumn);
      expect(list.understanding.inactiveRows).toBeUndefined();
    },
  );

  it('of a client with several rows is A where any of them is', async () => {
    const heading = 'Status;Fnr/orgnr;Navn;Rolle';
    const list = await read(heading, `U;${a};A AS;Revisor`, `A;${a};A AS;Regnskap`, `U;${b};B AS;Revisor`);
    expect(actions(list)).toEqual(['add', 'remove']);
  });
});
