import { browser } from 'wxt/browser';
import { fieldOf } from '../domain/field-of';
import { type Language, languageOf, languages } from '../i18n/language';

/** The loader and the panel that it brings are files of their own in one world. */
const key = 'klientfilLanguage';
/** Where the language stands that the portal was last seen in: one word. */
export const portalLanguageKey = 'portalLanguage';

/** Who has said what is spoken, whatever the page's language. */
interface Wanted {
  byFirm?: Language | undefined;
  byUser?: Language | undefined;
}

const wanted = (): Wanted => (Reflect.get(globalThis, key) as Wanted | undefined) ?? {};
const want = (more: Wanted) => Reflect.set(globalThis, key, { ...wanted(), ...more });

/**
 * Finds out whether the user, or the firm, has decided on a language; by hand, so that no page carries a parser. A
 * browser that has just started may tell of policies after seconds only, and nothing waits for that.
 * @returns when the user's is known; `decided` settles when the firm's is
 */
export async function learnLanguage(): Promise<{ decided: Promise<void> }> {
  const decided = found(() => browser.storage.managed.get('language')).then((byFirm) => {
    want({ byFirm });
  });
  const byUser = await found(async () => fieldOf(await browser.storage.local.get('settings'), 'settings'));
  want({ byUser });
  return { decided };
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

/** What is spoken where the page or the browser has this language, as far as {@link learnLanguage} has found out. */
export function spokenLanguage(tag: string | null | undefined): Language {
  const { byFirm, byUser } = wanted();
  return byFirm ?? byUser ?? languageOf(tag);
}

/** Remembers the portal's language for the pages of our own. */
export async function rememberLanguage(tag: string): Promise<void> {
  const seen = known(tag);
  if (seen) await browser.storage.local.set({ [portalLanguageKey]: seen });
}
