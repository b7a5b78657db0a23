import type {
  ClientSource,
  DownloadFormat,
  Notice,
  PanelState,
  PlanWishes,
  Technical,
} from '../../../components/state/panel-state';
import type { Environment } from '../../../utils/domain/environment';
import { addedSections, type ExportSection } from '../../../utils/domain/export-section';
import type { LastRead, LastRun } from '../../../utils/domain/kept/last-time';
import type { SinceLast } from '../../../utils/domain/kept/since-last';
import type { ReadChoices } from '../../../utils/domain/lists/list';
import type { Refusal, Reply } from '../../../utils/domain/refusal';
import type { Language } from '../../../utils/i18n/language';
import type { Asker, MadeFile, Technical as RoutesUsed, Visit } from '../../../utils/messages/messages';
import { createMemory, type Memory } from './panel-memory';

/** What the panel shows. */
export interface PanelModel {
  state: PanelState;
  /** What the user has said about how the list is to be read. */
  choices: ReadChoices;
  /** What the user has said about what it is for. */
  wishes: PlanWishes;
  format: DownloadFormat;
  /** What an export has in it. */
  included: readonly ExportSection[];
  /** What an export found to have changed. */
  sinceLast?: SinceLast;
  lastRead?: LastRead;
  lastRun?: LastRun;
  otherSystems?: 'reading' | ClientSource[];
  refusal?: Refusal;
  notice?: Notice | undefined;
  technical?: Technical;
}

/** What the panel needs of the page it lives on. */
export interface PanelPage {
  environment: Environment;
  version: string;
  language(): Language;
  /** Whose work it is, asked anew each time; see `visit.ts`. */
  visit(): Promise<Reply<Visit>>;
  /** Who asks for what is on screen already. */
  asker(): Asker;
  /** The worker has put a run of theirs on the page. */
  told(to: Pick<Asker, 'partyUuid' | 'userUuid'>): void;
  upload(bytes: Uint8Array): Promise<Reply<string>>;
  download(file: MadeFile): void;
  /** Puts a text on the clipboard. */
  copy(text: string): Promise<void>;
  reload(): void;
  /** Makes sure that news of a run are heard. */
  listen(): void;
  /** Asks who is signed in now, and what is so of the run. */
  askAgain(): void;
  /** The run that the page's address asks for is not what the user looks at any more. */
  leaveAsked(): void;
  /** Asks for a run, as an address does. */
  askFor(jobId: string): void;
  onChange(): void;
}

/** The panel's memory, as those who act on it share it. */
export interface PanelMemory extends Memory<PanelModel> {
  readonly page: PanelPage;
}

export function createPanelMemory(page: PanelPage): PanelMemory {
  const first: PanelModel = {
    state: { phase: 'closed' },
    choices: {},
    wishes: {},
    format: 'xlsx',
    included: addedSections,
  };
  const memory = createMemory(first, {
    stays: ['choices', 'wishes', 'format', 'included', 'technical', 'lastRead', 'lastRun'],
    restingState,
    onChange: page.onChange,
  });
  return { ...memory, page };
}

export const technicalOf = (
  { environment, version }: PanelPage,
  routes: RoutesUsed,
  of: Technical['of'],
): Technical => ({
  ...routes,
  of,
  environment,
  version,
});

/** Where the panel goes back to when something it began came to nothing. */
export function restingState(state: PanelState): PanelState {
  if (state.phase === 'reading') return { phase: 'closed' };
  return 'busy' in state ? { ...state, busy: false } : state;
}
