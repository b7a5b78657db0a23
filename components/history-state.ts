import type { JobView } from '../utils/domain/job';
import type { ListChanges, SavedList } from '../utils/domain/saved-list';
import type { Settings } from '../utils/domain/settings';
import type { GlanceTexts } from '../utils/i18n/glance-texts';
import type { HistoryTexts } from '../utils/i18n/history-texts';
import type { Texts } from '../utils/i18n/texts';

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

export interface HistoryModel {
  /** Newest first, those that are not finished before the others. */
  runs: JobView[];
  /** Newest first. */
  lists: SavedList[];
  settings: Settings;
  notifies: boolean;
  shown?: { list: SavedList; comparison?: ListComparison };
  clearing: 'no' | 'asking';
  notice?: HistoryNotice;
}

export interface HistoryActions {
  onResults(run: JobView): void;
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
