import { ActionButton } from './action-button';
import { FileButton } from './file-button';
import { FormatChoice } from './format-choice';
import type { OverviewProps } from './overview-state';

/** Nothing has been read: the two things that can be had, and what is promised. */
export function OverviewClosed({ texts, words, format, onFile, onAction, onFormat }: OverviewProps) {
  return (
    <>
      <div class="kf-actions">
        <FileButton label={words.actions.reconcile} onFile={onFile} />
        <ActionButton action="export" label={words.actions.overview} onAction={onAction} />
        <FormatChoice texts={texts} format={format} onFormat={onFormat} />
      </div>
      <p class="ds-paragraph kf-promise" data-size="sm">
        {words.promise}
      </p>
    </>
  );
}
