import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';

interface SplitButtonProps {
  /** What most people want of it, at one press. */
  button: ComponentChildren;
  /** What the rest of it is called, for whoever does not see where it stands. */
  more: string;
  /** What automation knows the rest by. */
  name: string;
  /** Something in it has been chosen, and is in sight when it comes back. */
  startsOpen?: boolean;
  children: ComponentChildren;
}

/** A button, and beside it a smaller one that opens what is seldom wanted of it. Escape closes that again. */
export function SplitButton({ button, more, name, startsOpen = false, children }: SplitButtonProps) {
  const [open, setOpen] = useState(startsOpen);
  const toggle = useRef<HTMLButtonElement>(null);
  const id = `kf-more${useId()}`;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is for whatever in it has the focus
    <div
      class="kf-split"
      onKeyDown={(event) => {
        if (!open || event.key !== 'Escape') return;
        event.stopPropagation();
        setOpen(false);
        toggle.current?.focus();
      }}
    >
      {button}
      <button
        ref={toggle}
        type="button"
        class="ds-button kf-more"
        data-variant="secondary"
        data-more={name}
        aria-label={more}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden="true">▾</span>
      </button>
      {open && (
        <div class="kf-split-more" id={id}>
          {children}
        </div>
      )}
    </div>
  );
}
