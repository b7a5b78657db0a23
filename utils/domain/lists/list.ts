import type { OrgNumber } from '../numbers/nine-digits';
import type { OrgNumberFault } from '../numbers/org-number';

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
  /** What the list asks for, where it has an action column and a word that we know stands in it. */
  action?: RowAction;
}

/** `A`, `legg til`, `ny`, `+` · `U`, `fjern`, `slett`, `-` */
export type RowAction = 'add' | 'remove';

export const encodings = ['utf-8', 'windows-1252', 'utf-16', 'macintosh', 'ibm850', 'ibm865'] as const;
export type Encoding = (typeof encodings)[number];

/** `lines`: one column, nothing to separate. */
export const delimiters = [';', ',', '\t', '|', 'lines'] as const;
export type Delimiter = (typeof delimiters)[number];

/** What to do with rows that the list itself casts doubt on. */
export const handlings = ['take', 'leave'] as const;
export type Handling = (typeof handlings)[number];

/** As a table by its columns, or line by line: numbers in running text, cards one under another, several on a line. */
export const layouts = ['columns', 'lines'] as const;
export type Layout = (typeof layouts)[number];

/** What was put right while a text was read, where one reading was plainly better. */
const repairs = [
  /** Letters of another code page among UTF-8. */
  'stray-bytes',
  /** UTF-8 that had been taken for something else and encoded again. */
  'double-encoding',
  /** Signs that were written as web pages write them: `&oslash;`. */
  'entities',
  /** Quotes written twice, or around whole lines. */
  'quotes',
  /** Names with the delimiter in them and no quotes around, in rows that were wider than the table for it. */
  'parted-names',
] as const;
export type Repair = (typeof repairs)[number];

/** How much of what is not taken may be chosen at a time. */
export const mostTaken = { numbers: 1000, columns: 20, lines: 200 };

/**
 * What the user has said about how the list is to be read. What is said is obeyed, whatever comes of it, and
 * what is absent is guessed.
 */
export interface ReadChoices {
  encoding?: Encoding | undefined;
  delimiter?: Delimiter | undefined;
  /** Name of a sheet. */
  sheet?: string | undefined;
  hiddenRows?: Handling | undefined;
  /** Line of the header as a spreadsheet counts them, from 1. */
  headerLine?: number | 'none' | undefined;
  /** Index in `cells`, from 0. */
  numberColumn?: number | undefined;
  inactiveRows?: Handling | undefined;
  layout?: Layout | undefined;
  /** Organisation numbers that stand in the file and on no row, to be rows all the same. */
  takeNumbers?: string[] | undefined;
  /** Indexes of columns of the same table, all of whose numbers are to be rows. */
  takeColumns?: number[] | undefined;
  /** Lines that were left out, to be rows. */
  takeLines?: number[] | undefined;
  /** Whether the list is about the rows with a cross only. */
  crossedRows?: CrossedRows | undefined;
}

export const crossedRows = ['only', 'all'] as const;
export type CrossedRows = (typeof crossedRows)[number];

/** Where the cells came from, and how they were made out of bytes. */
export type Source =
  | { format: 'csv'; encoding: Encoding; delimiter: Delimiter }
  | { format: 'paste'; delimiter: Delimiter }
  /** `hiddenRows`: rows that a filter or a person has hidden in the sheet; absent where there are none. */
  | { format: 'xlsx'; sheet: string; sheets: SheetSummary[]; hiddenRows?: DoubtfulRows };

/** A sheet of a workbook. They stand best guess first. */
export interface SheetSummary {
  name: string;
  /** Rows with something in them. */
  rows: number;
}

/** Rows that may not be meant. They are taken until the user has answered: a doubt is a question, never an instruction. */
export interface DoubtfulRows {
  count: number;
  /** The user's answer; absent until there is one. */
  answer?: Handling;
}

/** Rows whose status says that the client has left: `Inaktiv`, `Utgått`, `Sluttet`. */
export interface InactiveRows extends DoubtfulRows {
  /** The words found, as the list spells them, most rows first; at most twenty. */
  words: { word: string; count: number }[];
}

/** A column with a cross on some of the rows: it may say whom the list is about. */
export interface Crosses {
  /** Index in `cells`, from 0. */
  index: number;
  /** At most forty characters, masked. */
  heading?: string;
  crossed: number;
  /** All rows, those without a cross included. */
  rows: number;
  /** Its heading speaks of removing. */
  removes?: true;
  /** The user's answer; absent until there is one. */
  answer?: CrossedRows;
}

/** A column that may hold the clients' organisation numbers. */
export interface NumberColumn {
  /** Index in `cells`, from 0. */
  index: number;
  /** At most forty characters, masked. */
  heading?: string;
  /** Rows with a valid organisation number in it. */
  valid: number;
}

/** A line of the file that is no row of the list. */
export interface LeftOutRow {
  line: number;
  /** At most eighty characters, masked. */
  text: string;
  why: /** Stands above the table. */
    | 'title'
    /** The heading again, on the next page, or what is left of it on a second line. */
    | 'heading'
    /** `Side 2 av 4`. */
    | 'page'
    /** Sums the table up: `Totalt;60`. */
    | 'totals'
    /** Words beside the list, below it or between: `Utskrift 22.11.2026`, `Avdeling Oslo`. */
    | 'note'
    /** An employee's line in an Altinn II file: access for employees is managed elsewhere. */
    | 'employee';
}

/** A line of the file as it stands, masked, each cell cut at sixty characters and each line at thirty cells. */
export interface PreviewRow {
  line: number;
  cells: string[];
}

/** A column, beside that of the rows' own numbers, that holds organisation numbers which no row has. */
export interface NotTakenColumn {
  /** In which sheet; absent for the one that was read. */
  sheet?: string;
  /** Index in `cells`, from 0. */
  index: number;
  /** At most forty characters, masked. */
  heading?: string;
  /** Different numbers in it that are on no row. */
  numbers: number;
  /** Cells with something in them. */
  filled: number;
}

/** An organisation number that stands somewhere in the file, in no such column and on no row. */
export interface NotTakenNumber {
  sheet?: string;
  line: number;
  orgNumber: OrgNumber;
  /** What stands on the line, masked, at most eighty characters. */
  text: string;
}

/** Organisation numbers that were found and are on no row. Each is counted where it stands first. */
export interface NotTaken {
  /** All of them: those in columns and those singly. */
  count: number;
  columns: NotTakenColumn[];
  /** The first hundred. */
  singles: NotTakenNumber[];
}

/** Whom a file that we wrote was made for, where every row says the same. */
export interface MadeFor {
  owner?: OrgNumber;
  systemUserId?: string;
}

/** How the reader understood the file, so that the panel can say it and the user change it. Bounded in size. */
export interface Understanding {
  source: Source;
  /** Line of the header as a spreadsheet counts them. */
  headerLine: number | 'none';
  /** Present where the list was read line by line; then a row's cells are its number and its name. */
  layout?: 'lines';
  /** Index of the organisation number column in `cells`, from 0. */
  numberColumn: number;
  /** Every column that may be that one, by index; at most twenty, the one in use among them. */
  numberColumns: NumberColumn[];
  /** More than one column is as likely as the one in use, and the user has not chosen. */
  askColumn: boolean;
  nameColumn?: number | undefined;
  actionColumn?: number | undefined;
  systemAccessColumn?: number | undefined;
  statusColumn?: number | undefined;
  /** Absent where no row is marked as inactive. */
  inactiveRows?: InactiveRows;
  /** Absent where no column has crosses on some of the rows and not on the others. */
  crosses?: Crosses;
  /** Lines that are no rows of the list, by line; the first two hundred. */
  leftOut: LeftOutRow[];
  leftOutCount: number;
  /** Absent where every number that was found is on a row. */
  notTaken?: NotTaken;
  /** Sheets that could not be read whole: who stands there is not known. */
  unreadSheets?: string[];
  /** Absent where nothing had to be put right. */
  repairs?: Repair[];
  /** The file's first lines with anything in them, titles and header included; at most twenty. */
  preview: PreviewRow[];
  /** An old Altinn II delegation file: a row per employee and role, here collapsed to one per client. */
  altinn2?: { lines: number; clients: number };
  madeFor?: MadeFor;
  /** National identity numbers masked, in any column; the panel says so. */
  personNumbersMasked: number;
}

/** A file or paste, read. */
export interface ClientList {
  /** The header row's cells; absent when there is none. */
  header?: string[];
  rows: Row[];
  /**
   * Organisation numbers that stand in the file and are no row's: in other columns, in lines that were left out or
   * are hidden, on other sheets. Nobody is removed for want of standing on a list that has the number elsewhere.
   */
  elsewhere: ReadonlySet<OrgNumber>;
  understanding: Understanding;
}

/** What a file that is neither text nor a workbook we can read looks like. */
export const fileKinds = [
  /** A workbook that we could not make sense of. */
  'xlsx',
  'protected-xlsx',
  'xls',
  /** A table of a web page, which many systems save as `.xls`. */
  'html',
  'ods',
  'numbers',
  'pdf',
  'image',
  'zip',
  /** A message of Outlook's. */
  'outlook',
  'word',
  'powerpoint',
  'unknown',
] as const;
export type FileKind = (typeof fileKinds)[number];

/** Why a file could not be read as a list. Nothing is lost: the file is the user's and untouched. */
export type FileFault =
  | { kind: 'empty' }
  | { kind: 'too-large'; bytes: number; limit: number }
  | { kind: 'too-many-rows'; rows: number; limit: number }
  /** Our own comparison of two lists: it names who fell out, too. */
  | { kind: 'comparison' }
  | { kind: 'not-text'; looksLike: FileKind }
  /**
   * Cells, but no column holds organisation numbers. `rows`: those with something in them; `firstLine`: the start
   * of the first, masked; `sheet`: the one that was looked at, in a workbook.
   */
  | { kind: 'no-org-numbers'; rows: number; firstLine: string; sheet?: string };

export type ReadResult = { ok: true; list: ClientList } | { ok: false; fault: FileFault };

/** What we take: far more than any firm has clients, far less than what makes a browser slow. */
export const fileLimits = {
  bytes: 10 * 1024 * 1024,
  rows: 100_000,
  /** With titles, notes and what is left out: no list has so many rows with something in them. */
  filledRows: 300_000,
};
