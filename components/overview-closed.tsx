import { FormatChoice } from './format-choice';
import { OverviewButton } from './overview-button';
import type { OverviewProps } from './overview-state';

/** Nothing has been read: the two things that can be had, and what is promised. */
export function OverviewClosed({ texts, words, format, onFile, onAction, onFormat }: OverviewProps) {
  return (
    <>
      <div class="kf-actions">
        <label class="ds-button kf-file">
          {words.actions.reconcile}
          <input
            type="file"
            class="ds-sr-only"
            accept=".csv,.txt,.tsv,.xlsx"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (!file) return;
              onFile(file);
              // So that the same file, corrected, can be chosen again.
              currentTarget.value = '';
            }}
          />
        </label>
        <OverviewButton action="export" label={words.actions.overview} onPress={() => onAction('export')} />
        <FormatChoice texts={texts} format={format} onFormat={onFormat} />
      </div>
      <p class="ds-paragraph kf-promise" data-size="sm">
        {words.promise}
      </p>
    </>
  );
}
