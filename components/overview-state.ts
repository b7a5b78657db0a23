import type { Environment } from '../utils/domain/environment';
import type { OverviewClient } from '../utils/domain/overview';
import type { OverviewFilter, OverviewSummary } from '../utils/domain/overview-summary';
import type { Refusal } from '../utils/domain/refusal';
import type { OverviewTexts } from '../utils/i18n/overview-texts';
import type { Texts } from '../utils/i18n/texts';
import type { DownloadFormat, Notice, RowSource } from './panel-state';

export interface OverviewShown {
  summary: OverviewSummary;
  filter: OverviewFilter;
  /** As the user typed it; `rows` may be of what stood there a moment ago. */
  search: string;
  rows: RowSource<OverviewClient>;
  /** Which file is being made. */
  making?: 'overview' | 'audit';
}

export type OverviewState =
  | { phase: 'closed' }
  /** `progress`: absent until it is known how many there are. */
  | { phase: 'reading'; progress?: { read: number; of: number } }
  | ({ phase: 'overview' } & OverviewShown);

/** What a button asks for. `export` the overview as a file, read first where it is not · `audit` the audit workbook. */
export type OverviewAction = 'export' | 'cancel' | 'start-over' | 'reload' | 'close';

export interface OverviewProps {
  texts: Texts;
  words: OverviewTexts;
  environment: Environment;
  state: OverviewState;
  refusal?: Refusal;
  notice?: Notice;
  format: DownloadFormat;
  onFile(file: File): void;
  onAction(action: OverviewAction): void;
  onAudit(doneBy: string): void;
  onFilter(filter: OverviewFilter): void;
  onSearch(search: string): void;
  onFormat(format: DownloadFormat): void;
}
