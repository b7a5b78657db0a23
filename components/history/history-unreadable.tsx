import type { Refusal } from '../../utils/domain/refusal';
import type { HistoryTexts } from '../../utils/i18n/history-texts';
import type { Texts } from '../../utils/i18n/texts';
import { refusalAdvice } from '../shell/refusal-advice';
import { AdviceAlert } from '../ui/advice-alert';

interface HistoryUnreadableProps {
  texts: HistoryTexts;
  panel: Texts;
  refusal: Refusal;
}

/** Instead of what this browser remembers, why it cannot be shown. */
export const HistoryUnreadable = ({ texts, panel, refusal }: HistoryUnreadableProps) => (
  <main class="kf-history" data-size="sm" data-color="neutral">
    <h1 class="ds-heading" data-size="md">
      {texts.title}
    </h1>
    <AdviceAlert advice={refusalAdvice(panel, refusal)} color="warning" />
  </main>
);
