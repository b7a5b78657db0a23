import type { ComponentChildren } from 'preact';
import type { Advice } from '../../utils/i18n/panel-texts';
import { focusTarget } from '../shell/phase-focus';

interface AdviceAlertProps {
  /** Absent: its words have not come yet. */
  advice: Advice | undefined;
  color: 'info' | 'warning' | 'danger';
  /** It is read out with more around it, by whoever shows it. */
  isSaidElsewhere?: boolean;
  children?: ComponentChildren;
}

/** What is in the way, and what to do about it. Read out at once. */
export function AdviceAlert({ advice, color, isSaidElsewhere, children }: AdviceAlertProps) {
  if (!advice) return null;
  return (
    <div class="ds-alert kf-alert" data-color={color} role={isSaidElsewhere ? undefined : 'alert'}>
      <h4 class="ds-heading" data-size="2xs" {...focusTarget}>
        {advice.what}
      </h4>
      <p class="ds-paragraph">{advice.todo}</p>
      {children && <div class="kf-actions">{children}</div>}
    </div>
  );
}
