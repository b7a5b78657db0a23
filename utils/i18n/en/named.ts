import type { NamedTexts } from '../named-texts';
import { clients } from './words';

/** Clients that are to be changed, by name, in English. */
export const named: NamedTexts = {
  select: { add: (client) => `Add ${client}`, remove: (client) => `Remove ${client}` },
  untick: 'Untick clients that are not to be changed.',
  search: 'Search those to be changed',
  hidden: (n) =>
    `${clients(n)} ${n === 1 ? 'is' : 'are'} not shown now, and ${n === 1 ? 'counts' : 'count'} on the button when ticked.`,
  action: 'Change',
  actions: { add: 'To be added', remove: 'To be removed' },
  type: (n) => `Type ${n} to confirm that ${clients(n)} will be removed`,
  rule: 'The number must be typed when more than ten are removed, and when three or more that are not on the list are over a tenth of those added.',
};
