import type { BoardAction, PanelAction } from '../../../utils/domain/action-facts';
import type { Refusal } from '../../../utils/domain/refusal';
import { ask } from '../../../utils/messages/messages';
import type { createFileActions } from './file-actions';
import type { createRunStore } from './run-store';

interface SharedButtons {
  runs: Pick<ReturnType<typeof createRunStore>, 'shown' | 'stop' | 'steer' | 'keepAsAnother' | 'undo'>;
  files: Pick<ReturnType<typeof createFileActions>, 'results' | 'copy'>;
  say(news: { refusal: Refusal }): void;
}

/** What the buttons do that both panels have. */
export function createSharedButtons({ runs, files, say }: SharedButtons) {
  return {
    async openPage(page: 'safety' | 'history'): Promise<void> {
      const opened = await ask('openPage', { page });
      if (!opened.ok) say({ refusal: opened.refusal });
    },

    /** Those of the run on screen. */
    ofRun(action: PanelAction | BoardAction): unknown {
      const runId = runs.shown();
      if (runId === undefined) return undefined;
      switch (action) {
        case 'pause':
        case 'cancel':
          return runs.stop(action);
        case 'resume':
        case 'retry':
          return runs.steer(action);
        case 'undo':
          return runs.undo.ask();
        case 'undo-confirm':
          return runs.undo.confirm();
        case 'undo-all':
          return runs.undo.takeAll();
        case 'back':
          return runs.undo.drop();
        case 'as-another-keep':
          return runs.keepAsAnother();
        case 'as-another-remove':
          return runs.undo.ask('added');
        case 'as-another-add':
          return runs.undo.ask('removed');
        case 'copy':
          return files.copy(runId);
        case 'results':
          return files.results(runId, 'all');
        case 'results-attention':
          return files.results(runId, 'attention');
        default:
          return undefined;
      }
    },
  };
}
