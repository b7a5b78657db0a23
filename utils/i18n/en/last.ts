import { numericDay } from '../day';
import type { LastTexts } from '../last-texts';
import { listedParts } from '../listed-parts';
import { figure, moment } from './words';

/** What was last read, and what the last run came to, in English. */
export const last: LastTexts = {
  read: (at, n) => `Last read ${moment(at)}: ${figure(n)} added.`,
  reads: (n) => `Last read in this browser: ${n} system ${n === 1 ? 'access' : 'accesses'}`,
  of: (at, n) => `${figure(n)} added on ${moment(at)}`,
  run: (at, { added, removed, repaired, attention }) => {
    const what = listedParts(figure, [
      [added, 'added'],
      [removed, 'removed'],
      [repaired, 'sent again'],
      [attention, 'need follow-up', 'needs follow-up'],
    ]);
    return `Last run: ${what || 'no changes'} ${numericDay(at)}.`;
  },
  show: 'Show',
};
