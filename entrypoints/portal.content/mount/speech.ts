import { type LaterPart, laterTexts } from '../../../components/state/brought-later';
import type { Later } from '../../../components/ui/later';
import { type Language, languages } from '../../../utils/i18n/language';
import type { PageTexts } from '../../../utils/i18n/page-texts';
import { addressOf } from '../../../utils/page/extension-file';
import { loadPageTexts, pageTexts } from '../../../utils/page/page-texts';

/** Of what is brought later than the panel, that which is more than words. */
export type LaterViews = Partial<Record<LaterPart, Pick<Later<never>, 'isThere' | 'bring'>>>;

/** What a panel says in one language, with what has been brought later. */
export type Spoken<Kind extends keyof PageTexts> = Pick<PageTexts, Kind | 'texts'>;

interface Speaker<Kind extends keyof PageTexts> {
  /** The kinds of texts that the panel came with. */
  says: readonly (Kind | 'texts')[];
  views: LaterViews;
  language(): Language;
  onBrought(): void;
  /** Something cannot be had: the extension is gone. */
  onLost(error: unknown): void;
}

/** Knows what a panel says in the language that is spoken, and brings what only some of its states need. */
export function createSpeech<Kind extends keyof PageTexts>(speaker: Speaker<Kind>) {
  const { says, views, language, onBrought, onLost } = speaker;
  const wanted = new Set<LaterPart>();
  let spoken: { of: string; texts: Spoken<Kind> } | undefined;
  let bringing: string | undefined;
  let lost: string | undefined;

  const kinds = () => [...says, ...laterTexts.filter((part) => wanted.has(part))];

  function bring(of: string): void {
    if (bringing === of) return;
    bringing = of;
    bringAll().then(onBrought, (error) => {
      lost = of;
      onLost(error);
    });
  }

  async function bringAll(): Promise<void> {
    // A version that has come under the page meanwhile has files of the same names: a view of its own would not fit.
    addressOf('/');
    await Promise.all([
      loadPageTexts(kinds(), language()),
      ...[...wanted].map((part) => views[part]?.bring()),
    ]);
  }

  /**
   * One object for as long as language and parts are the same. Nothing while something is on its way; where it cannot
   * be had what was said before, or what the panel came with, if the page has gone over to another language since.
   */
  return (parts: readonly LaterPart[]): Spoken<Kind> | undefined => {
    for (const part of parts) wanted.add(part);
    const of = [language(), ...wanted].join();
    if (spoken?.of === of) return spoken.texts;
    if (lost === of) return spoken?.texts ?? languages.map((one) => pageTexts(says, one)).find(Boolean);
    const there = pageTexts(kinds(), language());
    if (!there || [...wanted].some((part) => views[part]?.isThere() === false)) {
      bring(of);
      return undefined;
    }
    const { advice, list, undo } = there;
    spoken = { of, texts: { ...there, texts: { ...there.texts, advice, list, undo } } };
    return spoken.texts;
  };
}
