import type { Notice } from '../../../components/state/panel-state';
import { addedSections, type ExportSection } from '../../../utils/domain/export-section';
import type { FileFormat } from '../../../utils/domain/file-format';
import type { ExportDone } from '../../../utils/i18n/export-texts';
import { ask, type MadeExport } from '../../../utils/messages/messages';
import { asVisitor } from '../store/as-visitor';
import { type PanelMemory, restingState } from '../store/panel-model';

/** Taking the system user's clients along: as a file, or on the clipboard. */
export function createExportActions({ page, model, show, say, begin }: PanelMemory) {
  /** What the browser did not take for the clipboard, for as long as the panel says so. */
  let waiting: { text: string; notice: Notice; done: ExportDone } | undefined;

  /** Reads and makes what is wanted. @returns nothing where there is nothing more to do */
  async function make(format: FileFormat): Promise<MadeExport | undefined> {
    const { included, state: before } = model();
    if (included.length === 0) {
      say({ notice: { kind: 'nothing-chosen' } });
      return undefined;
    }
    const isMine = begin();
    show({ state: { phase: 'reading', step: 'export' } });
    const made = await asVisitor(page, (visit) =>
      ask('exportClients', { visit, language: page.language(), format, sections: [...included] }),
    );
    if (!isMine()) return undefined;
    const state = restingState(before);
    if (!made.ok) {
      show({ state, refusal: made.refusal });
      return undefined;
    }
    const { rows, leftOut, sinceLast, lastSeen } = made.value;
    const nothing: Notice = hasEverybody(included)
      ? { kind: 'nothing-to-export', ...(lastSeen && { lastSeen }) }
      : { kind: 'nobody-included' };
    const isEmpty = rows + leftOut === 0;
    show({
      state,
      ...(sinceLast && { sinceLast }),
      ...(isEmpty && { notice: nothing }),
    });
    return isEmpty ? undefined : made.value;
  }

  async function put(text: string, done: ExportDone): Promise<void> {
    try {
      await page.copy(text);
      waiting = undefined;
      say({ notice: { kind: 'exported', done, to: 'clipboard' } });
    } catch (error) {
      // Browsers take only what comes soon after a click, and reading takes as long as Altinn does.
      console.warn('Klientfil', error);
      const notice: Notice = { kind: 'copy-again', done };
      waiting = { text, notice, done };
      say({ notice });
    }
  }

  return {
    async save(): Promise<void> {
      const made = await make(model().format);
      if (!made) return;
      page.download(made);
      say({ notice: { kind: 'exported', done: doneOf(made), to: { fileName: made.name } } });
    },

    /** As Excel takes it from the clipboard. */
    async copy(): Promise<void> {
      if (waiting && model().notice === waiting.notice) return put(waiting.text, waiting.done);
      const made = await make('clipboard');
      if (!made) return;
      if (!('text' in made)) throw new Error('the clipboard takes text');
      await put(made.text, doneOf(made));
    },

    /** What was fetched for the clipboard was of another choice. */
    include(section: ExportSection, wanted: boolean): void {
      const { included, notice } = model();
      const others = included.filter((one) => one !== section);
      const next = wanted ? [...others, section] : others;
      say({ included: next, ...(notice?.kind === 'copy-again' && { notice: undefined }) });
    },
  };
}

const hasEverybody = (included: readonly ExportSection[]) =>
  addedSections.every((section) => included.includes(section));

const doneOf = ({ rows: clients, leftOut, privatePersons, packages }: MadeExport): ExportDone => ({
  clients,
  privatePersons,
  withoutNumber: leftOut - privatePersons,
  packages,
});
