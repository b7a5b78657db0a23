import type { ChangedBy, SinceLast } from '../domain/since-last';
import { clock } from './figures';
import type { Language } from './language';

/** What the panel says of what was before: who came and went since a list was kept, and where the rest is. */
export interface SinceLastTexts {
  /** «Siden sist: 3 falt ut, 5 nye» */
  heading: (changes: SinceLast) => string;
  /** Compared with what. */
  comparedWith: (since: Date) => string;
  gone: (clients: number) => string;
  added: (clients: number) => string;
  /** Beside the name of a client that a run in this browser accounts for. */
  by: Record<Extract<ChangedBy, 'own-run'>, string>;
  /** Clients that are counted and not named. */
  more: (clients: number) => string;
  noName: string;
  /** The way to past runs and kept lists. */
  openHistory: string;
}

const day = (at: Date, locale: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(at);
const nbFigure = new Intl.NumberFormat('nb');
const enFigure = new Intl.NumberFormat('en');

const nb: SinceLastTexts = {
  heading: ({ gone, added }) => `Siden sist: ${changes(gone, added, nbFigure, ['falt ut', 'ny', 'nye'])}`,
  comparedWith: (since) =>
    `Sammenlignet med listen slik den sto i Altinn ${day(since, 'nb')} kl. ${clock(since, '.')}. Ingenting blir endret.`,
  gone: (n) => `Falt ut: ${nbFigure.format(n)}`,
  added: (n) => `Nye: ${nbFigure.format(n)}`,
  by: { 'own-run': 'av en kjøring i denne nettleseren' },
  more: (n) => `og ${nbFigure.format(n)} til`,
  noName: 'Uten navn',
  openHistory: 'Historikk og innstillinger',
};

const nn: SinceLastTexts = {
  heading: ({ gone, added }) => `Sidan sist: ${changes(gone, added, nbFigure, ['fall ut', 'ny', 'nye'])}`,
  comparedWith: (since) =>
    `Samanlikna med lista slik ho stod i Altinn ${day(since, 'nn')} kl. ${clock(since, '.')}. Ingenting blir endra.`,
  gone: (n) => `Fall ut: ${nbFigure.format(n)}`,
  added: (n) => `Nye klientar: ${nbFigure.format(n)}`,
  by: { 'own-run': 'av ei køyring i denne nettlesaren' },
  more: (n) => `og ${nbFigure.format(n)} til`,
  noName: 'Utan namn',
  openHistory: 'Historikk og innstillingar',
};

const en: SinceLastTexts = {
  heading: ({ gone, added }) => `Since last time: ${changes(gone, added, enFigure, ['gone', 'new', 'new'])}`,
  comparedWith: (since) =>
    `Compared with the list as it stood in Altinn on ${day(since, 'en-GB')} at ${clock(since, ':')}. Nothing is changed.`,
  gone: (n) => `Gone: ${enFigure.format(n)}`,
  added: (n) => `New: ${enFigure.format(n)}`,
  by: { 'own-run': 'by a run in this browser' },
  more: (n) => `and ${enFigure.format(n)} more`,
  noName: 'No name',
  openHistory: 'History and settings',
};

/** Only what happened is named. */
function changes(
  { count: gone }: { count: number },
  { count: added }: { count: number },
  figure: Intl.NumberFormat,
  [out, one, many]: [string, string, string],
): string {
  const parts = [];
  if (gone > 0) parts.push(`${figure.format(gone)} ${out}`);
  if (added > 0) parts.push(`${figure.format(added)} ${added === 1 ? one : many}`);
  return parts.join(', ');
}

const catalogue: Record<Language, SinceLastTexts> = { nb, nn, en };

/** Apart from the panel's texts: it stands in the plan and nowhere else. */
export const sinceLastTextsFor = (language: Language): SinceLastTexts => catalogue[language];
