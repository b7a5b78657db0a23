import { type Language, languageOf } from '../../../utils/i18n/language';
import { send } from './api';
import { type Texts, texts } from './texts';
import { watched } from './watched';

/** The portal's own codes (`altinn/portal.md` 5.5). */
const codes: Record<Language, string> = { nb: 'no_nb', nn: 'no_nn', en: 'en' };

export const language = watched<Language>(languageOf(document.documentElement.lang));

/** The texts in the chosen language. */
export const t = (): Texts => texts[language.value];

/** Switches in place: nothing is loaded anew, `<html lang>` follows. */
export function switchLanguage(chosen: Language): void {
  language.value = chosen;
  document.documentElement.lang = chosen;
  // biome-ignore lint/suspicious/noDocumentCookie: as the real page does it; cookieStore is not in Firefox ESR
  document.cookie = `selectedLanguage=${codes[chosen]}; path=/; SameSite=Strict`;
  localStorage.setItem('i18nextLng', codes[chosen]);
  void send('POST', 'settings/language/selectedLanguage', { languageCode: codes[chosen] });
}
