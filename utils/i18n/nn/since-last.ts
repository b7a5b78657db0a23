import { changes, type SinceLastTexts } from '../since-last-texts';
import { clock, figure, longDay } from './words';

/** Who came and went since a list was kept, in nynorsk. */
export const sinceLast: SinceLastTexts = {
  heading: ({ gone, added }) => `Sidan sist: ${changes(gone, added, figure, ['fall ut', 'ny', 'nye'])}`,
  comparedWith: (since) =>
    `Samanlikna med lista slik ho stod i Altinn ${longDay(since)} kl. ${clock(since)}. Ingenting blir endra.`,
  gone: (n) => `Har falle ut: ${figure(n)}`,
  added: (n) => `Nye klientar: ${figure(n)}`,
  by: { 'own-run': 'av ei køyring i denne nettlesaren' },
  more: (n) => `og ${figure(n)} til`,
  noName: 'Utan namn',
};
