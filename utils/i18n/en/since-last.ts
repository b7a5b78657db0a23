import { clock } from '../figures';
import { changes, type SinceLastTexts } from '../since-last-texts';

const figure = new Intl.NumberFormat('en');
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

/** Who came and went since a list was kept, in English. */
export const sinceLast: SinceLastTexts = {
  heading: ({ gone, added }) => `Since last time: ${changes(gone, added, figure, ['gone', 'new', 'new'])}`,
  comparedWith: (since) =>
    `Compared with the list as it stood in Altinn on ${day.format(since)} at ${clock(since, ':')}. Nothing is changed.`,
  gone: (n) => `Gone: ${figure.format(n)}`,
  added: (n) => `New: ${figure.format(n)}`,
  by: { 'own-run': 'by a run in this browser' },
  more: (n) => `and ${figure.format(n)} more`,
  noName: 'No name',
};
