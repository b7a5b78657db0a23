import type { OrgNumber, OrgNumberFault } from './org-number';

/** The organisation number of a row, or what is wrong with what stands there. */
export type RowNumber =
  | { valid: true; orgNumber: OrgNumber }
  /** `found`: the cell's own text, national identity numbers masked, at most 40 characters. */
  | { valid: false; fault: OrgNumberFault; found: string; digits: number };

/** A row of the user's list. */
export interface Row {
  /** Line in the file as a spreadsheet counts them, from 1, header included. */
  line: number;
  /** The row's own cells, national identity numbers masked; they go back out with the results. */
  cells: string[];
  number: RowNumber;
  /** What the list calls the client, where it has a name column. */
  name?: string;
}

/** How the reader understood the file, so that the panel can say it. */
export interface Understanding {
  encoding: 'utf-8' | 'windows-1252' | 'utf-16';
  /** `lines`: one column, nothing to separate. */
  delimiter: ';' | ',' | '\t' | '|' | 'lines';
  /** Index of the organisation number column in `cells`, from 0. */
  numberColumn: number;
  nameColumn?: number;
  /** National identity numbers masked, in any column; the panel says so. */
  personNumbersMasked: number;
}

/** A file or paste, read. */
export interface ClientList {
  /** The header row's cells; absent when there is none. */
  header?: string[];
  rows: Row[];
  understanding: Understanding;
}

/** Why a file could not be read as a list. Nothing is lost: the file is the user's and untouched. */
export type FileFault =
  | { kind: 'empty' }
  | { kind: 'too-large'; bytes: number; limit: number }
  | { kind: 'too-many-rows'; rows: number; limit: number }
  /** Bytes that are no text: what they look like. */
  | { kind: 'not-text'; looksLike: 'xlsx' | 'xls' | 'ods' | 'pdf' | 'image' | 'zip' | 'unknown' }
  /** Text, but no column holds organisation numbers. `firstLine`: its start, masked. */
  | { kind: 'no-org-numbers'; rows: number; firstLine: string };

export type ReadResult = { ok: true; list: ClientList } | { ok: false; fault: FileFault };

/** What we take: far more than any firm has clients, far less than what makes a browser slow. */
export const fileLimits = { bytes: 10 * 1024 * 1024, rows: 100_000 };
