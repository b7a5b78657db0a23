import { useEffect, useRef } from 'preact/hooks';
import type { PanelProps } from './panel-state';

interface PasteBoxProps extends Pick<PanelProps, 'texts' | 'onPaste'> {
  id: string;
}

/** Where a list can be pasted. It keeps nothing: what was read is gone from the box. */
export function PasteBox({ id, texts, onPaste }: PasteBoxProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus(), []);
  const { label, description } = texts.panel.paste;
  return (
    <div class="kf-paste" id={id}>
      <div class="ds-field">
        <label class="ds-label" for={`${id}-box`}>
          {label}
        </label>
        <p data-field="description" id={`${id}-description`}>
          {description}
        </p>
        <textarea
          ref={box}
          id={`${id}-box`}
          class="ds-input"
          data-input="paste"
          rows={5}
          spellcheck={false}
          autocomplete="off"
          aria-describedby={`${id}-description`}
        />
      </div>
      <button
        type="button"
        class="ds-button"
        data-action="read-paste"
        onClick={(event) => {
          const pasted = box.current?.value ?? '';
          if (box.current) box.current.value = '';
          onPaste(pasted, event);
        }}
      >
        {texts.panel.actions.readPaste}
      </button>
    </div>
  );
}
