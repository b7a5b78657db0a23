import type { Ref } from 'preact';
import type { PanelAction } from '../../utils/domain/action-facts';

interface DisclosureButtonProps {
  action: PanelAction;
  label: string;
  open: boolean;
  controls: string;
  buttonRef?: Ref<HTMLButtonElement>;
  onToggle(event: Event): void;
}

/** Opens something below in place, and closes it again. */
export function DisclosureButton({
  action,
  label,
  open,
  controls,
  buttonRef,
  onToggle,
}: DisclosureButtonProps) {
  return (
    <button
      {...(buttonRef && { ref: buttonRef })}
      type="button"
      class="ds-button"
      data-variant="secondary"
      data-action={action}
      aria-expanded={open}
      aria-controls={open ? controls : undefined}
      onClick={onToggle}
    >
      {label}
    </button>
  );
}
