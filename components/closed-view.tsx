import { useRef, useState } from 'preact/hooks';
import { ActionButton } from './action-button';
import { DisclosureButton } from './disclosure-button';
import { ExportChoices } from './export-choices';
import { FileButton } from './file-button';
import { FormatChoice } from './format-choice';
import { OtherSystems } from './other-systems';
import type { PanelProps } from './panel-state';
import { PasteBox } from './paste-box';
import { SinceLastDetails } from './since-last';

type ClosedViewProps = Pick<
  PanelProps,
  | 'texts'
  | 'onFile'
  | 'onPaste'
  | 'onAction'
  | 'otherSystems'
  | 'onFromSystem'
  | 'format'
  | 'onFormat'
  | 'included'
  | 'onInclude'
  | 'sinceLast'
> & { describedBy: string };

/** Nothing has been read: ways in, what can be had, and what is promised. */
export function ClosedView(props: ClosedViewProps) {
  const { texts, describedBy, onFile, onPaste, onAction, sinceLast } = props;
  const [opened, setOpened] = useState<'open' | 'other-systems'>();
  const systemsButton = useRef<HTMLButtonElement>(null);
  const { actions, promise } = texts.panel;
  const toggle = (action: 'open' | 'other-systems') => (event: Event) => {
    setOpened(opened === action ? undefined : action);
    if (opened !== action) onAction(action, event);
  };
  return (
    <div class="kf-stack">
      {sinceLast && <SinceLastDetails texts={texts.panel.sinceLast} changes={sinceLast} />}
      <div class="kf-actions">
        <FileButton label={texts.panel.actions.chooseFile} describedBy={describedBy} onFile={onFile} />
        <DisclosureButton
          action="open"
          label={actions.openPaste}
          open={opened === 'open'}
          controls="kf-paste"
          onToggle={toggle('open')}
        />
        <DisclosureButton
          action="other-systems"
          label={actions.otherSystems}
          open={opened === 'other-systems'}
          controls="kf-systems"
          buttonRef={systemsButton}
          onToggle={toggle('other-systems')}
        />
      </div>
      {opened === 'open' && <PasteBox id="kf-paste" texts={texts} onPaste={onPaste} />}
      {opened === 'other-systems' && (
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape is for whatever in it has the focus
        <div
          id="kf-systems"
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            setOpened(undefined);
            systemsButton.current?.focus();
          }}
        >
          <OtherSystems {...props} mayTakeFocus={() => hasFocus(systemsButton.current)} />
        </div>
      )}
      <div class="kf-actions">
        <ActionButton action="export" variant="tertiary" label={actions.export} onAction={onAction} />
        <ActionButton
          action="export-copy"
          variant="tertiary"
          label={texts.panel.exporting.copy}
          onAction={onAction}
        />
        <ActionButton action="template" variant="tertiary" label={actions.template} onAction={onAction} />
        <FormatChoice {...props} />
      </div>
      <ExportChoices {...props} texts={texts.panel.exporting} />
      <p class="ds-paragraph kf-promise" data-size="sm">
        {promise}
      </p>
    </div>
  );
}

const hasFocus = (element: HTMLElement | null) =>
  element !== null && (element.getRootNode() as Document | ShadowRoot).activeElement === element;
