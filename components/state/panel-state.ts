import type { PanelAction } from '../../utils/domain/action-facts';
import type { Environment } from '../../utils/domain/environment';
import type { ExportSection } from '../../utils/domain/export-section';
import type { FailureKind } from '../../utils/domain/failure';
import type { LastSeen } from '../../utils/domain/kept/last-seen';
import type { LastRead, LastRun } from '../../utils/domain/kept/last-time';
import type { SinceLast } from '../../utils/domain/kept/since-last';
import type { ReadChoices } from '../../utils/domain/lists/list';
import type { NotOnList, PlanRow, PlanSummary, Unticked } from '../../utils/domain/plan';
import type { MatchAnswers, Purpose } from '../../utils/domain/purpose';
import type { Refusal } from '../../utils/domain/refusal';
import type { ExportDone } from '../../utils/i18n/export-texts';
import type { Texts, TextsOfList } from '../../utils/i18n/texts';
import type { LetterOrder } from '../letters/row-letters';
import type { PlanRows, RowSource } from './paged-rows';
import { askedOf, type JobShown, type UndoShown } from './run-state';

export type ReadingStep = 'file' | 'altinn' | 'export';

export interface PlanShown {
  summary: PlanSummary;
  rows: PlanRows;
  notOnList: RowSource<NotOnList>;
  /** What is being confirmed, where it is not what the list is for: to send again what lacks packages. */
  asks?: 'repair';
  /** Clients that are to stay as they are after all. */
  unticked?: Unticked;
  /** The list is being read again after a choice: this plan stands until the next, and nothing starts from it. */
  busy?: boolean;
}

/** What the user has said about what the list is for. */
export interface PlanWishes {
  purpose?: Purpose;
  answers?: MatchAnswers;
}

export type PanelState =
  | { phase: 'closed' }
  | { phase: 'reading'; step: ReadingStep; fileName?: string }
  /** Confirming happens in the plan itself, so that what is confirmed stays in sight. */
  | ({ phase: 'plan' | 'confirm' } & PlanShown)
  | ({ phase: 'running' | 'paused' | 'done'; undo?: UndoShown } & JobShown);

/** A plan being carried out, standing still, or carried out. */
export type RunState = Extract<PanelState, { phase: 'running' | 'paused' | 'done' }>;

/** The undoing that the panel asks about, in the run that it is about. */
export const undoAsked = (state: PanelState) => (state.phase === 'done' ? askedOf(state.undo) : undefined);

/** Something that went well and is said once, in whatever phase. */
export type Notice =
  | { kind: 'exported'; done: ExportDone; to: { fileName: string } | 'clipboard' }
  | { kind: 'copy-again'; done: ExportDone }
  | { kind: 'nothing-to-export'; lastSeen?: LastSeen }
  | { kind: 'nobody-included' | 'nothing-chosen' }
  | { kind: 'saved'; fileName: string }
  | { kind: 'copied'; rows: number }
  | { kind: 'technical-copied' }
  | { kind: 'letter-copied'; client: string }
  /** The owner has a run that another person began. */
  | { kind: 'run-of-another'; owner: string; left: number; total: number }
  /** The user's own run is shown on another page. `href`: absent under another actor, where it could not be opened. */
  | { kind: 'run-elsewhere'; owner: string; waits: boolean; left: number; total: number; href?: string };

/** What is shown under «Teknisk informasjon». */
export interface Technical {
  availableRoute: string;
  delegatedRoute: string;
  writeRoute: string;
  /** Those that are not used, and what they answered. */
  closed: readonly { route: string; for: 'reading' | 'writing'; why: FailureKind }[];
  environment: Environment;
  version: string;
  /** What on screen it is of. */
  of: { planId: string; jobId?: string };
}

/** Where clients can be fetched from: all the owner's in Altinn, or those of another system access. */
export type ClientSource = { id: 'everybody' } | { id: string; title: string; vendor?: string };

/** What downloads are written as. */
const downloadFormats = ['xlsx', 'csv'] as const;
export type DownloadFormat = (typeof downloadFormats)[number];

/** A panel's props where a list is shown. */
export type ListPanelProps = PanelProps & { texts: TextsOfList };

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
  /** What the user has said about what the list is for, also while the plan for it is on its way. */
  wishes: PlanWishes;
  onPurpose(purpose: Purpose, event: Event): void;
  /** Answers to what speaks against «lik listen»; kinds that are not said stand. */
  onAnswer(answer: MatchAnswers, event: Event): void;
  /** A client that was to be changed is to stay as it is, or is not. */
  onKeep(row: PlanRow, stays: boolean): void;
  onLetter(order: LetterOrder): void;
  /** Address of the portal's page to ask a client for power of attorney. */
  requestUrlOf(clientId: string): string;
  /** «Hent fra en annen systemtilgang»: asked for by the action 'other-systems'; then the list, or that it is on its way. */
  otherSystems?: 'reading' | ClientSource[];
  onFromSystem(source: string, event: Event): void;
  /** What downloads are written as; Excel first. */
  format: DownloadFormat;
  onFormat(format: DownloadFormat, event: Event): void;
  /** What an export has in it. */
  included: readonly ExportSection[];
  onInclude(section: ExportSection, wanted: boolean): void;
  /** What an export found to have changed since the last time. */
  sinceLast?: SinceLast;
  /** When this browser last read the list. */
  lastRead?: LastRead;
  /** A run that has ended, told in a line until somebody wants to see it. */
  lastRun?: LastRun;
}
