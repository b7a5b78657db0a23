import { useMemo, useState } from 'preact/hooks';
import { mustBeTyped } from '../../utils/domain/runs/removal-size';
import type { UndoTexts } from '../../utils/i18n/undo-texts';
import { focusTarget } from '../shell/phase-focus';
import type { PanelProps } from '../state/panel-state';
import { type JobShown, takenBack, type UndoAsked } from '../state/run-state';
import { ActionButton } from '../ui/action-button';
import { isTyped, TypedNumber } from './typed-number';
import { UndoPart } from './undo-part';

interface UndoViewProps extends Pick<PanelProps, 'texts'> {
  words: UndoTexts;
  asked: UndoAsked;
  /** Of the run that is taken back. */
  parts: readonly Pick<JobShown, 'job' | 'summary'>[];
  onAction(action: 'undo-all' | 'undo-confirm' | 'back', event: Event): void;
}

/**
 * Says what undoing a run takes from whom, in each of its system accesses, what it leaves and why, and asks. Before
 * anything is removed.
 */
export function UndoView({ texts, words, asked, parts, onAction }: UndoViewProps) {
  const [typed, type] = useState('');
  const { undo: whole, kind, takesAll = false } = asked;
  const { listsReadAt } = texts.panel;
  const counts = useMemo(() => countsOf(asked), [whole, takesAll]);
  const { count, untold } = counts;
  const any = count.added + count.removed > 0;
  const isReady = !counts.mustType || isTyped(typed, count.removed);
  const summaries = new Map(parts.map(({ job, summary }) => [job.id, summary]));
  return (
    <section
      class="kf-confirm"
      aria-labelledby="kf-undo"
      aria-busy={kind === 'starting'}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onAction('back', event);
      }}
    >
      <h4 class="ds-heading" data-size="xs" id="kf-undo" {...focusTarget}>
        {any ? words.heading(count) : words.nothing.heading}
      </h4>
      {!any && <p class="ds-paragraph">{words.nothing.explanation}</p>}
      {parts.some(({ summary }) => summary.environment === 'tt02') && (
        <p class="ds-paragraph">
          <span class="ds-tag" data-color="warning">
            {texts.panel.testEnvironment}
          </span>{' '}
          {texts.panel.confirm.testEnvironment}
        </p>
      )}
      {whole.parts.map((part) => {
        const summary = summaries.get(part.part.id);
        return (
          summary && (
            <UndoPart
              key={part.part.id}
              texts={texts}
              words={words}
              summary={summary}
              part={part}
              takesAll={takesAll}
            />
          )
        );
      })}
      {untold > 0 && (
        <label class="kf-check">
          <input
            type="checkbox"
            class="ds-input"
            data-action="undo-all"
            checked={takesAll}
            disabled={kind === 'starting'}
            onChange={(event) => onAction('undo-all', event)}
          />
          {words.takeAll(untold)}
        </label>
      )}
      <p class="ds-paragraph kf-subtle" data-size="sm">
        {listsReadAt(new Date(counts.readAt))}
      </p>
      {counts.mustType && (
        <TypedNumber texts={texts.panel.named} removing={count.removed} typed={typed} onType={type} />
      )}
      <div class="kf-actions">
        {any && (
          <ActionButton
            action="undo-confirm"
            variant="primary"
            color="danger"
            label={words.confirm(count)}
            disabled={!isReady}
            about={counts.mustType ? 'kf-typed-rule' : undefined}
            onAction={onAction}
          />
        )}
        <ActionButton action="back" texts={texts} disabled={kind === 'starting'} onAction={onAction} />
        {/* The lists are read once more before anything is removed. The button keeps the focus meanwhile. */}
        <p class="kf-subtle" role="status">
          {kind === 'starting' && texts.panel.undo.reading}
        </p>
      </div>
    </section>
  );
}

/** What undoing comes to in all system accesses together. */
function countsOf({ undo: { parts }, takesAll }: UndoAsked) {
  const count = { added: 0, removed: 0 };
  let untold = 0;
  let readAt = Number.POSITIVE_INFINITY;
  let mustType = false;
  for (const { preview } of parts) {
    const rows = takenBack({ preview, takesAll });
    const removed = rows.filter(({ action }) => action !== 'add').length;
    count.removed += removed;
    count.added += rows.length - removed;
    untold += preview.untold.length;
    readAt = Math.min(readAt, preview.readAt);
    // So many of one system access are many, however few they are of all.
    mustType ||= mustBeTyped(removed, { delegated: preview.delegated, unnamed: true });
  }
  mustType ||= mustBeTyped(count.removed, { delegated: 0, unnamed: false });
  return { count, untold, readAt, mustType };
}
