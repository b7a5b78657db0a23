import type { Refusal } from '../../utils/domain/refusal';
import type { Advice } from '../../utils/i18n/panel-texts';
import type { Texts } from '../../utils/i18n/texts';

/** What is said of a refusal; nothing as long as the words for it have not come. */
export const refusalAdvice = ({ panel, advice }: Texts, refusal: Refusal): Advice | undefined =>
  refusal.kind === 'extension-gone' ? panel.gone(refusal.left) : advice?.refusal(refusal);
