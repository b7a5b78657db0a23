import fc from 'fast-check';
import type { Sheet } from '../../../utils/domain/lists/sheet';
import { anyOrgNumber } from '../../support/lists/numbers';

/** A sheet of texts, its first row the headings. */
export const sheetOf = ([headings = [], ...rows]: string[][], name = 'Klienter'): Sheet => ({
  name,
  columns: headings.map((heading) => ({ heading, kind: 'text' })),
  rows,
});

/** The other way: headings and rows as one table. */
export const tableOf = ({ columns, rows }: Sheet): string[][] => [
  columns.map(({ heading }) => heading),
  ...rows,
];

const sign = fc.constantFrom(
  ...'=+-@\t\r\n\'"; ,|＝＋－＠aÅ<&_x\u00a0\u0001\u007f\u2028\u202e\ud800\udc00\ufffd\uffff',
);
const nasty = fc.constantFrom(
  '=HYPERLINK("https://example.com";"Klikk")',
  '@SUM(A1)',
  '"a";"b"',
  'en\r\nto\tre',
  '👩‍👩‍👧 🇳🇴',
  '\u202eמימין לשמאל',
  "'leading",
  '_x0041_',
  '_x005F_x0041_',
  'constructor',
  '__proto__',
  'sep=;',
  ']]></t><f>1+1</f>',
);

/** Cells as the worst list in the world has them. No reader takes NUL for text, so there is none. */
export const hostileCell = fc
  .oneof(fc.string({ unit: sign, maxLength: 8 }), fc.string({ unit: 'grapheme', maxLength: 8 }), nasty)
  .map((text) => text.replaceAll('\0', ''));

export const hostileTable = fc
  .array(fc.tuple(anyOrgNumber, hostileCell, hostileCell), { minLength: 1, maxLength: 5 })
  .map((rows): string[][] => [['Org.nr.', 'Kunde', 'Merknad'], ...rows]);
