import { pick, type Random } from '../../../sandbox/seed/random';

const spaces = [' ', '\u00a0', '\u2009', '\u202f', '\u2002', '  ', '\u3000'] as const;
const dashes = ['-', '\u2010', '\u2011', '\u2013', '\u2212'] as const;
const marks = [
  '\u200b',
  '\u2060',
  '\u200e',
  '\u200f',
  '\u00ad',
  '\ufeff',
  '\u202d',
  '\u2066',
  '\u061c',
] as const;

const threes = (number: string, sign: string) =>
  `${number.slice(0, 3)}${sign}${number.slice(3, 6)}${sign}${number.slice(6)}`;

/** Ways of writing an organisation number that a cell of its own may have. */
const dresses = {
  plain: (number: string) => number,
  spaced: (number: string, random: Random) => threes(number, pick(random, spaces)),
  dashed: (number: string, random: Random) => threes(number, pick(random, dashes)),
  dotted: (number: string) => threes(number, '.'),
  english: (number: string) => threes(number, ','),
  label: (number: string, random: Random) =>
    pick(random, ['Org.nr. ', 'Org.nr: ', 'Orgnr ', 'NO ', 'NO', 'Organisasjonsnummer: '] as const) +
    threes(number, ' '),
  vat: (number: string, random: Random) =>
    `${pick(random, ['NO ', 'NO', ''] as const)}${number}${pick(random, [' MVA', 'MVA', ' mva.', ' (MVA)'] as const)}`,
  peppol: (number: string, random: Random) =>
    pick(random, ['0192:', '9908:', 'iso6523-actorid-upis::0192:'] as const) + number,
  marked: (number: string, random: Random) => {
    const mark = pick(random, marks);
    return pick(random, [mark + number, number + mark, number.slice(0, 4) + mark + number.slice(4)] as const);
  },
  decimals: (number: string, random: Random) => number + pick(random, [',0', '.0', ',00', '.00'] as const),
  zeros: (number: string, random: Random) => pick(random, ['00', '0', '000'] as const) + number,
  scientific: (number: string, random: Random) =>
    `${number[0]}${pick(random, [',', '.'] as const)}${number.slice(1)}E${pick(random, ['+08', '8', '+8', '+008'] as const)}`,
  quoted: (number: string, random: Random) =>
    pick(random, [
      `'${number}`,
      `="${number}"`,
      `«${number}»`,
      `(${number})`,
      `#${number}`,
      `${number}*`,
    ] as const),
  wide: (number: string) =>
    Array.from(number, (digit) => String.fromCharCode(0xff10 + Number(digit))).join(''),
} as const;
export type Dress = keyof typeof dresses;

export const allDresses = Object.keys(dresses) as [Dress, ...Dress[]];
/** Those that stand among other words too. */
export const inText: [Dress, ...Dress[]] = [
  'plain',
  'spaced',
  'dashed',
  'dotted',
  'label',
  'vat',
  'wide',
  'plain',
  'spaced',
];

export const dressed = (number: string, dress: Dress, random: Random): string =>
  dresses[dress](number, random);
