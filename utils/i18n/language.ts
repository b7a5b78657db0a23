/** Bokmål is the first language; nynorsk and English are equals. */
export const languages = ['nb', 'nn', 'en'] as const;
export type Language = (typeof languages)[number];

/** From `<html lang>`, which the portal keeps at nb, nn or en (`altinn/portal.md` 5.5). */
export function languageOf(tag: string | null | undefined): Language {
  const primary = (tag ?? '').toLowerCase().split('-')[0];
  return primary === 'nn' || primary === 'en' ? primary : 'nb';
}
