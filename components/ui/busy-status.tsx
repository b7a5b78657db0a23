import { useRef } from 'preact/hooks';
import type { TextsOfList } from '../../utils/i18n/texts';

interface BusyStatusProps {
  texts: TextsOfList;
  /** The list is being read again after a choice. */
  busy: boolean;
  /** What came of it. */
  read: string;
}

/** What comes of a choice is heard as well as seen. */
export function BusyStatus({ texts, busy, read }: BusyStatusProps) {
  const wasBusy = useRef(false);
  wasBusy.current ||= busy;
  return (
    <p class="ds-paragraph kf-subtle" role="status">
      {busy
        ? texts.list.understanding.readingAgain
        : wasBusy.current && <span class="ds-sr-only">{read}</span>}
    </p>
  );
}
