import { useEffect, useRef } from 'preact/hooks';
import { snack } from '../snackbar';
import { Icon } from './Icon';
import css from './snackbar.module.css';

/** What was just done, in the top layer so that an open dialog doesn't cover it. */
export function Snackbar() {
  const stack = useRef<HTMLElement>(null);
  const message = snack.value;
  useEffect(() => {
    const element = stack.current;
    if (!element) return;
    if (element.matches(':popover-open')) element.hidePopover();
    if (message) element.showPopover();
  }, [message]);
  return (
    <section ref={stack} class={css.stack} popover="manual" aria-live="polite">
      {message && (
        <div class={css.item} data-color={message.color}>
          <Icon name="bell" />
          {message.text}
        </div>
      )}
    </section>
  );
}
