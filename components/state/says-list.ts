import type { Texts, TextsOfList } from '../../utils/i18n/texts';

/** What is said of lists has been brought. */
export const saysList = (texts: Texts): texts is TextsOfList => texts.list !== undefined;
