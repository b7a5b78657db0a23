import { type Language, languages } from '../../utils/i18n/language';
import { type PageTexts, pageTextsKey } from '../../utils/i18n/page-texts';
import { bringFrom } from './extension-file';

/** Brings a language's texts: each is a file of its own, so that no page carries more than it says. */
export const loadPageTexts = (language: Language): Promise<PageTexts> =>
  bringFrom(`/texts-${language}.js`, pageTextsKey(language));

const broughtIn = (language: Language): PageTexts | undefined =>
  Reflect.get(globalThis, pageTextsKey(language)) as PageTexts | undefined;

/** The texts of a language that {@link loadPageTexts} has brought; until it has, those of one that is there. */
export function pageTexts(language: Language): PageTexts {
  for (const one of [language, ...languages]) {
    const texts = broughtIn(one);
    if (texts) return texts;
  }
  throw new Error('no language has been brought');
}
