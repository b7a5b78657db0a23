import type { ComponentChildren } from 'preact';

interface BigNumberProps {
  value: number;
  label: string;
  /** What automation knows the number by; then its text is the bare number. */
  count?: string;
  /** Still there for automation. */
  hidden?: boolean;
  children?: ComponentChildren;
}

/** A number worth seeing from across the room, and what it counts. */
export function BigNumber({ value, label, count, hidden, children }: BigNumberProps) {
  return (
    <div class="kf-number" hidden={hidden}>
      <dt>{label}</dt>
      <dd>
        <span class="kf-figure" data-count={count}>
          {value}
        </span>
      </dd>
      {children && <dd>{children}</dd>}
    </div>
  );
}
