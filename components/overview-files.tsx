import { useState } from 'preact/hooks';
import { ActionButton } from './action-button';
import { FormatChoice } from './format-choice';
import type { OverviewProps, OverviewShown } from './overview-state';

type OverviewFilesProps = Pick<
  OverviewProps,
  'texts' | 'words' | 'format' | 'onFormat' | 'onAction' | 'onAudit'
> & { making: OverviewShown['making'] };

/** What can be taken along: the overview, and the workbook that an auditor keeps. */
export function OverviewFiles({
  texts,
  words,
  format,
  making,
  onFormat,
  onAction,
  onAudit,
}: OverviewFilesProps) {
  const [doneBy, setDoneBy] = useState('');
  const { actions } = words;
  const busy = making !== undefined;
  return (
    <div class="kf-actions" aria-busy={busy}>
      <ActionButton
        action="export"
        label={making === 'overview' ? words.reading.file : actions.overview}
        disabled={busy}
        onAction={onAction}
      />
      <label class="kf-select">
        <span class="ds-label">{words.doneBy}</span>
        <input
          class="ds-input"
          data-input="done-by"
          maxLength={200}
          value={doneBy}
          onInput={({ currentTarget }) => setDoneBy(currentTarget.value)}
        />
      </label>
      <ActionButton
        action="audit"
        label={making === 'audit' ? words.reading.file : actions.audit}
        disabled={busy}
        onAction={() => onAudit(doneBy.trim())}
      />
      <FormatChoice texts={texts} format={format} onFormat={onFormat} />
      <ActionButton action="start-over" variant="tertiary" label={actions.startOver} onAction={onAction} />
    </div>
  );
}
