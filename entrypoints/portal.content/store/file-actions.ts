import type { DownloadFormat, Notice, Technical } from '../../../components/state/panel-state';
import type { Refusal, Reply } from '../../../utils/domain/refusal';
import { ask, type MadeFile } from '../../../utils/messages/messages';
import type { PanelPage } from './panel-model';

/** What files are made for. */
interface FilesOf {
  page: Pick<PanelPage, 'asker' | 'language' | 'download' | 'copy'>;
  model(): { format: DownloadFormat };
  say(news: { refusal?: Refusal; notice?: Notice }): void;
}

/** Everything that ends in a file, or on the clipboard. The panel stays where it is. */
export function createFileActions({ page, model, say }: FilesOf) {
  const wanted = () => ({ visit: page.asker(), language: page.language(), format: model().format });

  async function save(file: Promise<Reply<MadeFile>>): Promise<void> {
    const made = await file;
    if (!made.ok) return say({ refusal: made.refusal });
    page.download(made.value);
    say({ notice: { kind: 'saved', fileName: made.value.name } });
  }

  return {
    preview: (planIds: string[]) => save(ask('planFile', { planIds, ...wanted() })),
    template: () => save(ask('template', { language: page.language(), format: model().format })),
    results: (runId: string, only: 'all' | 'attention') => save(ask('results', { runId, only, ...wanted() })),

    /** What somebody who helps needs to know, of what is on screen. */
    async technical(of: Technical['of'] | undefined): Promise<void> {
      if (!of) return;
      const { visit, language } = wanted();
      const made = await ask('technicalReport', { visit, language, ...of });
      if (!made.ok) return say({ refusal: made.refusal });
      await page.copy(made.value);
      say({ notice: { kind: 'technical-copied' } });
    },

    /** The results as Excel takes them from the clipboard. */
    async copy(runId: string): Promise<void> {
      const made = await ask('results', { runId, only: 'all', ...wanted(), format: 'clipboard' });
      if (!made.ok) return say({ refusal: made.refusal });
      if (!('text' in made.value)) throw new Error('the clipboard takes text');
      await page.copy(made.value.text);
      say({ notice: { kind: 'copied', rows: made.value.rows } });
    },
  };
}
