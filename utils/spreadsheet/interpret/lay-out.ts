import type { Layout, ReadChoices } from '../../domain/list';
import type { Facts } from '../facts/facts';
import { kinds } from '../facts/look';
import { findNamedHeader, findUnknownHeader } from '../headings/header-row';
import {
  type Candidate,
  type ColumnFacts,
  columnFacts,
  embeddedColumn,
  named,
  numberCandidates,
  real,
} from './column-facts';
import type { Filled } from './filled-rows';
import { isManyToALine } from './many-to-a-line';

/** Which row is the heading, where the rows after it begin, and which column has the numbers, or that lines have. */
export interface Laid {
  /** Index in the filled rows; absent where no row is a heading. */
  headerAt?: number;
  bodyFrom: number;
  /** Absent where no column holds the numbers. */
  numberColumn?: number;
  /** Present where the list is to be read line by line. */
  layout?: Extract<Layout, 'lines'>;
  columns: ColumnFacts[];
  candidates: Candidate[];
  askColumn: boolean;
}

export function layOut(filled: Filled, facts: Facts, choices: ReadChoices): Laid {
  const bounds =
    choices.headerLine === undefined
      ? guessed(filled, facts, choices)
      : obeyed(filled.lines, choices.headerLine);
  const header = bounds.headerAt === undefined ? undefined : filled.rows[bounds.headerAt];
  const columns = columnFacts(filled, facts, bounds.bodyFrom, header);
  const candidates = numberCandidates(header, columns);
  const laid = { ...bounds, columns, candidates, askColumn: false };
  if (choices.numberColumn !== undefined) return { ...laid, numberColumn: choices.numberColumn };
  const [best] = candidates;
  const hasNumbers = facts.numbered > 0;
  if (choices.layout === 'lines' && hasNumbers) return { ...laid, layout: 'lines' };
  // Names under their numbers, or over them: half of a lone column is words.
  const isHalfWords =
    header === undefined && columns.length === 1 && best !== undefined && best.words >= best.valid;
  const isGuess = choices.layout === undefined && choices.delimiter === undefined;
  if (isGuess && hasNumbers && isLone(header) && isManyToALine(filled, facts, bounds.bodyFrom))
    return { ...laid, layout: 'lines' };
  const isText = isHalfWords || (header === undefined && best !== undefined && isProse(columns, best));
  if (best && best.rank >= real && !(isGuess && isText)) {
    return {
      ...laid,
      numberColumn: best.index,
      askColumn: candidates.filter(({ rank }) => rank >= real).length > 1,
    };
  }
  // A heading that says so, over figures or nothing; and a list of one client, or of the same one again and again.
  if (
    best &&
    !isHalfWords &&
    (best.rank === named || best.constant) &&
    (best.valid + best.attempts) * 2 >= best.filled
  ) {
    return { ...laid, numberColumn: best.index };
  }
  const embedded = embeddedColumn(columns);
  if (embedded && isTable(columns, embedded)) return { ...laid, numberColumn: embedded.index };
  if (hasNumbers && isGuess) return { ...laid, layout: 'lines' };
  const column = best?.index ?? embedded?.index ?? bareColumn(filled, facts);
  return column === undefined ? laid : { ...laid, numberColumn: column };
}

/** No heading, or one word over it all. */
const isLone = (header: string[] | undefined) =>
  header === undefined || header.filter((cell) => cell.trim() !== '').length === 1;

/** Running text that its commas cut up: most numbers stand among words, not in the column that has some alone. */
function isProse(columns: ColumnFacts[], best: ColumnFacts): boolean {
  const among = columns.reduce((sum, { mixed, several }) => sum + mixed + several, 0);
  const alone = columns.reduce((sum, { valid }) => sum + valid, 0);
  return among * 2 >= best.valid && best.valid * 2 <= among + alone;
}

type Bounds = Pick<Laid, 'headerAt' | 'bodyFrom'>;

function obeyed(lines: Uint32Array, headerLine: number | 'none'): Bounds {
  if (headerLine === 'none') return { bodyFrom: 0 };
  const headerAt = lines.indexOf(headerLine);
  const after = lines.findIndex((line) => line > headerLine);
  return { bodyFrom: after === -1 ? lines.length : after, ...(headerAt !== -1 && { headerAt }) };
}

function guessed(filled: Filled, facts: Facts, choices: ReadChoices): Bounds {
  const named = findNamedHeader(filled, facts);
  if (named !== -1) return { headerAt: named, bodyFrom: named + 1 };
  const columns = choices.numberColumn === undefined ? columnFacts(filled, facts, 0) : [];
  const column = choices.numberColumn ?? likeliest(columns);
  const headerAt = column === undefined ? -1 : findUnknownHeader(filled, facts, column);
  return headerAt === -1 ? { bodyFrom: 0 } : { headerAt, bodyFrom: headerAt + 1 };
}

/** Where numbers stand in most rows; elsewhere words above them are no heading. */
function likeliest(columns: ColumnFacts[]): number | undefined {
  const [best] = numberCandidates(undefined, columns);
  // A heading and a number under it, or a name and its number.
  const isHeaded = columns.length > 1 || (best !== undefined && best.words <= Math.max(1, best.valid - 1));
  if (best && best.rank >= real && isHeaded) return best.index;
  const embedded = embeddedColumn(columns);
  return embedded && isTable(columns, embedded) ? embedded.index : undefined;
}

/** Whether another column stands beside this one in most of its rows. */
const isTable = (columns: ColumnFacts[], { index, filled }: ColumnFacts) =>
  columns.some((column) => column.index !== index && column.filled * 2 > filled);

/** One column of nothing but attempts at a number is a list, however wrong every one of them is. */
function bareColumn({ rows, at }: Filled, facts: Facts): number | undefined {
  const bare = rows.every((cells, i) => {
    const kind = facts.kindAt(at[i] as number, 0);
    return cells.length === 1 && (kind === kinds.number || kind === kinds.nearly || kind === kinds.person);
  });
  return bare ? 0 : undefined;
}
