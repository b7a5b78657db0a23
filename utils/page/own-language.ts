import { browser } from 'wxt/browser';
import { fieldOf } from '../domain/field-of';
import type { Language } from '../i18n/language';
import { learnLanguage, portalLanguageKey, spokenLanguage } from './spoken-language';

/**
 * What is spoken where there is no page of the portal’s: what the firm or the user has decided, else what the portal
 * was last seen in, else the browser's own.
 */
export async function ownLanguage(): Promise<Language> {
  const [seen, { decided }] = await Promise.all([
    browser.storage.local.get(portalLanguageKey),
    learnLanguage(),
  ]);
  await decided;
  const tag = fieldOf(seen, portalLanguageKey);
  return spokenLanguage(typeof tag === 'string' ? tag : browser.i18n.getUILanguage());
}
