import type { BoardAction } from '../../utils/domain/action-facts';
import type {
  BoardPlanned,
  BoardPurpose,
  BoardQuery,
  BoardRow,
  BoardStretch,
  ChoiceAction,
  ClientCard,
  ListChoices,
  ListDestination,
  StrangerFound,
} from '../../utils/domain/board/board';
import type { Chosen } from '../../utils/domain/board/chosen';
import type { OverviewSummary } from '../../utils/domain/board/overview-summary';
import type { Gone } from '../../utils/domain/client';
import type { Environment } from '../../utils/domain/environment';
import type { LastReadOf } from '../../utils/domain/kept/last-time';
import type { ReadChoices } from '../../utils/domain/lists/list';
import type { OrgNumber } from '../../utils/domain/numbers/nine-digits';
import type { PlanRow, PlanSummary, Unticked } from '../../utils/domain/plan';
import type { Refusal } from '../../utils/domain/refusal';
import type { JobView } from '../../utils/domain/runs/job';
import type { Language } from '../../utils/i18n/language';
import type { OverviewTexts } from '../../utils/i18n/overview-texts';
import type { Texts } from '../../utils/i18n/texts';
import type { LetterOrder } from '../letters/row-letters';
import type { NamedRows } from '../removal/named-changes';
import type { RowSource } from './paged-rows';
import type { DownloadFormat, Notice } from './panel-state';
import type { RunShown } from './run-state';

/** What cells can be chosen for now; under `look` none. */
export type Choosing = 'look' | ChoiceAction;

/** What the user has said about the list on the board, and what it comes to. */
export interface ListShown {
  /** How it is to be read. */
  choices: ReadChoices;
  /** It is being read again after a choice. */
  busy?: boolean;
  purpose?: BoardPurpose;
  to: ListDestination;
  /** Absent until a purpose is chosen, and while it is found out. */
  asked?: ListChoices;
}

export interface BoardShown {
  summary: OverviewSummary;
  /** Some system accesses are still being read. */
  progress?: { read: number; of: number };
  /** As the user has asked; `rows` may be of what was asked a moment ago. */
  query: BoardQuery;
  rows: RowSource<BoardRow>;
  columns: BoardStretch['columns'];
  choosing: Choosing;
  chosen: Chosen;
  /** Choices for clients that are not shown. */
  hidden: number;
  /** Choices that were let go of, because the board as it was read again does not allow them. */
  dropped: number;
  /** Those who were not chosen with the column that was chosen last, because adding them may be wrong. */
  left?: Record<Gone, number> | undefined;
  /** Whose the number is that was looked for, where it was looked up; or on its way. */
  stranger?: { orgNumber: OrgNumber; found: StrangerFound | 'on its way' };
  /** System accesses that are being read again. */
  again: ReadonlySet<string>;
  list?: ListShown;
  card?: ClientCard;
  /** Which file is being made. */
  making?: 'overview' | 'audit';
  /** Before the first audit file: whose name is to stand in it. */
  asksName?: boolean;
  /** Plans are being made of what was chosen. */
  planning?: boolean;
}

/** One part of what is confirmed: a system access's additions, or its removals. */
export interface PartShown {
  plan: PlanSummary;
  action: ChoiceAction;
  lines: readonly number[];
  clients: NamedRows;
}

export interface ConfirmShown {
  planned: BoardPlanned;
  parts: PartShown[];
  /** By plan, clients that are left as they are after all. */
  kept: ReadonlyMap<string, Unticked>;
  busy?: boolean;
}

export type BoardState =
  | { phase: 'closed' }
  /** `progress`: absent until it is known how many there are. */
  | { phase: 'reading'; progress?: { read: number; of: number } }
  | ({ phase: 'board' } & BoardShown)
  | { phase: 'confirm'; board: BoardShown; asked: ConfirmShown }
  | { phase: 'running' | 'paused' | 'done'; several: RunShown };

/** The phase as automation knows it: the board is the preview of what can be chosen on it. */
export function phaseShown(state: BoardState): string {
  if (state.phase !== 'board') return state.phase;
  return state.progress ? 'reading' : 'plan';
}

export interface BoardProps {
  texts: Texts;
  words: OverviewTexts;
  environment: Environment;
  state: BoardState;
  refusal?: Refusal;
  notice?: Notice | undefined;
  format: DownloadFormat;
  /** The name that stands in audit files. */
  name: string;
  /** What this browser last kept of each system access. */
  lastReads?: readonly LastReadOf[] | undefined;
  onFile(file: File): void;
  onPaste(text: string): void;
  /** A click of nobody's leads to nothing that is written. */
  onAction(action: BoardAction, event?: Event): void;
  /** What is looked for; the board is read first where it is not. */
  onSearch(search: string): void;
  onQuery(query: Partial<BoardQuery>): void;
  onChoosing(choosing: Choosing): void;
  /** Cells of one system access chosen, or taken back. */
  onChoose(systemUserId: string, keys: readonly string[], action: ChoiceAction | undefined): void;
  /** All that are shown in one system access. */
  onColumn(systemUserId: string, action: ChoiceAction): void;
  onUnchooseColumn(systemUserId: string): void;
  onTryAgain(systemUserId: string): void;
  onCard(key: string): void;
  /** Copies the text to the client whose card is open. */
  onCardLetter(systemUserId: string, language: Language): void;
  /** Something about how the list is read, said otherwise. */
  onListReading(change: ReadChoices): void;
  onListOrder(order: { purpose?: BoardPurpose; to?: ListDestination }): void;
  /** Makes the choices that the list asks for. */
  onListChoices(): void;
  onKeep(planId: string, row: PlanRow, stays: boolean): void;
  onAudit(name: string): void;
  onFormat(format: DownloadFormat): void;
  onLetter(order: LetterOrder): void;
  /** Address of the page of a run's system access, where that run is shown. */
  addressOf(part: JobView): string;
  /** Address of the portal's page to ask a client for power of attorney. */
  requestUrlOf(clientId: string): string;
}
