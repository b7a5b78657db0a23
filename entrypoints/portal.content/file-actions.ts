import type { Reply } from '../../utils/domain/refusal';
import { ask, type MadeFile } from '../../utils/messages';
import type { PanelMemory } from './panel-model';

/** Everything that ends in a file, or on the clipboard. The panel stays where it is. */
export function createFileActions({ page, model, say }: PanelMemory) {
  const wanted = () => ({ visit: page.asker(), language: page.language(), format: model().format });

  async function save(file: Promise<Reply<MadeFile>>): Promise<void> {
    const made = await file;
    if (!made.ok) return say({ refusal: made.refusal });
    page.download(made.value);
    say({ notice: { kind: 'saved', fileName: made.value.name } });
  }

  return {
    preview: (planId: string) => save(ask('planFile', { planId, ...wanted() })),
    template: () => save(ask('template', { language: page.language(), format: model().format })),
    results: (jobId: string, only: 'all' | 'attention') => save(ask('results', { jobId, only, ...wanted() })),

    /** The results as Excel takes them from the clipboard. */
    async copy(jobId: string): Promise<void> {
      const made = await ask('results', { jobId, only: 'all', ...wanted(), format: 'clipboard' });
      if (!made.ok) return say({ refusal: made.refusal });
      if (!('text' in made.value)) throw new Error('the clipboard takes text');
      await page.copy(made.value.text);
      say({ notice: { kind: 'copied', rows: made.value.rows } });
    },
  };
}
