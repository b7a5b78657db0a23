import type { OverviewTexts } from '../overview-texts';
import { board } from './board';
import { several } from './several';
import { clients, clock, figure, listed, systemUsers } from './words';

/** The panel on the overview page, in English. */
export const overview: OverviewTexts = {
  actions: {
    overview: 'Download overview',
    audit: 'Download audit file',
    cancel: 'Cancel',
    startOver: 'Start over',
  },
  reading: {
    begins: 'Fetching the system accesses …',
    progress: (read, all) => `Read ${figure(read)} of ${systemUsers(all)}`,
    file: 'Making the file …',
  },
  heading: (n) => `Clients in ${systemUsers(n)}`,
  readAt: (at) => `Read in Altinn at ${clock(at)}.`,
  incomplete: (unread, all) =>
    `${figure(unread)} of ${systemUsers(all)} could not be read. The differences concern only those that were, and files are marked as incomplete.`,
  systemUsers: 'System accesses',
  delegated: (n) => `${clients(n)} added`,
  doubt: {
    'available-empty': 'Altinn gave an empty list of clients, though some are added.',
    'delegated-empty': 'Altinn gave an empty list, though there have been clients in it.',
    'both-empty': 'Altinn gave empty lists, though you have clients.',
  },
  filter: {
    differing: 'Differences',
    nowhere: 'Not added anywhere',
    'missing-somewhere': 'Missing somewhere',
    'lacks-package': 'Lacks power of attorney',
    gone: 'No longer a client',
    'maybe-gone': 'Perhaps no longer a client',
    'not-on-list': 'Not on the list',
    'on-list-only': 'On the list only',
    everyone: 'All clients',
  },
  found: (n) => clients(n),
  missing: (packages) => listed(packages.map((name) => `“${name}”`)),
  board,
  several,
  gone: { what: 'The overview is no longer available.', todo: 'Start over.' },
};
