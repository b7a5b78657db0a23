import { changes, type SinceLastTexts } from '../since-last-texts';
import { clock, figure, longDay } from './words';

/** Who came and went since a list was kept, in English. */
export const sinceLast: SinceLastTexts = {
  heading: ({ gone, added }) => `Since last time: ${changes(gone, added, figure, ['gone', 'new', 'new'])}`,
  comparedWith: (since) =>
    `Compared with the list as it stood in Altinn on ${longDay(since)} at ${clock(since)}. Nothing is changed.`,
  gone: (n) => `Gone: ${figure(n)}`,
  added: (n) => `New: ${figure(n)}`,
  by: { 'own-run': 'by a run in this browser' },
  more: (n) => `and ${figure(n)} more`,
  noName: 'No name',
};
