import type { PanelProps } from './panel-state';

interface FileButtonProps extends Pick<PanelProps, 'texts' | 'onFile'> {
  describedBy: string;
}

/** A real file input, whose label is the button: works by keyboard, and for whoever automates. */
export function FileButton({ texts, describedBy, onFile }: FileButtonProps) {
  return (
    <label class="ds-button kf-file">
      {texts.panel.actions.chooseFile}
      <input
        type="file"
        class="ds-sr-only"
        accept=".csv,.txt,.tsv,.xlsx"
        aria-describedby={describedBy}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (!file) return;
          onFile(file, event);
          // So that the same file, corrected, can be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}
