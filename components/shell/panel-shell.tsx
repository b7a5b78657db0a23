import type { ComponentChildren, RefObject } from 'preact';
import type { Environment } from '../../utils/domain/environment';
import type { Texts } from '../../utils/i18n/texts';
import type { Notice } from '../state/panel-state';
import { useDropZone } from './drop-zone';
import { NoticeLine } from './notice-line';
import { focusTarget } from './phase-focus';

interface PanelShellProps {
  rootRef: RefObject<HTMLElement | null>;
  texts: Texts;
  environment: Environment;
  phase: string;
  title: string;
  /** What the panel is for, as long as nothing has been asked of it. */
  hint?: string | false;
  /** The title is where a screen reader goes on from. */
  titleTakesFocus: boolean;
  notice?: Notice | undefined;
  /** Absent: no file is wanted now. */
  onFile?: ((file: File, event: Event) => void) | undefined;
  /** The same of a list that is pasted beside every field. */
  onPaste?: ((text: string, event: Event) => void) | undefined;
  /** Besides whose the panel is. */
  foot?: ComponentChildren;
  children: ComponentChildren;
}

/** What every panel has about it: its head and foot, and that files can be dropped on it. */
export function PanelShell(props: PanelShellProps) {
  const { rootRef, texts, environment, phase, title, hint, titleTakesFocus, notice, foot, children } = props;
  const { dragging, handlers } = useDropZone(props.onFile);
  const { panel, language } = texts;
  return (
    <section
      ref={rootRef}
      class="kf-panel"
      lang={language}
      data-size="sm"
      data-color="neutral"
      data-phase={phase}
      data-dragging={dragging ? '' : undefined}
      aria-labelledby="kf-title"
      onPaste={(event) => pasteOn(event, props)}
      {...handlers}
    >
      <div class="kf-head">
        <h3 class="ds-heading" data-size="xs" id="kf-title" {...(titleTakesFocus ? focusTarget : {})}>
          {title}
        </h3>
        {hint && (
          <span class="kf-hint" id="kf-hint">
            – {hint}
          </span>
        )}
        {environment === 'tt02' && (
          <span class="ds-tag" data-color="warning">
            {panel.testEnvironment}
          </span>
        )}
      </div>
      {children}
      <NoticeLine texts={texts} notice={notice} />
      <footer class="kf-foot">
        {foot}
        <p class="ds-paragraph" data-size="xs">
          {panel.whose}
        </p>
      </footer>
      {dragging && (
        <div class="kf-drop" aria-hidden="true">
          {panel.dropHere}
        </div>
      )}
    </section>
  );
}

/** A field keeps what is pasted in it; anywhere else on the panel it is a list. */
function pasteOn(event: ClipboardEvent, { onFile, onPaste }: Pick<PanelShellProps, 'onFile' | 'onPaste'>) {
  if ((event.target as Element | null)?.closest('input, textarea, select')) return;
  const file = event.clipboardData?.files[0];
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (file) onFile?.(file, event);
  else if (text.trim() !== '') onPaste?.(text, event);
}
