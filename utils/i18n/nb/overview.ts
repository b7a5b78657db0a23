import { clock } from '../figures';
import type { OverviewTexts } from '../overview-texts';
import { several } from './several';

const figure = new Intl.NumberFormat('nb');
const listed = new Intl.ListFormat('nb', { type: 'conjunction' });
const of = (n: number, one: string, many: string) => `${figure.format(n)} ${n === 1 ? one : many}`;
const clients = (n: number) => of(n, 'klient', 'klienter');
const systemUsers = (n: number) => of(n, 'systemtilgang', 'systemtilganger');

/** The panel on the overview page, in bokmål. */
export const overview: OverviewTexts = {
  title: 'Avstem alle systemtilganger',
  hint: 'slipp klientlisten din her, og se hvem som mangler hvor.',
  promise: 'Ingenting leses før du velger, og ingenting endres i Altinn.',
  actions: {
    reconcile: 'Avstem klientlisten',
    overview: 'Last ned oversikt',
    audit: 'Last ned revisjonsfil',
    cancel: 'Avbryt',
    startOver: 'Begynn på nytt',
  },
  doneBy: 'Utført av',
  reading: {
    begins: 'Henter systemtilgangene …',
    progress: (read, all) => `Har lest ${figure.format(read)} av ${systemUsers(all)}`,
    file: 'Filen lages …',
  },
  heading: (n) => `Klienter i ${systemUsers(n)}`,
  readAt: (at) => `Lest i Altinn kl. ${clock(at, '.')}.`,
  incomplete: (unread, all) =>
    `${figure.format(unread)} av ${systemUsers(all)} er ikke lest. Avvikene gjelder bare dem som er lest, og filer merkes som ufullstendige.`,
  systemUsers: 'Systemtilganger',
  delegated: (n) => `${clients(n)} lagt til`,
  unread: 'Ikke lest',
  doubt: {
    'available-empty': 'Altinn ga en tom liste over klienter, enda noen er lagt til.',
    'delegated-empty': 'Altinn ga en tom liste, enda det har vært klienter der.',
    'both-empty': 'Altinn ga tomme lister, enda dere har klienter.',
  },
  list: ({ fileName, clients: n, withoutValidNumber }) =>
    `Sammenlignet med ${fileName}: ${clients(n)}${withoutValidNumber > 0 ? `, og ${of(withoutValidNumber, 'rad', 'rader')} uten gyldig organisasjonsnummer` : ''}.`,
  privatePersons: (n) =>
    `${of(n, 'privatperson', 'privatpersoner')} uten organisasjonsnummer er bare med i filene.`,
  noDifferences: 'Ingen avvik.',
  search: 'Søk etter navn eller organisasjonsnummer',
  filter: {
    differing: 'Avvik',
    nowhere: 'Ikke lagt til noe sted',
    'missing-somewhere': 'Mangler et sted',
    'lacks-package': 'Mangler fullmakt',
    gone: 'Ikke lenger klient',
    'maybe-gone': 'Kanskje ikke lenger klient',
    'not-on-list': 'Ikke i listen',
    'on-list-only': 'Bare i listen',
    everyone: 'Alle klienter',
  },
  found: (n) => clients(n),
  columns: { difference: 'Avvik', systemUsers: 'Systemtilganger' },
  state: {
    delegated: 'Lagt til',
    'delegated-lacks': 'Lagt til, men mangler nå fullmakt',
    'delegated-gone': 'Lagt til, men ikke lenger klient',
    'delegated-maybe-gone': 'Lagt til, men kanskje ikke lenger klient',
    'can-be-added': 'Kan legges til',
    lacks: 'Mangler fullmakt',
    'no-relationship': 'Ikke blant klientene',
    'not-read': 'Ikke lest',
  },
  missing: (packages) => listed.format(packages.map((name) => `«${name}»`)),
  several,
  gone: { what: 'Oversikten er ikke lenger tilgjengelig.', todo: 'Begynn på nytt.' },
};
