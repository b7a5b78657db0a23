import type { OverviewTexts } from '../overview-texts';
import { board } from './board';
import { several } from './several';
import { clients, clock, figure, listed, systemUsers } from './words';

/** The panel on the overview page, in bokmål. */
export const overview: OverviewTexts = {
  actions: {
    overview: 'Last ned oversikt',
    audit: 'Last ned revisjonsfil',
    cancel: 'Avbryt',
    startOver: 'Begynn på nytt',
  },
  reading: {
    begins: 'Henter systemtilgangene …',
    progress: (read, all) => `Har lest ${figure(read)} av ${systemUsers(all)}`,
    file: 'Filen lages …',
  },
  heading: (n) => `Klienter i ${systemUsers(n)}`,
  readAt: (at) => `Lest i Altinn kl. ${clock(at)}.`,
  incomplete: (unread, all) =>
    `${figure(unread)} av ${systemUsers(all)} er ikke lest. Avvikene gjelder bare dem som er lest, og filer merkes som ufullstendige.`,
  systemUsers: 'Systemtilganger',
  delegated: (n) => `${clients(n)} lagt til`,
  doubt: {
    'available-empty': 'Altinn ga en tom liste over klienter, enda noen er lagt til.',
    'delegated-empty': 'Altinn ga en tom liste, enda det har vært klienter der.',
    'both-empty': 'Altinn ga tomme lister, enda dere har klienter.',
  },
  filter: {
    differing: 'Avvik',
    nowhere: 'Ikke lagt til noe sted',
    'missing-somewhere': 'Mangler et sted',
    'lacks-package': 'Mangler fullmakt',
    gone: 'Ikke lenger klient',
    'maybe-gone': 'Kanskje ikke lenger klient',
    'not-on-list': 'Ikke på listen',
    'on-list-only': 'Bare på listen',
    everyone: 'Alle klienter',
  },
  found: (n) => clients(n),
  missing: (packages) => listed(packages.map((name) => `«${name}»`)),
  board,
  several,
  gone: { what: 'Oversikten er ikke lenger tilgjengelig.', todo: 'Begynn på nytt.' },
};
