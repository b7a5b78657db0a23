import { numericDay } from '../day';
import type { LastTexts } from '../last-texts';
import { listedParts } from '../listed-parts';
import { figure, moment } from './words';

/** What was last read, and what the last run came to, in bokmål. */
export const last: LastTexts = {
  read: (at, n) => `Sist lest ${moment(at)}: ${figure(n)} lagt til.`,
  reads: (n) => `Sist lest i denne nettleseren: ${n} ${n === 1 ? 'systemtilgang' : 'systemtilganger'}`,
  of: (at, n) => `${figure(n)} lagt til ${moment(at)}`,
  run: (at, { added, removed, repaired, attention }) => {
    const what = listedParts(figure, [
      [added, 'lagt til'],
      [removed, 'fjernet'],
      [repaired, 'sendt på nytt'],
      [attention, 'må følges opp'],
    ]);
    return `Siste kjøring: ${what || 'ingen endringer'} ${numericDay(at)}.`;
  },
  show: 'Vis',
};
