import { useState } from 'preact/hooks';
import { ActionButton } from './action-button';
import { FileButton } from './file-button';
import type { PanelProps } from './panel-state';
import { PasteBox } from './paste-box';

type ClosedViewProps = Pick<PanelProps, 'texts' | 'onFile' | 'onPaste' | 'onAction'> & {
  describedBy: string;
};

/** Nothing has been read: ways in, and what is promised. */
export function ClosedView({ texts, describedBy, onFile, onPaste, onAction }: ClosedViewProps) {
  const [pasting, setPasting] = useState(false);
  const { actions, promise } = texts.panel;
  return (
    <div class="kf-stack">
      <div class="kf-actions">
        <FileButton texts={texts} describedBy={describedBy} onFile={onFile} />
        <button
          type="button"
          class="ds-button"
          data-variant="secondary"
          data-action="open"
          aria-expanded={pasting}
          aria-controls="kf-paste"
          onClick={(event) => {
            setPasting(!pasting);
            if (!pasting) onAction('open', event);
          }}
        >
          {actions.openPaste}
        </button>
        <ActionButton action="export" variant="tertiary" label={actions.export} onAction={onAction} />
      </div>
      {pasting && <PasteBox id="kf-paste" texts={texts} onPaste={onPaste} />}
      <p class="ds-paragraph kf-promise" data-size="sm">
        {promise}
      </p>
    </div>
  );
}
