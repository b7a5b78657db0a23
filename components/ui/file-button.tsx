import type { PanelProps } from '../state/panel-state';

interface FileButtonProps extends Pick<PanelProps, 'onFile'> {
  label: string;
  variant?: 'secondary' | undefined;
}

/** A real file input, whose label is the button: works by keyboard, and for whoever automates. */
export function FileButton({ label, variant, onFile }: FileButtonProps) {
  return (
    <label class="ds-button kf-file" data-variant={variant}>
      {label}
      <input
        type="file"
        class="ds-sr-only"
        accept=".csv,.txt,.tsv,.xlsx"
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
