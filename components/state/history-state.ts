import type { Environment } from '../../utils/domain/environment';
import type { Rules } from '../../utils/domain/kept/rules';
import type { AddedOn, ListChanges, SavedList } from '../../utils/domain/kept/saved-list';
import type { Settings } from '../../utils/domain/kept/settings';
import type { OrgNumber } from '../../utils/domain/numbers/nine-digits';
import type { JobView } from '../../utils/domain/runs/job';
import type { PastRun } from '../../utils/domain/runs/past-runs';
import type { GlanceTexts } from '../../utils/i18n/glance-texts';
import type { HistoryTexts } from '../../utils/i18n/history-texts';
import type { Texts } from '../../utils/i18n/texts';

/** What a kept list was held against, and what came of it. */
export type ListComparison =
  | { kind: 'reading' | 'unreadable' | 'other-system' }
  /** `with`: a time or the name of a file. */
  | { kind: 'compared'; with: string; changes: ListChanges };

/** Something that was done, or could not be, said once. */
export type HistoryNotice =
  | { kind: 'saved'; fileName: string }
  /** `leftOut`: clients without an organisation number, which no list can name. */
  | { kind: 'list-saved'; fileName: string; clients: number; leftOut: number }
  | { kind: 'list-removed' | 'results-gone' | 'cleared' | 'run-going' | 'unexpected' };

/** The clients that a run was found by; none where it was found by what it says itself. */
export interface FoundBy {
  /** The first of them. */
  clients: { name?: string; orgNumber?: OrgNumber }[];
  /** How many others there are. */
  more: number;
}

/** What a search has found, so far or in all: runs by id. */
export interface FoundRuns {
  runs: Map<string, FoundBy>;
  isLooking: boolean;
}

/** A firm, one system access of its or all of them, and a day, `2026-12-31`. */
export interface DateAsked {
  environment: Environment;
  ownerPartyUuid: string;
  systemUserId?: string;
  day: string;
}

/** What kept lists say of who was added that day. */
export interface OnDate {
  asked: DateAsked;
  /** The end of the day, ms since epoch. */
  moment: number;
  ownerName: string;
  answers: (AddedOn & { systemUserId: string; title: string })[];
}

export interface HistoryModel {
  /** Newest first, those that are not finished before the others. */
  runs: PastRun[];
  /** What those who began runs have called themselves, by Altinn's id of the user; only of some it is known. */
  people: ReadonlyMap<string, string>;
  /** What runs are searched for by, and what was found; absent where nothing is searched for. */
  search?: string;
  found?: FoundRuns;
  /** Newest first. */
  lists: SavedList[];
  settings: Settings;
  /** What the firm has decided of them, and for everybody. */
  rules: Rules;
  notifies: boolean;
  shown?: { list: SavedList; comparison?: ListComparison };
  onDate?: OnDate;
  clearing: 'no' | 'asking';
  notice?: HistoryNotice;
}

export interface HistoryActions {
  onSearch(text: string): void;
  onResults(run: PastRun): void;
  /** The run's page, where it can be undone and tried again. */
  onOpen(run: JobView): void;
  onShow(list: SavedList): void;
  onClose(): void;
  onCompareList(id: string): void;
  onCompareFile(file: File): void;
  onDownload(list: SavedList): void;
  /** The comparison on screen, as a file. */
  onDownloadComparison(): void;
  onRemove(list: SavedList): void;
  onAskDate(asked: DateAsked): void;
  /** The answer on screen, as a file. */
  onDownloadDate(): void;
  onSettings(change: Partial<Settings>): void;
  onNotify(wanted: boolean): void;
  onClear(answer: 'ask' | 'confirm' | 'back'): void;
}

export interface HistoryProps extends HistoryActions {
  texts: HistoryTexts;
  /** What runs are said to be behind the toolbar button. */
  glance: GlanceTexts;
  /** What tables of clients say in the panel. */
  panel: Texts;
  model: HistoryModel;
}
