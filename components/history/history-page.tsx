import type { HistoryNotice, HistoryProps } from '../state/history-state';
import { HistoryClear } from './history-clear';
import { HistoryLists } from './history-lists';
import { HistoryOnDate } from './history-on-date';
import { HistoryRuns } from './history-runs';
import { HistorySettings } from './history-settings';

/** What this browser remembers, and what it is told to remember. */
export function HistoryPage(props: HistoryProps) {
  const { texts, glance, model } = props;
  return (
    <main class="kf-history" data-size="sm" data-color="neutral">
      <h1 class="ds-heading" data-size="md">
        {texts.title}
      </h1>
      <p class="ds-paragraph">
        {texts.whereKept}{' '}
        <a class="ds-link" href="/safety.html">
          {glance.safety}
        </a>
      </p>
      <HistoryRuns {...props} />
      <HistoryOnDate {...props} />
      <HistoryLists {...props} />
      <HistorySettings {...props} />
      <HistoryClear {...props} />
      {/* Always there, so that a screen reader hears it change. */}
      <p role="status" class="ds-paragraph kf-said">
        {model.notice && wordsOf(model.notice, props)}
      </p>
    </main>
  );
}

function wordsOf(notice: HistoryNotice, { texts, panel }: HistoryProps): string {
  switch (notice.kind) {
    case 'saved':
      return texts.saved(notice.fileName);
    case 'list-saved':
      return panel.panel.notice.exported(notice);
    case 'list-removed':
      return texts.lists.removed;
    case 'results-gone':
      return texts.runs.gone;
    case 'cleared':
      return texts.clear.cleared;
    case 'run-going':
      return texts.clear.runGoing;
    case 'unexpected':
      return texts.unexpected;
    default:
      return notice satisfies never;
  }
}
