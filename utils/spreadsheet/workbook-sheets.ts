/** What a sheet's XML says about itself before its cells are read. */
export interface SheetFacts {
  name: string;
  /** Hidden sheets are guessed last. */
  hidden: boolean;
  /** Rows with cells in them, and the number of the last. */
  rows: number;
  lastRow: number;
  /** Number of the rightmost column, from 1. */
  lastColumn: number;
  /** Numbers of rows hidden by a filter or by hand, from 1. */
  hiddenRows: Set<number>;
}

type Files = Record<string, Uint8Array>;

/** The sheets of an unpacked workbook in their own order; charts are no sheets. */
export function sheetFacts(files: Files): SheetFacts[] {
  const book = Object.keys(files).find((path) => /(?:^|\/)workbook\.xml$/.test(path)) ?? 'xl/workbook.xml';
  const folder = book.slice(0, book.lastIndexOf('/') + 1);
  const targets = relationTargets(textOf(files[`${folder}_rels/workbook.xml.rels`]), folder);
  return [...textOf(files[book]).matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)].flatMap(([, written = '']) => {
    const name = attribute(written, 'name');
    const content = files[targets.get(attribute(written, '\\w+:id') ?? '') ?? ''];
    if (name === undefined || !content) return [];
    return [
      { name, hidden: /hidden/i.test(attribute(written, 'state') ?? ''), ...rowFacts(textOf(content)) },
    ];
  });
}

function relationTargets(xml: string, folder: string): Map<string, string> {
  const targets = new Map<string, string>();
  for (const [, written = ''] of xml.matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/g)) {
    const id = attribute(written, 'Id');
    const target = attribute(written, 'Target');
    if (id && target && /worksheet$/.test(attribute(written, 'Type') ?? '')) {
      targets.set(id, target.startsWith('/') ? target.slice(1) : folder + target);
    }
  }
  return targets;
}

function rowFacts(xml: string): Omit<SheetFacts, 'name' | 'hidden'> {
  const facts = { rows: 0, lastRow: 0, lastColumn: 0, hiddenRows: new Set<number>() };
  let number = 0;
  for (const match of xml.matchAll(/<(?:\w+:)?row(?:\s([^>]*?))?(\/)?>/g)) {
    const [tag, written = '', empty] = match;
    number = Number(attribute(written, 'r') ?? number + 1);
    // Rows that only have a height or a colour are written too.
    if (
      empty ||
      !/^\s*<(?:\w+:)?c[\s>]/.test(xml.slice(match.index + tag.length, match.index + tag.length + 40))
    ) {
      continue;
    }
    facts.rows += 1;
    facts.lastRow = Math.max(facts.lastRow, number);
    if (/^(?:1|true)$/.test(attribute(written, 'hidden') ?? '')) facts.hiddenRows.add(number);
  }
  facts.lastColumn = lastColumn(xml);
  return facts;
}

/** Columns from A to Z need no counting; what matters is a cell far out to the right. */
function lastColumn(xml: string): number {
  let last = 26;
  for (const [, letters = ''] of xml.matchAll(/\sr="([A-Z]{2,3})\d/g)) {
    last = Math.max(last, columnNumber(letters));
  }
  return last;
}

const columnNumber = (letters: string) =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

function attribute(written: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(written);
  return match ? unescapeXml(match[1] ?? match[2] ?? '') : undefined;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescapeXml = (text: string) =>
  text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return entities[name.toLowerCase()] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

const textOf = (bytes: Uint8Array | undefined) => (bytes ? new TextDecoder().decode(bytes) : '');
