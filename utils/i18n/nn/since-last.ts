import { clock } from '../figures';
import { changes, type SinceLastTexts } from '../since-last-texts';

const figure = new Intl.NumberFormat('nb');
const day = new Intl.DateTimeFormat('nn', { dateStyle: 'long' });

/** Who came and went since a list was kept, in nynorsk. */
export const sinceLast: SinceLastTexts = {
  heading: ({ gone, added }) => `Sidan sist: ${changes(gone, added, figure, ['fall ut', 'ny', 'nye'])}`,
  comparedWith: (since) =>
    `Samanlikna med lista slik ho stod i Altinn ${day.format(since)} kl. ${clock(since, '.')}. Ingenting blir endra.`,
  gone: (n) => `Fall ut: ${figure.format(n)}`,
  added: (n) => `Nye klientar: ${figure.format(n)}`,
  by: { 'own-run': 'av ei køyring i denne nettlesaren' },
  more: (n) => `og ${figure.format(n)} til`,
  noName: 'Utan namn',
};
