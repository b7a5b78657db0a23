import type { Environment } from '../utils/domain/environment';
import type { JobView } from '../utils/domain/job';
import type { OverviewClient } from '../utils/domain/overview';
import type { OverviewFilter, OverviewSummary, SystemUserStanding } from '../utils/domain/overview-summary';
import type { PlanSummary } from '../utils/domain/plan';
import type { Refusal } from '../utils/domain/refusal';
import type { SeveralPlanned, SeveralRun } from '../utils/domain/several';
import type { OverviewTexts } from '../utils/i18n/overview-texts';
import type { Texts } from '../utils/i18n/texts';
import type { LetterOrder } from './letters-offer';
import type { DownloadFormat, Notice, PlanRows, RowSource } from './panel-state';

export interface OverviewShown {
  summary: OverviewSummary;
  filter: OverviewFilter;
  /** As the user typed it; `rows` may be of what stood there a moment ago. */
  search: string;
  rows: RowSource<OverviewClient>;
  /** Which file is being made. */
  making?: 'overview' | 'audit';
  /** The list is being held against several system accesses. */
  planning?: boolean;
}

/** Which system accesses a list is for. */
export type SeveralDestination =
  | { by: 'column'; answers: { value: string; systemUserId: string }[] }
  | { by: 'same'; systemUserIds: string[] };

/** One system access's plan of several. */
export interface PlanOfSeveral {
  summary: PlanSummary;
  rows: PlanRows;
}

export interface SeveralShown {
  planned: SeveralPlanned;
  plans: PlanOfSeveral[];
  /** Rows that are for no system access we know. */
  left?: PlanOfSeveral;
  to: SeveralDestination;
  systemUsers: readonly SystemUserStanding[];
  /** The list is being held against them again: nothing starts from this. */
  busy?: boolean;
}

export interface SeveralRunShown {
  run: SeveralRun;
  /** Also those that had nothing to do. */
  plans: PlanOfSeveral[];
  left?: PlanOfSeveral;
}

export type OverviewState =
  | { phase: 'closed' }
  /** `progress`: absent until it is known how many there are. */
  | { phase: 'reading'; progress?: { read: number; of: number } }
  | ({ phase: 'overview' } & OverviewShown)
  | { phase: 'plan' | 'confirm'; overview: OverviewShown; several: SeveralShown }
  | { phase: 'running' | 'paused' | 'done'; several: SeveralRunShown };

/** What a button asks for. `export` the overview as a file, read first where it is not · `audit` the audit workbook. */
export type OverviewAction =
  | 'export'
  | 'cancel'
  | 'start-over'
  | 'reload'
  | 'close'
  | 'add'
  | 'confirm'
  | 'back'
  | 'plan-file'
  | 'check-again'
  | 'pause'
  | 'resume'
  | 'results'
  | 'results-attention';

export interface OverviewProps {
  texts: Texts;
  words: OverviewTexts;
  environment: Environment;
  state: OverviewState;
  refusal?: Refusal;
  notice?: Notice;
  format: DownloadFormat;
  onFile(file: File): void;
  /** A click of nobody's leads to nothing that is written. */
  onAction(action: OverviewAction, event?: Event): void;
  onSeveral(to: SeveralDestination): void;
  /** What the list calls a system access means this one. */
  onAnswer(value: string, systemUserId: string): void;
  /** Address of the page of a run's system access, where that run is shown. */
  addressOf(part: JobView): string;
  onLetter(order: LetterOrder): void;
  /** Address of the portal's page to ask a client for power of attorney. */
  requestUrlOf(clientId: string): string;
  onAudit(doneBy: string): void;
  onFilter(filter: OverviewFilter): void;
  onSearch(search: string): void;
  onFormat(format: DownloadFormat): void;
}
