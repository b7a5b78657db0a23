import type { PanelAction, PanelProps } from './panel-state';

interface ActionButtonProps {
  action: PanelAction;
  label: string;
  variant?: 'primary' | 'secondary' | 'tertiary';
  /** For what takes something away. */
  color?: 'danger' | undefined;
  disabled?: boolean | undefined;
  onAction: PanelProps['onAction'];
}

/** A button that says what it wants and does nothing itself. */
export function ActionButton({
  action,
  label,
  variant = 'secondary',
  color,
  disabled,
  onAction,
}: ActionButtonProps) {
  return (
    <button
      type="button"
      class="ds-button"
      data-variant={variant}
      data-color={color}
      data-action={action}
      disabled={disabled}
      onClick={(event) => onAction(action, event)}
    >
      {label}
    </button>
  );
}
