import { numericDay } from '../day';
import type { LastTexts } from '../last-texts';
import { listedParts } from '../listed-parts';
import { figure, moment } from './words';

/** What was last read, and what the last run came to, in nynorsk. */
export const last: LastTexts = {
  read: (at, n) => `Sist lesen ${moment(at)}: ${figure(n)} ${n === 1 ? 'lagd' : 'lagde'} til.`,
  reads: (n) => `Sist lesne i denne nettlesaren: ${n} ${n === 1 ? 'systemtilgang' : 'systemtilgangar'}`,
  of: (at, n) => `${figure(n)} ${n === 1 ? 'lagd' : 'lagde'} til ${moment(at)}`,
  run: (at, { added, removed, repaired, attention }) => {
    const what = listedParts(figure, [
      [added, 'lagde til', 'lagd til'],
      [removed, 'fjerna'],
      [repaired, 'sende på nytt', 'send på nytt'],
      [attention, 'må følgjast opp'],
    ]);
    return `Siste køyring: ${what || 'ingen endringar'} ${numericDay(at)}.`;
  },
  show: 'Vis',
};
