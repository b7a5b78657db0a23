import type { Environment } from '../utils/domain/environment';
import type { ExportSection } from '../utils/domain/export-section';
import type { FailureKind } from '../utils/domain/failure';
import type { AsAnotherKind, JobRowView, JobView, UndoPreview } from '../utils/domain/job';
import type { LastSeen } from '../utils/domain/last-seen';
import type { ReadChoices } from '../utils/domain/list';
import type { NotOnList, PlanRow, PlanSummary } from '../utils/domain/plan';
import type { Refusal } from '../utils/domain/refusal';
import type { SinceLast } from '../utils/domain/since-last';
import type { ExportDone } from '../utils/i18n/export-texts';
import type { Texts } from '../utils/i18n/texts';
import type { LetterOrder } from './letters-offer';

/** Rows that come in pages, so that ten thousand never cross in one message. */
export interface RowSource<T> {
  total: number;
  /** The row, or nothing while its page is on the way. */
  get(index: number): T | undefined;
  /** Asks for a page; when it has come, the panel is rendered again. Asking twice costs nothing. */
  ensure(from: number, count: number): void;
}

/**
 * A plan's rows in the order of `verdictOrder` (rows that need somebody first), and by line within a
 * verdict: so a filter is a stretch of indices, and needs no message.
 */
export type PlanRows = RowSource<PlanRow>;

export type ReadingStep = 'file' | 'altinn' | 'export';

export interface PlanShown {
  summary: PlanSummary;
  rows: PlanRows;
  notOnList: RowSource<NotOnList>;
  /**
   * What is being confirmed; to add, unless told. `remove`: what the list asks for, and that removes somebody ·
   * `tidy`: to remove those that it does not name.
   */
  asks?: 'repair' | 'remove' | 'tidy';
  /** Lines of clients that are to stay after all: unticked where the removal is confirmed. */
  kept?: ReadonlySet<number>;
  /** The list is being read again after a choice: this plan stands until the next, and nothing starts from it. */
  busy?: boolean;
}

export interface JobShown {
  job: JobView;
  summary: PlanSummary;
  rows: PlanRows;
  /** The outcome of the row on this line of the file; nothing for rows the run does not write. */
  outcomeOf(line: number): JobRowView | undefined;
  /** All that are known. */
  outcomes?(): Iterable<JobRowView>;
  /** The run's rows that somebody must look at, by line. Absent: no filter for them. */
  troubled?: RowSource<PlanRow>;
  /** Those of them that may have been sent as another user, and that wait for an answer. */
  asAnother?: RowSource<PlanRow>;
  /** The list's rows on these lines of the run. The same function as long as the run knows the same lines. */
  rowsOn(lines: readonly number[]): RowSource<PlanRow>;
  /** The user wants to take back what a finished run added. */
  undo?: UndoShown;
}

/** Asking is done in the run itself, so that what is taken back stays in sight. */
export type UndoShown =
  | { kind: 'reading' }
  /** `starting`: it has been confirmed, and the run that removes is on its way. */
  | {
      kind: 'asking' | 'starting';
      preview: UndoPreview;
      /** Also those of whom nobody can tell whether the run changed them. */
      takesAll?: boolean;
      /** No others than these. */
      only?: AsAnotherKind;
    };

export type UndoAsked = Extract<UndoShown, { preview: UndoPreview }>;

/** What is taken back if this is confirmed. */
export const takenBack = ({ preview, takesAll }: UndoAsked) =>
  takesAll ? [...preview.rows, ...(preview.untold ?? [])] : preview.rows;

export type PanelState =
  | { phase: 'closed' }
  | { phase: 'reading'; step: ReadingStep; fileName?: string }
  /** Confirming happens in the plan itself, so that what is confirmed stays in sight. */
  | ({ phase: 'plan' | 'confirm' } & PlanShown)
  | ({ phase: 'running' | 'paused' | 'done' } & JobShown);

export type Phase = PanelState['phase'];

/** The undoing that the panel asks about, in the run that it is about. */
export const undoAsked = (state: PanelState) =>
  state.phase === 'done' && state.undo?.kind !== 'reading' ? state.undo : undefined;

/** Something that went well and is said once, in whatever phase. */
export type Notice =
  | { kind: 'exported'; done: ExportDone; to: { fileName: string } | 'clipboard' }
  | { kind: 'copy-again'; done: ExportDone }
  | { kind: 'nothing-to-export'; lastSeen?: LastSeen }
  | { kind: 'nobody-included' | 'nothing-chosen' }
  | { kind: 'saved'; fileName: string }
  | { kind: 'copied'; rows: number }
  | { kind: 'letter-copied'; client: string }
  /** The owner has a run that another person began. */
  | { kind: 'run-of-another'; owner: string; left: number; total: number }
  /** The owner has a run going on another system access. */
  | { kind: 'running-elsewhere'; systemUser: string };

/**
 * What a button asks for.
 * `export-copy` today's list on the clipboard ·
 * `open` the paste box was opened · `add` ask for confirmation · `back` to the plan or the run · `export` today's list ·
 * `results` all rows, `results-attention` those that need somebody · `plan-file` the preview ·
 * `copy` the results, tab separated · `reload` the page · `close` put the refusal away ·
 * `start-over` a new list · `cancel` the run, or the reading · `template` an empty list to fill in ·
 * `other-systems` the owner's other system accesses · `undo` see what taking the run back comes to ·
 * `as-another-see` rows that may have been sent as another user · `as-another-keep` let them stand ·
 * `as-another-remove`, `as-another-add` see what taking them back comes to ·
 * `undo-confirm` take it back · `undo-all` with those as well of whom nobody can tell, or without them · `repair` ask for confirmation of sending again what lacks packages ·
 * `remove` ask for confirmation of removing · `check-again` the same list against Altinn as it is now · `history` past runs, kept lists and settings, in a tab of their own.
 */
export const actions = [
  'open',
  'add',
  'confirm',
  'back',
  'pause',
  'resume',
  'cancel',
  'retry',
  'export',
  'export-copy',
  'results',
  'results-attention',
  'plan-file',
  'copy',
  'reload',
  'close',
  'start-over',
  'template',
  'other-systems',
  'undo',
  'undo-confirm',
  'undo-all',
  'as-another-see',
  'as-another-keep',
  'as-another-remove',
  'as-another-add',
  'repair',
  'remove',
  'check-again',
  'history',
] as const;
export type PanelAction = (typeof actions)[number];

/** What is shown under «Teknisk informasjon». */
export interface Technical {
  availableRoute: string;
  delegatedRoute: string;
  writeRoute: string;
  /** Those that are not used, and what they answered. */
  closed: readonly { route: string; for: 'reading' | 'writing'; why: FailureKind }[];
  environment: Environment;
  version: string;
}

/** A system access of the same owner, to fetch the clients of. */
export interface OtherSystem {
  id: string;
  title: string;
  vendor?: string;
}

/** What downloads are written as. */
export const downloadFormats = ['xlsx', 'csv'] as const;
export type DownloadFormat = (typeof downloadFormats)[number];

export interface PanelProps {
  /** One language's texts; a new object switches language in place. */
  texts: Texts;
  page: 'systemuser';
  environment: Environment;
  state: PanelState;
  /** Shown as an alert with what to do, in every phase. */
  refusal?: Refusal;
  notice?: Notice | undefined;
  technical?: Technical;
  /** `another`: another party was chosen in the portal than the one whose run is on screen. */
  actor?: 'another' | undefined;
  onFile(file: File, event: Event): void;
  onPaste(text: string, event: Event): void;
  onAction(action: PanelAction, event: Event): void;
  /** What the user has chosen about the reading so far. */
  choices: ReadChoices;
  /** A change to one choice; the others stand. `undefined` for a key takes the choice back (guess again). */
  onChoice(change: Partial<ReadChoices>, event: Event): void;
  /** A client that was to be removed is to stay, or is not. */
  onKeep(line: number, stays: boolean): void;
  onLetter(order: LetterOrder): void;
  /** Address of the portal's page to ask a client for power of attorney. */
  requestUrlOf(clientId: string): string;
  /** «Hent fra en annen systemtilgang»: asked for by the action 'other-systems'; then the list, or that it is on its way. */
  otherSystems?: 'reading' | OtherSystem[];
  onFromSystem(systemUserId: string, event: Event): void;
  /** What downloads are written as; Excel first. */
  format: DownloadFormat;
  onFormat(format: DownloadFormat, event: Event): void;
  /** What an export has in it. */
  included: readonly ExportSection[];
  onInclude(section: ExportSection, wanted: boolean): void;
  /** What an export found to have changed since the last time. */
  sinceLast?: SinceLast;
}
