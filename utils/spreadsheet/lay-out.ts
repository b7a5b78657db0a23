import type { ReadChoices } from '../domain/list';
import { parseOrgNumber } from '../domain/org-number';
import { findNamedHeader, findUnknownHeader } from './header-row';
import { type Candidate, numberCandidates, real } from './number-column';

/** Rows with something in them, and the line each stands on. */
export interface Filled {
  rows: string[][];
  lines: number[];
}

/** Which row is the heading, where the rows after it begin, and which column has the numbers. */
export interface Layout {
  /** Index in the filled rows; absent where no row is a heading. */
  headerAt?: number;
  bodyFrom: number;
  numberColumn?: number;
  candidates: Candidate[];
  askColumn: boolean;
}

export function layOut({ rows, lines }: Filled, choices: ReadChoices): Layout {
  const bounds =
    choices.headerLine === undefined ? guessed(rows, choices) : obeyed(lines, choices.headerLine);
  const header = bounds.headerAt === undefined ? undefined : rows[bounds.headerAt];
  const candidates = numberCandidates(header, rows.slice(bounds.bodyFrom));
  const numberColumn = choices.numberColumn ?? candidates[0]?.index ?? bareColumn(rows);
  const askColumn =
    choices.numberColumn === undefined && candidates.filter(({ rank }) => rank >= real).length > 1;
  return { ...bounds, candidates, askColumn, ...(numberColumn !== undefined && { numberColumn }) };
}

type Bounds = Pick<Layout, 'headerAt' | 'bodyFrom'>;

function obeyed(lines: number[], headerLine: number | 'none'): Bounds {
  if (headerLine === 'none') return { bodyFrom: 0 };
  const headerAt = lines.indexOf(headerLine);
  const after = lines.findIndex((line) => line > headerLine);
  return { bodyFrom: after === -1 ? lines.length : after, ...(headerAt !== -1 && { headerAt }) };
}

function guessed(rows: string[][], choices: ReadChoices): Bounds {
  const named = findNamedHeader(rows);
  const column =
    choices.numberColumn ?? (named === -1 ? numberCandidates(undefined, rows)[0]?.index : undefined);
  const headerAt = named === -1 && column !== undefined ? findUnknownHeader(rows, column) : named;
  return headerAt === -1 ? { bodyFrom: 0 } : { headerAt, bodyFrom: headerAt + 1 };
}

/** One column of nothing but attempts at a number is a list, however wrong every one of them is. */
function bareColumn(rows: string[][]): number | undefined {
  const bare = rows.every((cells) => {
    const result = parseOrgNumber(cells[0] ?? '');
    return cells.length === 1 && (result.valid || result.fault !== 'not-a-number');
  });
  return bare ? 0 : undefined;
}
