import type { Language } from '../i18n/language';
import { type PageTexts, pageTextsKey } from '../i18n/page-texts';
import { bringFrom } from './extension-file';

/** Brings texts of a language: each kind is a file of its own, so that no page carries more than it says. */
export async function loadPageTexts<Kind extends keyof PageTexts>(
  kinds: readonly Kind[],
  language: Language,
): Promise<Pick<PageTexts, Kind>> {
  const texts = await Promise.all(
    kinds.map((kind) => bringFrom(`/${kind}-${language}.js`, pageTextsKey(kind, language))),
  );
  return named(kinds, texts);
}

/** The texts of a language, once {@link loadPageTexts} has brought them all. */
export function pageTexts<Kind extends keyof PageTexts>(
  kinds: readonly Kind[],
  language: Language,
): Pick<PageTexts, Kind> | undefined {
  const texts = kinds.map((kind) => Reflect.get(globalThis, pageTextsKey(kind, language)));
  return texts.every(Boolean) ? named(kinds, texts) : undefined;
}

const named = <Kind extends keyof PageTexts>(kinds: readonly Kind[], texts: unknown[]) =>
  Object.fromEntries(kinds.map((kind, i) => [kind, texts[i]])) as Pick<PageTexts, Kind>;
