import { clock } from '../figures';
import { changes, type SinceLastTexts } from '../since-last-texts';

const figure = new Intl.NumberFormat('nb');
const day = new Intl.DateTimeFormat('nb', { dateStyle: 'long' });

/** Who came and went since a list was kept, in bokmål. */
export const sinceLast: SinceLastTexts = {
  heading: ({ gone, added }) => `Siden sist: ${changes(gone, added, figure, ['falt ut', 'ny', 'nye'])}`,
  comparedWith: (since) =>
    `Sammenlignet med listen slik den sto i Altinn ${day.format(since)} kl. ${clock(since, '.')}. Ingenting blir endret.`,
  gone: (n) => `Falt ut: ${figure.format(n)}`,
  added: (n) => `Nye: ${figure.format(n)}`,
  by: { 'own-run': 'av en kjøring i denne nettleseren' },
  more: (n) => `og ${figure.format(n)} til`,
  noName: 'Uten navn',
};
