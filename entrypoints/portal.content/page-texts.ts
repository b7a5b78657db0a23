import { browser } from 'wxt/browser';
import type { Language } from '../../utils/i18n/language';
import { page as nb } from '../../utils/i18n/nb/page';
import { type PageTexts, pageTextsKey } from '../../utils/i18n/page-texts';

const loaded = new Map<Language, PageTexts>([['nb', nb]]);

/** The texts of a language, or bokmål's until {@link loadPageTexts} has brought them. */
export const pageTexts = (language: Language): PageTexts => loaded.get(language) ?? nb;

/**
 * Brings a language's texts. Bokmål is always there; the others are files of their own, so that no page carries
 * more than it says. Where one cannot be had, the extension is gone from under the page, bokmål stands.
 */
export async function loadPageTexts(language: Language): Promise<void> {
  if (language === 'nb' || loaded.has(language)) return;
  try {
    await import(/* @vite-ignore */ addressOf(`/texts-${language}.js`));
    const texts = Reflect.get(globalThis, pageTextsKey(language)) as PageTexts | undefined;
    if (texts) loaded.set(language, texts);
  } catch (error) {
    console.error('Klientfil', error);
  }
}

// WXT's types know only the addresses of an extension that it has built before.
const addressOf = (path: string): string =>
  (browser.runtime as unknown as { getURL(path: string): string }).getURL(path);
