import { ActionButton } from './action-button';
import type { OverviewProps, OverviewState } from './overview-state';
import { focusTarget } from './phase-focus';

type OverviewReadingProps = Pick<OverviewProps, 'words' | 'onAction'> & {
  state: Extract<OverviewState, { phase: 'reading' }>;
};

/** The system accesses are being read, a few at a time. */
export function OverviewReading({ words, state: { progress }, onAction }: OverviewReadingProps) {
  const doing = progress ? words.reading.progress(progress.read, progress.of) : words.reading.begins;
  return (
    <div class="kf-stack">
      <h4 class="ds-heading" data-size="2xs" aria-live="polite" {...focusTarget}>
        {doing}
      </h4>
      <progress class="kf-progress" aria-label={doing} value={progress?.read} max={progress?.of || 1} />
      <div class="kf-actions">
        <ActionButton action="cancel" label={words.actions.cancel} onAction={onAction} />
      </div>
    </div>
  );
}
