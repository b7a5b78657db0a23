import { clock } from '../figures';
import type { OverviewTexts } from '../overview-texts';
import { several } from './several';

const figure = new Intl.NumberFormat('nn');
const listed = new Intl.ListFormat('nn', { type: 'conjunction' });
const of = (n: number, one: string, many: string) => `${figure.format(n)} ${n === 1 ? one : many}`;
const clients = (n: number) => of(n, 'klient', 'klientar');
const systemUsers = (n: number) => of(n, 'systemtilgang', 'systemtilgangar');

/** The panel on the overview page, in nynorsk. */
export const overview: OverviewTexts = {
  title: 'Avstem alle systemtilgangar',
  hint: 'slepp klientlista di her, og sjå kven som manglar kvar.',
  promise: 'Ingenting blir lese før du vel, og ingenting blir endra i Altinn.',
  actions: {
    reconcile: 'Avstem klientlista',
    overview: 'Last ned oversikta',
    audit: 'Last ned revisjonsfila',
    cancel: 'Avbryt',
    startOver: 'Begynn på nytt',
  },
  doneBy: 'Utført av',
  reading: {
    begins: 'Hentar systemtilgangane …',
    progress: (read, all) => `Har lese ${figure.format(read)} av ${systemUsers(all)}`,
    file: 'Fila blir laga …',
  },
  heading: (n) => `Klientar i ${systemUsers(n)}`,
  readAt: (at) => `Lese i Altinn kl. ${clock(at, '.')}.`,
  incomplete: (unread, all) =>
    `${figure.format(unread)} av ${systemUsers(all)} er ikkje lesne. Avvika gjeld berre dei som er lesne, og filer blir merkte som ufullstendige.`,
  systemUsers: 'Systemtilgangar',
  delegated: (n) => `${clients(n)} lagde til`,
  unread: 'Ikkje lesen',
  doubt: {
    'available-empty': 'Altinn gav ei tom liste over klientar, endå nokre er lagde til.',
    'delegated-empty': 'Altinn gav ei tom liste, endå det har vore klientar der.',
    'both-empty': 'Altinn gav tomme lister, endå de har klientar.',
  },
  list: ({ fileName, clients: n, withoutValidNumber }) =>
    `Samanlikna med ${fileName}: ${clients(n)}${withoutValidNumber > 0 ? `, og ${of(withoutValidNumber, 'rad', 'rader')} utan gyldig organisasjonsnummer` : ''}.`,
  privatePersons: (n) =>
    `${of(n, 'privatperson', 'privatpersonar')} utan organisasjonsnummer er berre med i filene.`,
  noDifferences: 'Ingen avvik.',
  search: 'Søk etter namn eller organisasjonsnummer',
  filter: {
    differing: 'Avvik',
    nowhere: 'Ikkje lagde til nokon stad',
    'missing-somewhere': 'Manglar ein stad',
    'lacks-package': 'Manglar fullmakt',
    gone: 'Ikkje lenger klient',
    'maybe-gone': 'Kanskje ikkje lenger klient',
    'not-on-list': 'Ikkje i lista',
    'on-list-only': 'Berre i lista',
    everyone: 'Alle klientar',
  },
  found: (n) => clients(n),
  columns: { difference: 'Avvik', systemUsers: 'Systemtilgangar' },
  state: {
    delegated: 'Lagd til',
    'delegated-lacks': 'Lagd til, men manglar no fullmakt',
    'delegated-gone': 'Lagd til, men ikkje lenger klient',
    'delegated-maybe-gone': 'Lagd til, men kanskje ikkje lenger klient',
    'can-be-added': 'Kan leggjast til',
    lacks: 'Manglar fullmakt',
    'no-relationship': 'Ikkje blant klientane',
    'not-read': 'Ikkje lesen',
  },
  missing: (packages) => listed.format(packages.map((name) => `«${name}»`)),
  several,
  gone: { what: 'Oversikta er ikkje lenger tilgjengeleg.', todo: 'Begynn på nytt.' },
};
