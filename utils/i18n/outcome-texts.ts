import type { Failure } from '../domain/failure';
import type { PlanRow, RowWarning } from '../domain/plan';
import type { Cause } from '../domain/runs/cause';
import type { RowState, RowWork } from '../domain/runs/job';
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
  /** Of a client that was to be removed, and has not come into these system accesses that the run adds it to. */
  keptFor: (systemUsers: readonly string[]) => string;
  /** Of rows that may have been sent while another user than the run's own was signed in. */
  asAnother: {
    /** A few words, for a tag and a filter. */
    short: string;
    explanation: string;
    /** The run's own user has seen it and lets it stand. */
    kept: string;
    /** Of a run: how many wait for its own user's word, and how many that user has kept. */
    rows: (rows: { open: number; kept: number }) => string;
  };
  /** A sentence about a row that Altinn's own list showed afterwards: «Bekreftet i Altinn 22.11.2026 kl. 14.32.» */
  confirmed: (at: Date) => string;
  /** To the firm: why a client cannot be added, and who must do what. A few sentences. */
  causeAdvice: (cause: Cause, context: Pick<OutcomeContext, 'owner'>) => string;
  /** One line: why the row has its verdict; nothing where that says it. */
  reason: (row: PlanRow) => string;
  /** One or two sentences: what Altinn answered to this row, and what to do about it. */
  failure: (failure: Failure, context: OutcomeContext) => string;
  warning: (warning: RowWarning) => string;
}
