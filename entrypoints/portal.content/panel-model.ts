import type { Notice, OtherSystem, PanelState, Technical } from '../../components/panel-state';
import type { Environment } from '../../utils/domain/environment';
import { addedSections, type ExportSection } from '../../utils/domain/export-section';
import type { ReadChoices } from '../../utils/domain/list';
import type { Refusal, Reply } from '../../utils/domain/refusal';
import type { SinceLast } from '../../utils/domain/since-last';
import type { Language } from '../../utils/i18n/language';
import type { Asker, MadeFile, Technical as RoutesUsed, Visit } from '../../utils/messages';

/** What downloads are written as. */
export type DownloadFormat = 'xlsx' | 'csv';

/** What the panel shows. */
export interface PanelModel {
  state: PanelState;
  /** What the user has said about how the list is to be read. */
  choices: ReadChoices;
  format: DownloadFormat;
  /** What an export has in it. */
  included: readonly ExportSection[];
  /** What an export found to have changed. */
  sinceLast?: SinceLast;
  otherSystems?: 'reading' | OtherSystem[];
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
  /** The run that the page's address asks for is not what the user looks at any more. */
  leaveAsked(): void;
  onChange(): void;
}

/** The panel's memory, as those who act on it share it. */
export interface PanelMemory {
  readonly page: PanelPage;
  model(): PanelModel;
  /** Shows another phase; what was said about the last one is put away, unless it is said again. */
  show(next: Pick<PanelModel, 'state'> & Partial<PanelModel>): void;
  /** Says something more in the phase there is. */
  say(news: Partial<PanelModel>): void;
  /** Begins something that takes time. @returns whether it is still what the user wants */
  begin(): () => boolean;
  /** What was asked for while the user was busy with something else: a refusal is said, once. */
  take<T>(reply: Reply<T>): T | undefined;
}

export function createPanelMemory(page: PanelPage): PanelMemory {
  let model: PanelModel = {
    state: { phase: 'closed' },
    choices: {},
    format: 'xlsx',
    included: addedSections,
  };
  let turn = 0;
  return {
    page,
    model: () => model,
    show(next) {
      const { choices, format, included, technical } = model;
      model = { choices, format, included, ...(technical ? { technical } : {}), ...next };
      page.onChange();
    },
    say(news) {
      model = { ...model, ...news };
      page.onChange();
    },
    begin() {
      turn += 1;
      const mine = turn;
      return () => mine === turn;
    },
    take(reply) {
      if (reply.ok) return reply.value;
      // Said again it would draw again, and what is drawn asks again.
      if (model.refusal?.kind !== reply.refusal.kind) this.say({ refusal: reply.refusal });
      return undefined;
    },
  };
}

export const technicalOf = ({ environment, version }: PanelPage, routes: RoutesUsed): Technical => ({
  ...routes,
  environment,
  version,
});

/** Where the panel goes back to when something it began came to nothing. */
export function restingState(state: PanelState): PanelState {
  if (state.phase === 'reading') return { phase: 'closed' };
  return 'busy' in state ? { ...state, busy: false } : state;
}
