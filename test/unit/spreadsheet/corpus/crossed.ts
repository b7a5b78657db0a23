import { a, b, c, utf8, utf8WithMark, utf16, windows1252 } from './fixture';

/** The same three clients in every encoding, with every delimiter, under every form of heading. */
export interface Crossed {
  encoding: keyof typeof encoders;
  sign: ';' | ',' | '\t' | '|' | 'lines';
  form: keyof typeof forms;
}

const encoders = {
  'utf-8': utf8,
  'utf-8 with a mark': utf8WithMark,
  'windows-1252': windows1252,
  'utf-16 le': (text: string) => utf16(text, 'le'),
  'utf-16 le with a mark': (text: string) => utf16(`\uFEFF${text}`, 'le'),
  'utf-16 be': (text: string) => utf16(text, 'be'),
  'utf-16 be with a mark': (text: string) => utf16(`\uFEFF${text}`, 'be'),
};

const header = ['Kundenavn', 'Org.nr.', 'Sted'];
const clients = [
  ['Bjørnøya Fisk AS', a, 'Bodø'],
  ['Ærlig og Åpen AS', b, 'Ås'],
  ['Sørli Bygg ENK', c, 'Færder'],
];
const oneColumn = [['Føretaksnummer'], [a], [b], [c]];

const forms = {
  'on top': [header, ...clients],
  'below titles': [['Klientliste for Fjord Regnskap AS'], ['Skrevet ut på lørdag'], [], header, ...clients],
  'not there': clients,
  // Excel writes a column that has been emptied too: every line ends in the delimiter.
  'over one column and an empty one': oneColumn.map((cells) => [...cells, '']),
  'over one column': oneColumn,
};

/** What must be understood of each form. */
export const understoodOf = {
  'on top': { headerLine: 1, numberColumn: 1, nameColumn: 0, leftOutCount: 0 },
  'below titles': { headerLine: 4, numberColumn: 1, nameColumn: 0, leftOutCount: 2 },
  'not there': { headerLine: 'none', numberColumn: 1, nameColumn: 0, leftOutCount: 0 },
  'over one column and an empty one': { headerLine: 1, numberColumn: 0, leftOutCount: 0 },
  'over one column': { headerLine: 1, numberColumn: 0, leftOutCount: 0 },
} satisfies Record<keyof typeof forms, object>;

const keys = <K extends string>(record: Record<K, unknown>) => Object.keys(record) as K[];

/** One column has no delimiter to cross with; every other form has all four. */
export const crossed: Crossed[] = keys(encoders).flatMap((encoding) =>
  keys(forms).flatMap((form) => {
    const signs = form === 'over one column' ? (['lines'] as const) : ([';', ',', '\t', '|'] as const);
    return signs.map((sign) => ({ encoding, sign, form }));
  }),
);

/** What the reader calls the encoding: the mark and the order of the bytes are not the user's business. */
export const encodingOf = ({ encoding }: Crossed): string => encoding.split(' ')[0] ?? '';

/** A tab at the end of a line is a space: what is left is one column. */
export const delimiterOf = ({ sign, form }: Crossed) =>
  form === 'over one column and an empty one' && sign === '\t' ? 'lines' : sign;

export function bytesOf({ encoding, sign, form }: Crossed): Uint8Array {
  const text = forms[form].map((cells) => `${cells.join(sign)}\r\n`).join('');
  return encoders[encoding](text);
}
