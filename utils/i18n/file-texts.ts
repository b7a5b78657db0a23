import type { RowAction } from '../domain/lists/list';
import type { PlanRow } from '../domain/plan';
import type { OutcomeContext, OutcomeTexts } from './outcome-texts';

/** What only our files say: the worker writes them, and no page carries it. One of these per language. */
export interface FileTexts {
  /** One or two sentences: why the row has its verdict, and what to do about it. */
  explain: (row: PlanRow, context: OutcomeContext) => string;
  /** Of a client that was to be removed, and that the user unticked. */
  kept: { status: string; explanation: string };
  /** Of one that was to be added, and that the user unticked. */
  notChosen: { status: string; explanation: string };
  /** An explanation with where in the list the row stands. */
  onRow: (line: number, explanation: string) => string;
  /** For the «Status» column of a row that may have been sent as another user: what became of it, and this. */
  asAnotherStatus: (state: string) => string;
  /** Column headings of the files we write. */
  columns: {
    orgNumber: string;
    name: string;
    /** What is to happen to each: «legg til», «fjern», or nothing. */
    action: string;
    status: string;
    explanation: string;
    ownerOrgNumber: string;
    systemUser: string;
    systemUserId: string;
    /** In the results of several system accesses: the one that this row is about. */
    handledIn: string;
    /** A column of a list without headings, by the letter a spreadsheet gives it: «Kolonne C». */
    unnamed: (letter: string) => string;
  };
  /** First word of a file's name: «klienter», «resultat». ASCII only. */
  fileNames: Record<'clients' | 'results' | 'preview' | 'follow-up' | 'template', string>;
  /** What a workbook's tabs are called. */
  sheetNames: Record<'clients' | 'results' | 'preview' | 'follow-up' | 'instructions', string>;
  /** What is written in the column of what is to happen. */
  actionWords: Record<RowAction, string>;
  /** Beside the empty list of the template, on a sheet of their own. No numbers that could be read as a client's. */
  instructions: { heading: string; sentences: string[] };
}

/** Everything that a file with rows says. */
export type WrittenTexts = OutcomeTexts & FileTexts;
