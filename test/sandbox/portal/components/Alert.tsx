import type { ComponentChildren } from 'preact';
import css from './alert.module.css';

export interface AlertProps {
  color: 'info' | 'success' | 'warning' | 'danger';
  children: ComponentChildren;
}

/** A framed message. */
export function Alert({ color, children }: AlertProps) {
  return (
    <div class={`ds-alert ${css.alert}`} data-color={color}>
      {children}
    </div>
  );
}
