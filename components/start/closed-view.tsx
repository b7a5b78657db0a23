import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { PanelProps } from '../state/panel-state';
import { ActionButton } from '../ui/action-button';
import { DisclosureButton } from '../ui/disclosure-button';
import { DownloadButton } from '../ui/download-button';
import { FileButton } from '../ui/file-button';
import { ExportChoices, isOwnChoice } from './export-choices';
import { LastLines } from './last-lines';
import { ListField } from './list-field';
import { OtherSystems } from './other-systems';
import { SinceLastDetails } from './since-last-line';

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
  | 'lastRead'
  | 'lastRun'
> & { draft: RefObject<string> };

/** Nothing has been read: ways in, what can be had, what was last, and what is promised. */
export function ClosedView(props: ClosedViewProps) {
  const { texts, onFile, onAction, sinceLast, lastRead, lastRun } = props;
  const [opened, setOpened] = useState(false);
  const systemsButton = useRef<HTMLButtonElement>(null);
  const { actions, promise, exporting } = texts.panel;
  // Whoever has opened it is on the way to its own button.
  const isFetching = opened && typeof props.otherSystems === 'object' && props.otherSystems.length > 0;
  return (
    <div class="kf-stack">
      {sinceLast && <SinceLastDetails texts={texts.panel.sinceLast} changes={sinceLast} />}
      <ListField {...props} />
      <div class="kf-actions">
        <FileButton
          label={actions.chooseFile}
          variant={isFetching ? 'secondary' : undefined}
          onFile={onFile}
        />
        <DisclosureButton
          action="other-systems"
          label={actions.otherSystems}
          open={opened}
          controls="kf-systems"
          buttonRef={systemsButton}
          onToggle={(event) => {
            setOpened(!opened);
            if (!opened) onAction('other-systems', event);
          }}
        />
        <DownloadButton
          {...props}
          name="export"
          startsOpen={isOwnChoice(props.included)}
          button={<ActionButton action="export" label={actions.export} onAction={onAction} />}
        >
          <ActionButton action="export-copy" variant="tertiary" label={exporting.copy} onAction={onAction} />
          <ExportChoices {...props} texts={exporting} />
          <ActionButton action="template" variant="tertiary" texts={texts} onAction={onAction} />
        </DownloadButton>
      </div>
      {opened && (
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape is for whatever in it has the focus
        <div
          id="kf-systems"
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            setOpened(false);
            systemsButton.current?.focus();
          }}
        >
          <OtherSystems {...props} mayTakeFocus={() => hasFocus(systemsButton.current)} />
        </div>
      )}
      <LastLines texts={texts} lastRead={lastRead} lastRun={lastRun} onAction={onAction} />
      <p class="ds-paragraph kf-promise" data-size="sm">
        {promise}
      </p>
    </div>
  );
}

const hasFocus = (element: HTMLElement | null) =>
  element !== null && (element.getRootNode() as Document | ShadowRoot).activeElement === element;
