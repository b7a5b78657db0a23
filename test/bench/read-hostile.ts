import { strToU8, zipSync } from 'fflate/browser';

/** A file of so many bytes, all of one shape: each must cost no more than its size. */
export interface Shape {
  name: string;
  /** `size`: about how many bytes of text, or of a part when it is unpacked. */
  make(size: number): Uint8Array;
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const filled = (piece: string, size: number) => piece.repeat(Math.ceil(size / piece.length));

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

/** A workbook with one sheet, some part of which is what is given. */
function book(parts: {
  sheet?: string;
  strings?: string;
  relations?: string;
  workbook?: string;
}): Uint8Array {
  return zipSync(
    {
      '_rels/.rels': strToU8(
        `${head}<Relationships><Relationship Id="r1" Type="${types}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
      'xl/workbook.xml': strToU8(
        parts.workbook ?? `${head}<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        parts.relations ??
          `${head}<Relationships><Relationship Id="r1" Type="${types}/worksheet" Target="s.xml"/><Relationship Id="r2" Type="${types}/sharedStrings" Target="t.xml"/></Relationships>`,
      ),
      'xl/s.xml': strToU8(
        parts.sheet ??
          `${head}<worksheet><sheetData><row><c><v>310609544</v></c></row></sheetData></worksheet>`,
      ),
      'xl/t.xml': strToU8(parts.strings ?? `${head}<sst/>`),
    },
    { level: 1 },
  );
}

const sheet = (
  name: string,
  piece: string,
  before = '<worksheet><sheetData>',
  after = '</sheetData></worksheet>',
): Shape => ({
  name,
  make: (size) => book({ sheet: head + before + filled(piece, size) + after }),
});

/** Text files of 2.5, 5 and 10 MB. */
export const textShapes: Shape[] = [
  text('numbers on one line', '310609544 '),
  text('«1 1 1 …»', '1 '),
  text('spaces before MVA', ' ', 'Orgnr\n310609544', 'MVA\n'),
  text('quotes that do not close', '"a;b\n'),
  text('quotes alone', '"'),
  text('quotes inside words', '"x"y;', '310609544\n'),
  text('delimiters alone', ';', '310609544\n'),
  text('dates', '01.02.1980 '),
  text('national identity numbers', '01018012345 '),
  text('lines of words', 'Fjord Bygg AS\n', '310609544\n'),
  text('cards', 'Fjord Bygg AS\nOrg.nr. 310 609 544\nRegnskapsfører\n\n'),
  text('tabs', '\t', '310609544\n'),
  text('broken UTF-8', '310609544;\u00f8\n'),
];

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
    make: (size) => book({ workbook: `${head}<workbook><sheets>${filled('<sheet ', size)}` }),
  },
  {
    name: '`<Relationship ` without an end',
    make: (size) => book({ relations: `${head}<Relationships>${filled('<Relationship ', size)}` }),
  },
  {
    name: 'shared strings',
    make: (size) => book({ strings: `${head}<sst>${filled('<si><t>Fjord Bygg AS</t></si>', size)}</sst>` }),
  },
  {
    name: 'one shared string',
    make: (size) => book({ strings: `${head}<sst><si><t>${filled('a', size)}</t></si></sst>` }),
  },
];
