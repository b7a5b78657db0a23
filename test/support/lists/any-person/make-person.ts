import { below, pick, type Random, randomFrom } from '../../../sandbox/seed/random';
import { a, b, c } from '../../../unit/spreadsheet/corpus/fixture';
import { type Cell, workbook } from '../../../unit/spreadsheet/corpus/workbook';

/** A national identity number in some dress, somewhere in a list. The same for the same seed and index. */
export interface AnyPerson {
  bytes: Uint8Array;
  way: 'file' | 'paste';
  made: string;
  /** Its eleven digits, or thirteen with the whole year. */
  digits: string;
}

const two = (n: number) => String(n).padStart(2, '0');

/** Of which of the six kinds: ordinary, D-number, H-number or Tenor's synthetic (+40), NAV's (+65), Skatteetaten's (+80), a D-number that is synthetic. */
const kinds = {
  ordinary: [0, 0],
  d: [40, 0],
  h: [0, 40],
  nav: [0, 65],
  tenor: [0, 80],
  'synthetic d': [40, 80],
} as const;

function anyPerson(random: Random): { kind: string; day: string; month: string; year: string; five: string } {
  const kind = pick(random, Object.keys(kinds) as [keyof typeof kinds, ...(keyof typeof kinds)[]]);
  const [day, month] = kinds[kind];
  return {
    kind,
    day: two(1 + below(random, 31) + day),
    month: two(1 + below(random, 12) + month),
    year: String(1930 + below(random, 90)),
    five: String(10_000 + below(random, 90_000)),
  };
}

type Person = ReturnType<typeof anyPerson>;
const six = ({ day, month, year }: Person) => day + month + year.slice(2);
const eleven = (person: Person) => six(person) + person.five;

const wide = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
const marks = ['\u200e', '\u00ad', '\u200b', '\u2060', '\ufeff'] as const;
const separators = [
  ' ',
  '-',
  '    ',
  '\u00a0',
  '\u2009',
  '\u2212',
  ' \u2013 ',
  '.',
  '/',
  '\t ',
  ' \u00ad',
] as const;

/** Ways of writing one, alone in a cell or among words. */
const anywhere = {
  bare: eleven,
  parted: (person: Person, random: Random) => six(person) + pick(random, separators) + person.five,
  'whole year': (person: Person, random: Random) =>
    [person.day, person.month, person.year].join(pick(random, ['.', '-', '/', ' ', ''] as const)) +
    pick(random, separators) +
    person.five,
  'dotted date': (person: Person, random: Random) =>
    [person.day, person.month, person.year.slice(2)].join(pick(random, ['.', ' ', '-'] as const)) +
    pick(random, separators) +
    person.five,
  'five in two': (person: Person, random: Random) =>
    `${six(person)}${pick(random, separators)}${person.five.slice(0, 3)} ${person.five.slice(3)}`,
  brackets: (person: Person, random: Random) =>
    pick(random, [
      `(${six(person)}) ${person.five}`,
      `${six(person)} (${person.five})`,
      `[${eleven(person)}]`,
    ] as const),
  marked: (person: Person, random: Random) => {
    const at = 1 + below(random, 10);
    return eleven(person).slice(0, at) + pick(random, marks) + eleven(person).slice(at);
  },
  wide: (person: Person) => wide(eleven(person)),
  'wide and parted': (person: Person) => wide(`${six(person)} ${person.five}`),
} as const;

/** Groupings that only a cell of digits and separators may have. */
const alone = {
  thousands: (person: Person, random: Random) =>
    eleven(person).replace(
      /(?<=^\d\d)(?=(?:\d{3})+$)|(?<=\d)(?=(?:\d{3})+$)/g,
      pick(random, ['.', ',', '\u00a0'] as const),
    ),
  pairs: (person: Person) => eleven(person).replace(/(\d\d)(?=\d)/g, '$1 '),
} as const;

const dresses = { ...anywhere, ...alone };
type Dress = keyof typeof dresses;

const places = [
  'name',
  'remark',
  'heading',
  'title',
  'note',
  'number column',
  'system access',
  'file of lines',
  'sheet name',
  'text cell of a workbook',
  'number of a workbook',
  'two cells',
  'twelve',
] as const;

/** Number `index` of a soak with this seed. */
export function anyPersonIn(seed: number, index: number): AnyPerson {
  const random = randomFrom(seed, `person ${index}`);
  const person = anyPerson(random);
  const place = pick(random, places);
  const isAlone = random() < 0.5;
  const choices = (isAlone ? Object.keys(dresses) : Object.keys(anywhere)) as [Dress, ...Dress[]];
  const dress = pick(random, choices);
  const written = dresses[dress](person, random);
  const text = isAlone
    ? written
    : pick(random, ['fnr ', 'Kari ', 'født '] as const) + written + pick(random, ['', ' Oslo', '.'] as const);
  const rows: string[][] = [
    ['Orgnr', 'Navn', 'Merknad', 'Systemtilgang'],
    [a, 'Fjord AS', '', 'Lønn'],
    [b, 'Fjell AS', '', 'Lønn'],
    [c, 'Foss AS', '', 'Lønn'],
  ];
  const row = rows[1 + below(random, 3)] as string[];
  const made = `${place} · ${dress} · ${person.kind}${isAlone ? '' : ' · in words'}`;
  const digits = eleven(person);
  const csv = (table: string[][]) =>
    table
      .map((cells) =>
        cells.map((cell) => (/[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(';'),
      )
      .join('\n');
  const asText = (table: string[][]): AnyPerson => ({
    bytes: new TextEncoder().encode(csv(table)),
    way: random() < 0.5 ? 'file' : 'paste',
    made,
    digits,
  });
  const asBook = (table: Cell[][], name = 'Ark1'): AnyPerson => ({
    bytes: workbook([{ name, rows: table }]),
    way: 'file',
    made,
    digits,
  });
  switch (place) {
    case 'name':
      row[1] = text;
      return asText(rows);
    case 'remark':
      row[2] = text;
      return asText(rows);
    case 'system access':
      row[3] = text;
      return asText(rows);
    case 'heading':
      (rows[0] as string[])[2] = text;
      return asText(rows);
    case 'title':
      return asText([[text], [], ...rows]);
    case 'note':
      return asText([...rows, [], [`* ${text}`]]);
    case 'number column':
      row[0] = text;
      return asText(rows);
    case 'file of lines':
      return { ...asText([[`Fjord AS ${a}`], [text], [`Foss AS ${c}`]]), way: 'paste' };
    case 'sheet name':
      return asBook(rows, text.replace(/[[\]:*?/\\]/g, ' '));
    case 'text cell of a workbook':
      row[below(random, 4)] = text;
      return asBook(rows);
    case 'number of a workbook': {
      const table: Cell[][] = rows;
      (table[1 + below(random, 3)] as Cell[])[below(random, 2) === 0 ? 0 : 2] = Number(
        digits.replace(/^0/, '1'),
      );
      return { ...asBook(table), digits: digits.replace(/^0/, '1') };
    }
    case 'two cells': {
      const heading = ['Orgnr', 'Navn', 'Født', 'Personnr'];
      const people = rows
        .slice(1)
        .map((cells) => [
          cells[0] ?? '',
          cells[1] ?? '',
          `${person.day}.${person.month}.${person.year}`,
          person.five,
        ]);
      return asText([heading, ...people]);
    }
    case 'twelve':
      row[0] = `${digits}${below(random, 10)}`;
      return asText(rows);
    default:
      return place satisfies never;
  }
}

/** Numbers that are nobody's: organisation numbers, telephone numbers, accounts. */
export function anyTelephone(random: Random): string {
  const eight =
    String(pick(random, [2, 3, 4, 5, 6, 7, 9] as const)) + String(below(random, 10_000_000)).padStart(7, '0');
  const pairs = eight.replace(/(\d\d)(?=\d)/g, '$1 ');
  const mobile = `${eight.slice(0, 3)} ${eight.slice(3, 5)} ${eight.slice(5)}`;
  return pick(random, [
    eight,
    pairs,
    mobile,
    `+47 ${pairs}`,
    `+47${eight}`,
    `0047 ${eight}`,
    `tlf. ${pairs}`,
    `47${eight}`,
    `(+47) ${mobile}`,
  ] as const);
}

const first = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const second = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
const agrees = (digits: string, weights: number[]) =>
  weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11 === 0;

/** Whether both control digits of an identity number are right. */
export const isValidIdentity = (digits: string): boolean => agrees(digits, first) && agrees(digits, second);

/** A bank account with its control digit, written 4.2.5. */
export function anyAccount(random: Random): string {
  for (;;) {
    const ten = String(below(random, 10_000_000_000)).padStart(10, '0');
    const control = Array.from({ length: 10 }, (_, digit) => `${ten}${digit}`).find((all) =>
      agrees(all, second),
    );
    if (!control) continue;
    const sign = pick(random, ['.', ' '] as const);
    return `${control.slice(0, 4)}${sign}${control.slice(4, 6)}${sign}${control.slice(6)}`;
  }
}
