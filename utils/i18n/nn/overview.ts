import type { OverviewTexts } from '../overview-texts';
import { board } from './board';
import { several } from './several';
import { clients, clock, figure, listed, systemUsers } from './words';

/** The panel on the overview page, in nynorsk. */
export const overview: OverviewTexts = {
  actions: {
    overview: 'Last ned oversikta',
    audit: 'Last ned revisjonsfila',
    cancel: 'Avbryt',
    startOver: 'Begynn på nytt',
  },
  reading: {
    begins: 'Hentar systemtilgangane …',
    progress: (read, all) => `Har lese ${figure(read)} av ${systemUsers(all)}`,
    file: 'Fila blir laga …',
  },
  heading: (n) => `Klientar i ${systemUsers(n)}`,
  readAt: (at) => `Henta frå Altinn kl. ${clock(at)}.`,
  incomplete: (unread, all) =>
    `${figure(unread)} av ${systemUsers(all)} er ikkje ${unread === 1 ? 'lesen' : 'lesne'}. Avvika gjeld berre dei som er lesne, og filer blir merkte som ufullstendige.`,
  systemUsers: 'Systemtilgangar',
  delegated: (n) => `${clients(n)} lagde til`,
  doubt: {
    'available-empty': 'Altinn gav ei tom liste over klientar, endå nokre er lagde til.',
    'delegated-empty': 'Altinn gav ei tom liste, endå det har vore klientar der.',
    'both-empty': 'Altinn gav tomme lister, endå de har klientar.',
  },
  filter: {
    differing: 'Avvik',
    nowhere: 'Ikkje lagde til nokon stad',
    'missing-somewhere': 'Manglar ein stad',
    'lacks-package': 'Manglar fullmakt',
    gone: 'Ikkje lenger klient',
    'maybe-gone': 'Kanskje ikkje lenger klient',
    'not-on-list': 'Ikkje på lista',
    'on-list-only': 'Berre på lista',
    everyone: 'Alle klientar',
  },
  found: (n) => clients(n),
  missing: (packages) => listed(packages.map((name) => `«${name}»`)),
  board,
  several,
  gone: { what: 'Oversikta er ikkje lenger tilgjengeleg.', todo: 'Begynn på nytt.' },
};
