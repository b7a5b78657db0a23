import { browser } from 'wxt/browser';
import { fieldOf } from '../domain/field-of';
import { type Language, languageOf, languages } from '../i18n/language';

/** The loader and the panel that it brings are files of their own in one world. */
const key = 'klientfilLanguage';
/** Where the language stands that the portal was last seen in: one word. */
export const portalLanguageKey = 'portalLanguage';

/** Finds out whether the firm, or the user, has decided on a language; by hand, so that no page carries a parser. */
export async function learnLanguage(): Promise<void> {
  const decided = await found(() => browser.storage.managed.get('language'));
  const chosen = async () =>
    found(async () => fieldOf(await browser.storage.local.get('settings'), 'settings'));
  Reflect.set(globalThis, key, decided ?? (await chosen()));
}

async function found(where: () => Promise<unknown>): Promise<Language | undefined> {
  try {
    return known(fieldOf(await where(), 'language'));
  } catch {
    // No policy, as Firefox says it; or the extension is gone, and others say so.
    return undefined;
  }
}

const known = (said: unknown): Language | undefined => languages.find((language) => language === said);

/** What is spoken where the page or the browser has this language, once {@link learnLanguage} has looked. */
export const spokenLanguage = (tag: string | null | undefined): Language =>
  (Reflect.get(globalThis, key) as Language | undefined) ?? languageOf(tag);

/** Remembers the portal's language for the pages of our own. */
export async function rememberLanguage(tag: string): Promise<void> {
  const seen = known(tag);
  if (seen) await browser.storage.local.set({ [portalLanguageKey]: seen });
}
