import type { Cause } from '../domain/cause';
import type { Failure } from '../domain/failure';
import type { RowState, RowWork } from '../domain/job';
import type { PlanRow, RowWarning } from '../domain/plan';
import type { Verdict } from '../domain/verdict';

/** What the sentences about a row may need to name. */
export interface OutcomeContext {
  owner: string;
  systemUser: string;
  /** The letter a spreadsheet gives the column of organisation numbers, where there is a list to look in. */
  numberColumn?: string;
  /** What the run asked for; to add, unless told. */
  action?: RowWork;
}

/** What is said about a row, on screen and in the results file. One of these per language. */
export interface OutcomeTexts {
  /** A few words, for a tag and for the «Status» column before a run: «Blir lagt til». */
  verdict: Record<Verdict, string>;
  /** A few words, for a tag and for the «Status» column of a row that was in a run: «Lagt til». */
  state: Record<RowState, string>;
  /** The same for a row of a run that removes: «Fjernet». */
  removal: Record<RowState, string>;
  /** The same for a row of a run that repairs: «Sendt på nytt». */
  repair: Record<RowState, string>;
  /** Of a row that was as the run was to make it before the run came to it, with when that was seen. */
  already: Record<RowWork, { status: string; explanation: (at: Date) => string }>;
  /** Of one that was there with fewer packages. */
  toppedUp: string;
  /** Of a client that was to be removed, and that the user unticked. */
  kept: { status: string; explanation: string };
  /** Of rows that may have been sent while another user than the run's own was signed in. */
  asAnother: {
    /** A few words, for a tag and a filter. */
    short: string;
    /** For the «Status» column: what became of the row, and this. */
    status: (state: string) => string;
    explanation: string;
    /** The run's own user has seen it and lets it stand. */
    kept: string;
    /** Of a run: how many wait for its own user's word, and how many that user has kept. */
    rows: (rows: { open: number; kept: number }) => string;
  };
  /** A sentence about a row that Altinn's own list showed afterwards: «Bekreftet i Altinn 22.11.2026 kl. 14.32.» */
  confirmed: (at: Date) => string;
  /** An explanation with where in the list the row stands. */
  onRow: (line: number, explanation: string) => string;
  /** To the firm: why a client cannot be added, and who must do what. A few sentences. */
  causeAdvice: (cause: Cause, context: Pick<OutcomeContext, 'owner'>) => string;
  /** One or two sentences: why the row has its verdict, and what to do about it. */
  explain: (row: PlanRow, context: OutcomeContext) => string;
  /** One or two sentences: what Altinn answered to this row, and what to do about it. */
  failure: (failure: Failure, context: OutcomeContext) => string;
  warning: (warning: RowWarning) => string;
  /** Column headings of the files we write. */
  columns: {
    orgNumber: string;
    name: string;
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
  fileNames: { clients: string; results: string; template: string };
  /** What a workbook's tabs are called. */
  sheetNames: { clients: string; results: string; instructions: string };
  /** Beside the empty list of the template, on a sheet of their own. No numbers that could be read as a client's. */
  instructions: { heading: string; sentences: string[] };
}
