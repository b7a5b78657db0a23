import type { BoardState } from '../../../components/state/board-state';
import type { DownloadFormat, Notice } from '../../../components/state/panel-state';
import type { OverviewSummary } from '../../../utils/domain/board/overview-summary';
import type { LastReadOf } from '../../../utils/domain/kept/last-time';
import type { Refusal, Reply } from '../../../utils/domain/refusal';
import type { Language } from '../../../utils/i18n/language';
import type { Asker, MadeFile, OverviewOrder, OwnerVisit } from '../../../utils/messages/messages';

/** What the panel on the overview page shows. */
export interface BoardModel {
  state: BoardState;
  format: DownloadFormat;
  /** Whose name stands in audit files. */
  name: string;
  refusal?: Refusal;
  notice?: Notice | undefined;
  lastReads?: LastReadOf[];
}

/** How far the reading of a board has come; now and then with what there is so far. */
export interface BoardProgress {
  read: number;
  of: number;
  soFar?: OverviewSummary;
}

/** What it needs of the page it lives on. */
export interface BoardPage {
  version: string;
  language(): Language;
  visit(): Promise<Reply<OwnerVisit>>;
  /** Who asks for what is on screen already. */
  asker(): Asker;
  /** The worker has put a run of theirs on the page. */
  told(to: Pick<Asker, 'partyUuid' | 'userUuid'>): void;
  upload(bytes: Uint8Array): Promise<Reply<string>>;
  /** Stops when the signal aborts. */
  read(
    order: OverviewOrder,
    onProgress: (progress: BoardProgress) => void,
    signal: AbortSignal,
  ): Promise<Reply<OverviewSummary>>;
  /** Puts a text on the clipboard. */
  copy(text: string): Promise<void>;
  /** What a run without a list goes by in the history. */
  boardName(): string;
  download(file: MadeFile): void;
  reload(): void;
  /** Hears of the owner's run over several system accesses from now on. */
  listen(): void;
  askAgain(): void;
  onChange(): void;
}
