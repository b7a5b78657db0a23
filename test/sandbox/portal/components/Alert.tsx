import type { ComponentChildren } from 'preact';

export interface AlertProps {
  color: 'info' | 'success' | 'warning' | 'danger';
  children: ComponentChildren;
}

/** A framed message. */
export function Alert({ color, children }: AlertProps) {
  return (
    <div class="ds-alert" data-color={color}>
      {children}
    </div>
  );
}
