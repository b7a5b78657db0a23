import type { Texts } from '../../utils/i18n/texts';
import { ActionButton } from '../ui/action-button';

interface OwnPagesProps {
  texts: Texts;
  /** Only where nothing is under way is there room for questions. */
  isClosed: boolean;
  onAction(action: 'safety' | 'history', event: Event): void;
}

/** The ways to the extension's own pages. */
export const OwnPages = ({ texts, isClosed, onAction }: OwnPagesProps) => (
  <div class="kf-own-pages">
    {(isClosed ? (['safety', 'history'] as const) : (['history'] as const)).map((action) => (
      <ActionButton key={action} action={action} variant="tertiary" texts={texts} onAction={onAction} />
    ))}
  </div>
);
