import type { Language } from '../../utils/i18n/language';
import { type PageTexts, pageTextsKey } from '../../utils/i18n/page-texts';
import { bringFrom } from './extension-file';

/** Brings a language's texts: each is a file of its own, so that no page carries more than it says. */
export const loadPageTexts = (language: Language): Promise<PageTexts> =>
  bringFrom(`/texts-${language}.js`, pageTextsKey(language));

/** The texts of a language, once {@link loadPageTexts} has brought them. */
export const pageTexts = (language: Language): PageTexts | undefined =>
  Reflect.get(globalThis, pageTextsKey(language)) as PageTexts | undefined;
