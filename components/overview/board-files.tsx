import { useEffect, useRef, useState } from 'preact/hooks';
import { takeFocus } from '../shell/take-focus';
import type { BoardProps, BoardShown } from '../state/board-state';
import { ActionButton } from '../ui/action-button';
import { DownloadButton } from '../ui/download-button';

/** What can be taken along: the overview, and the workbook that an auditor keeps. */
export function BoardFiles(props: BoardProps & { shown: BoardShown }) {
  const { words, shown, onAction } = props;
  const { actions } = words;
  const busy = shown.making !== undefined || shown.progress !== undefined;
  return (
    <div class="kf-stack">
      <div class="kf-actions" aria-busy={shown.making !== undefined}>
        <DownloadButton
          {...props}
          name="export"
          button={
            <ActionButton
              action="export"
              label={shown.making === 'overview' ? words.reading.file : actions.overview}
              disabled={busy}
              onAction={onAction}
            />
          }
        />
        <DownloadButton
          {...props}
          name="audit"
          button={
            <ActionButton
              action="audit"
              label={shown.making === 'audit' ? words.reading.file : actions.audit}
              disabled={busy}
              onAction={onAction}
            />
          }
        />
        <ActionButton
          action="start-over"
          variant="tertiary"
          label={words.board.actions.close}
          onAction={onAction}
        />
      </div>
      {shown.asksName && <YourName {...props} busy={busy} />}
    </div>
  );
}

/** Whose name stands in the audit file beside Altinn's own id. It is asked below the whole board, and gets the focus. */
function YourName({ words, shown, name, busy, onAudit }: BoardProps & { shown: BoardShown; busy: boolean }) {
  const { ask, why, make } = words.board.yourName;
  const [typed, type] = useState(name);
  const root = useRef<HTMLFormElement>(null);
  useEffect(() => takeFocus(root.current), []);
  return (
    <form
      ref={root}
      class="kf-question"
      onSubmit={(event) => {
        event.preventDefault();
        if (busy) return;
        // The question goes, and the button that led to it tells how far the file is.
        const above = event.currentTarget.previousElementSibling;
        above?.querySelector<HTMLElement>('[data-action="audit"]')?.focus();
        onAudit(typed.trim());
      }}
    >
      <label class="kf-select">
        <span class="ds-label">{ask}</span>
        <input
          class="ds-input"
          data-input="done-by"
          data-focus=""
          maxLength={200}
          autocomplete="name"
          value={typed}
          onInput={({ currentTarget }) => type(currentTarget.value)}
        />
      </label>
      <p class="ds-paragraph kf-subtle" data-size="sm">
        {why}
      </p>
      <div class="kf-actions">
        <button
          type="submit"
          class="ds-button"
          data-variant={shown.chosen.size > 0 ? 'secondary' : 'primary'}
          data-action="audit-file"
          aria-disabled={busy}
        >
          {make}
        </button>
      </div>
    </form>
  );
}
