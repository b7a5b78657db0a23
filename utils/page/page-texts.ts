import type { Language } from '../i18n/language';
import { type PageTexts, pageTextsKey } from '../i18n/page-texts';
import { bringScript } from './extension-file';

/** Brings texts of a language: each kind is a file of its own, so that no page carries more than it says. */
export async function loadPageTexts<Kind extends keyof PageTexts>(
  kinds: readonly Kind[],
  language: Language,
): Promise<Pick<PageTexts, Kind>> {
  const texts = await Promise.all(kinds.map((kind) => bring(kind, language)));
  return named(kinds, texts);
}

/** Left for the panel, which is a file of its own in the same world. */
async function bring(kind: keyof PageTexts, language: Language): Promise<unknown> {
  const key = pageTextsKey(kind, language);
  const there = Reflect.get(globalThis, key);
  if (there) return there;
  const { [kind]: texts } = await bringScript(`/${kind}-${language}.js`);
  Reflect.set(globalThis, key, texts);
  return texts;
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
