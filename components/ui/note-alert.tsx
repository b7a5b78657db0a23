interface NoteAlertProps {
  text: string;
  color: 'info' | 'warning';
  /** What automation knows it by. */
  'data-warning': string;
}

/** Something to know before believing a plan. Not read out at once: it stands where reading comes by. */
export function NoteAlert({ text, color, ...marks }: NoteAlertProps) {
  return (
    <div class="ds-alert kf-alert" data-color={color} {...marks}>
      <p class="ds-paragraph">{text}</p>
    </div>
  );
}
