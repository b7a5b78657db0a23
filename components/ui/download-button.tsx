import type { ComponentChildren } from 'preact';
import type { PanelProps } from '../state/panel-state';
import { FormatChoice } from './format-choice';
import { SplitButton } from './split-button';

interface DownloadButtonProps extends Pick<PanelProps, 'texts' | 'format' | 'onFormat'> {
  /** What automation knows the rest by. */
  name: string;
  /** Makes the file, at one press. */
  button: ComponentChildren;
  startsOpen?: boolean;
  /** What else is seldom wanted of it. */
  children?: ComponentChildren;
}

/** A button that makes a file, and beside it what the file is written as. */
export function DownloadButton({ name, button, startsOpen, children, ...format }: DownloadButtonProps) {
  return (
    <SplitButton
      name={name}
      more={format.texts.panel.actions.more}
      button={button}
      startsOpen={startsOpen ?? false}
    >
      <FormatChoice {...format} />
      {children}
    </SplitButton>
  );
}
