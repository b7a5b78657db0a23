import { useEffect, useRef } from 'preact/hooks';
import type { HistoryProps } from '../state/history-state';
import { ActionButton } from '../ui/action-button';

/** Everything goes with one button, after a word about what that is. */
export function HistoryClear({ texts, model, onClear }: HistoryProps) {
  const { clear } = texts;
  const root = useRef<HTMLDivElement>(null);
  const asked = useRef(false);
  const asking = model.clearing === 'asking';
  useEffect(() => {
    // The button that was pressed is gone: what came in its place takes the focus.
    if (asking) root.current?.querySelector<HTMLElement>('[tabindex]')?.focus();
    else if (asked.current) root.current?.querySelector('button')?.focus();
    asked.current = asking;
  }, [asking]);
  return (
    <section aria-labelledby="clear" data-section="clear">
      <h2 class="ds-heading" data-size="sm" id="clear">
        {clear.heading}
      </h2>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape is for whatever in it has the focus */}
      <div
        ref={root}
        class="kf-stack"
        onKeyDown={(event) => {
          if (event.key === 'Escape' && asking) onClear('back');
        }}
      >
        {asking ? (
          <div class="ds-alert kf-alert" data-color="danger">
            <p class="ds-paragraph" tabIndex={-1}>
              {clear.what(model.runs.length, model.lists.length)}
            </p>
            <p class="ds-paragraph">{clear.stays}</p>
            <div class="kf-actions">
              <ActionButton
                action="clear-confirm"
                variant="primary"
                color="danger"
                label={clear.confirm}
                onAction={() => onClear('confirm')}
              />
              <ActionButton action="clear-back" label={clear.back} onAction={() => onClear('back')} />
            </div>
          </div>
        ) : (
          <div class="kf-actions">
            <ActionButton action="clear" color="danger" label={clear.ask} onAction={() => onClear('ask')} />
          </div>
        )}
      </div>
    </section>
  );
}
