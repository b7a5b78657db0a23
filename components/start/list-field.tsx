import type { RefObject } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { PanelProps } from '../state/panel-state';

interface ListFieldProps extends Pick<PanelProps, 'texts' | 'onFile' | 'onPaste'> {
  /** What its button is known by. */
  action?: string;
  /** What stands in it; outlives the field, so that a list that could not be read is still there. */
  draft: RefObject<string>;
}

/** Where a list is pasted, typed or dropped. What is pasted is read at once, what is typed with Enter. */
export function ListField({ texts, action = 'open', draft, onFile, onPaste }: ListFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const pasted = useRef(false);
  // Once: what is typed is in the field, and nowhere else on the page.
  const [kept] = useState(draft.current ?? '');
  const [lines, setLines] = useState(() => linesOf(kept));
  const id = useId();
  const { paste, actions } = texts.panel;
  const read = (event: Event) => {
    const text = field.current?.value ?? '';
    if (text.trim() === '') field.current?.focus();
    else onPaste(text, event);
  };
  return (
    <div class="kf-list-field">
      <label class="ds-sr-only" for={id}>
        {paste.label}
      </label>
      <textarea
        ref={field}
        id={id}
        class="ds-input"
        data-input="paste"
        rows={lines}
        placeholder={paste.label}
        spellcheck={false}
        autocomplete="off"
        defaultValue={kept}
        onPaste={(event) => {
          const file = event.clipboardData?.files[0];
          if (!file) {
            pasted.current = true;
            return;
          }
          event.preventDefault();
          onFile(file, event);
        }}
        onInput={(event) => {
          const { value } = event.currentTarget;
          draft.current = value;
          setLines(linesOf(value));
          if (!pasted.current) return;
          pasted.current = false;
          read(event);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          if (!event.repeat) read(event);
        }}
      />
      <button type="button" class="ds-button" data-variant="secondary" data-action={action} onClick={read}>
        {actions.show}
      </button>
    </div>
  );
}

const mostLines = 6;
const linesOf = (text: string): number => Math.min(mostLines, text.split('\n').length);
