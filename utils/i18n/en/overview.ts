import { clock } from '../figures';
import type { OverviewTexts } from '../overview-texts';
import { several } from './several';

const figure = new Intl.NumberFormat('en');
const listed = new Intl.ListFormat('en', { type: 'conjunction' });
const of = (n: number, one: string, many: string) => `${figure.format(n)} ${n === 1 ? one : many}`;
const clients = (n: number) => of(n, 'client', 'clients');
const systemUsers = (n: number) => of(n, 'system access', 'system accesses');

/** The panel on the overview page, in English. */
export const overview: OverviewTexts = {
  title: 'Reconcile all system accesses',
  hint: 'drop your list of clients here, and see who is missing where.',
  promise: 'Nothing is read before you choose, and nothing is changed in Altinn.',
  actions: {
    reconcile: 'Reconcile the client list',
    overview: 'Download overview',
    audit: 'Download audit file',
    cancel: 'Cancel',
    startOver: 'Start over',
  },
  doneBy: 'Carried out by',
  reading: {
    begins: 'Fetching the system accesses …',
    progress: (read, all) => `Read ${figure.format(read)} of ${systemUsers(all)}`,
    file: 'Making the file …',
  },
  heading: (n) => `Clients in ${systemUsers(n)}`,
  readAt: (at) => `Read in Altinn at ${clock(at, ':')}.`,
  incomplete: (unread, all) =>
    `${figure.format(unread)} of ${systemUsers(all)} could not be read. The differences concern only those that were, and files are marked as incomplete.`,
  systemUsers: 'System accesses',
  delegated: (n) => `${clients(n)} added`,
  unread: 'Not read',
  doubt: {
    'available-empty': 'Altinn gave an empty list of clients, though some are added.',
    'delegated-empty': 'Altinn gave an empty list, though there have been clients in it.',
    'both-empty': 'Altinn gave empty lists, though you have clients.',
  },
  list: ({ fileName, clients: n, withoutValidNumber }) =>
    `Compared with ${fileName}: ${clients(n)}${withoutValidNumber > 0 ? `, and ${of(withoutValidNumber, 'row', 'rows')} without a valid organisation number` : ''}.`,
  privatePersons: (n) =>
    `${of(n, 'private person', 'private persons')} without an organisation number: in the files only.`,
  noDifferences: 'No differences.',
  search: 'Search by name or organisation number',
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
  columns: { difference: 'Difference', systemUsers: 'System accesses' },
  state: {
    delegated: 'Added',
    'delegated-lacks': 'Added, but now lacks power of attorney',
    'delegated-gone': 'Added, but no longer a client',
    'delegated-maybe-gone': 'Added, but perhaps no longer a client',
    'can-be-added': 'Can be added',
    lacks: 'Lacks power of attorney',
    'no-relationship': 'Not among the clients',
    'not-read': 'Not read',
  },
  missing: (packages) => listed.format(packages.map((name) => `“${name}”`)),
  several,
  gone: { what: 'The overview is no longer available.', todo: 'Start over.' },
};
