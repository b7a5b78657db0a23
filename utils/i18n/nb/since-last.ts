import { changes, type SinceLastTexts } from '../since-last-texts';
import { clock, figure, longDay } from './words';

/** Who came and went since a list was kept, in bokmål. */
export const sinceLast: SinceLastTexts = {
  heading: ({ gone, added }) => `Siden sist: ${changes(gone, added, figure, ['falt ut', 'ny', 'nye'])}`,
  comparedWith: (since) =>
    `Sammenlignet med listen slik den sto i Altinn ${longDay(since)} kl. ${clock(since)}. Ingenting blir endret.`,
  gone: (n) => `Falt ut: ${figure(n)}`,
  added: (n) => `Nye: ${figure(n)}`,
  by: { 'own-run': 'av en kjøring i denne nettleseren' },
  more: (n) => `og ${figure(n)} til`,
  noName: 'Uten navn',
};
