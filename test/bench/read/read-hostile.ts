import { constants, crc32, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate/browser';

/** A file of so many bytes, all of one shape: each must cost no more than its size. */
export interface Shape {
  name: string;
  /** `size`: about how many bytes of text, or of a part when it is unpacked. */
  make(size: number): Uint8Array;
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const filled = (piece: string, size: number) => piece.repeat(size === 0 ? 0 : Math.ceil(size / piece.length));

const text = (name: string, piece: string, before = '', after = ''): Shape => ({
  name,
  make: (size) =>
    utf8(
      before +
        filled(piece, size - before.length - after.length).slice(0, size - before.length - after.length) +
        after,
    ),
});

const head = '<?xml version="1.0"?>';
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A part of a workbook: one piece again and again, up to so many bytes, and what stands before and after. */
interface Repeated {
  before: string;
  piece: string;
  size: number;
  after?: string;
}

/** A workbook with one sheet, some part of which is what is given. */
function book(parts: {
  sheet?: string | Repeated;
  strings?: string | Repeated;
  relations?: Repeated;
  workbook?: Repeated;
}): Uint8Array {
  return zipped({
    '_rels/.rels': `${head}<Relationships><Relationship Id="r1" Type="${types}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml':
      parts.workbook ?? `${head}<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      parts.relations ??
      `${head}<Relationships><Relationship Id="r1" Type="${types}/worksheet" Target="s.xml"/><Relationship Id="r2" Type="${types}/sharedStrings" Target="t.xml"/></Relationships>`,
    'xl/s.xml':
      parts.sheet ??
      `${head}<worksheet><sheetData><row><c><v>310609544</v></c></row></sheetData></worksheet>`,
    'xl/t.xml': parts.strings ?? `${head}<sst/>`,
  });
}

function zipped(files: Record<string, string | Repeated>): Uint8Array {
  const written: Uint8Array[] = [];
  const zip = new Zip((error, data) => {
    if (error) throw error;
    written.push(data);
  });
  for (const [filename, content] of Object.entries(files)) {
    const { packed, ...sums } = deflated(
      typeof content === 'string' ? { before: content, piece: '', size: 0 } : content,
    );
    const file: ZipInputFile = { filename, compression: 8, terminate: () => undefined, ...sums };
    zip.add(file);
    file.ondata?.(null, packed, true);
  }
  zip.end();
  return Buffer.concat(written);
}

const block = 1_000_000;

/** Packed once and repeated: two hundred megabytes would take longer to pack than to read. */
function deflated({ before, piece, size, after = '' }: Repeated) {
  const whole = piece === '' ? 0 : Math.ceil(size / block);
  const [start, middle, end] = [before, filled(piece, piece === '' ? 0 : block), after].map(utf8) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  // What comes behind a full flush knows nothing of what comes before.
  const open = { level: 1, finishFlush: constants.Z_FULL_FLUSH };
  const repeated = deflateRawSync(middle, open);
  let crc = crc32(start);
  for (let i = 0; i < whole; i += 1) crc = crc32(middle, crc);
  return {
    packed: Buffer.concat([
      deflateRawSync(start, open),
      ...new Array<Uint8Array>(whole).fill(repeated),
      deflateRawSync(end),
    ]),
    size: start.length + whole * middle.length + end.length,
    crc: crc32(end, crc),
  };
}

const sheet = (
  name: string,
  piece: string,
  before = '<worksheet><sheetData>',
  after = '</sheetData></worksheet>',
): Shape => ({
  name,
  make: (size) => book({ sheet: { before: head + before, piece, size, after } }),
});

/** Text files of 2.5, 5 and 10 MB. */
export const textShapes: Shape[] = [
  text('numbers on one line', '310609544 '),
  text('«1 1 1 …»', '1 '),
  text('spaces before MVA', ' ', 'Orgnr\n310609544', 'MVA\n'),
  text('quotes that do not close', '"a;b\n'),
  text('quotes alone', '"'),
  text('quotes written twice before words', '""x\n', '310609544\n'),
  text('quotes inside words', '"x"y;', '310609544\n'),
  text('delimiters alone', ';', '310609544\n'),
  text('dates', '01.02.1980 '),
  text('national identity numbers', '01018012345 '),
  text('lines of words', 'Fjord Bygg AS\n', '310609544\n'),
  text('cards', 'Fjord Bygg AS\nOrg.nr. 310 609 544\nRegnskapsfører\n\n'),
  text('tabs', '\t', '310609544\n'),
  text('fields', '"navn": "Fjord Bygg AS",\n"orgnr": "310609544",\n'),
  text('boxes to tick', '[x] '),
  text('cells of two lines', '"Fjord Bygg AS\n310609544";\n'),
  text('greetings', 'Hilsen\n\n', '310609544\n'),
  text('letters encoded twice', 'BjÃƒÂ¸rk '),
  text('broken UTF-8', '310609544;\u00f8\n'),
];

/** As much as Excel lets a cell hold. */
const longText = 32_000;

/** Parts of 50, 100 and 200 MB, unpacked. */
export const bookShapes: Shape[] = [
  sheet('`<row ` without an end', '<row '),
  sheet('rows of a cell', '<row><c><v>310609544</v></c></row>'),
  sheet(
    'cells in one row',
    '<c><v>1</v></c>',
    '<worksheet><sheetData><row>',
    '</row></sheetData></worksheet>',
  ),
  sheet('rows without cells', '<row/>'),
  sheet('elements in one another', '<a>', '<worksheet>', ''),
  sheet('attributes', ' a="1"', '<worksheet', '>'),
  {
    name: '`<sheet ` without an end',
    make: (size) => book({ workbook: { before: `${head}<workbook><sheets>`, piece: '<sheet ', size } }),
  },
  {
    name: '`<Relationship ` without an end',
    make: (size) => book({ relations: { before: `${head}<Relationships>`, piece: '<Relationship ', size } }),
  },
  {
    name: 'shared strings',
    make: (size) =>
      book({
        strings: { before: `${head}<sst>`, piece: '<si><t>Fjord Bygg AS</t></si>', size, after: '</sst>' },
      }),
  },
  {
    name: 'a long text that many cells share',
    make: (size) =>
      book({
        strings: `${head}<sst><si><t>${filled('Fjord ', longText)}</t></si></sst>`,
        sheet: `${head}<worksheet><sheetData>${'<row><c t="s"><v>0</v></c></row>'.repeat(size / longText)}</sheetData></worksheet>`,
      }),
  },
  {
    name: 'one shared string',
    make: (size) =>
      book({ strings: { before: `${head}<sst><si><t>`, piece: 'a', size, after: '</t></si></sst>' } }),
  },
];
