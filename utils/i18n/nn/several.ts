import { displayName } from '../../domain/display-name';
import type { SeveralTexts } from '../several-texts';
import { run } from './run';

const figure = new Intl.NumberFormat('nn');
const listed = new Intl.ListFormat('nb', { type: 'conjunction' });
const of = (n: number, one: string, many: string) => `${figure.format(n)} ${n === 1 ? one : many}`;
const clients = (n: number) => of(n, 'klient', 'klientar');
const rows = (n: number) => of(n, 'rad', 'rader');
const systemUsers = (n: number) => of(n, 'systemtilgang', 'systemtilgangar');

/** One list for several system accesses, in nynorsk. */
export const several: SeveralTexts = {
  heading: 'Legg til klientar i fleire systemtilgangar',
  explanation: 'Ingenting blir lagt til før du har sett førehandsvisinga og stadfesta. Ingen blir fjerna.',
  byColumn: 'Slik kolonna «Systemtilgang» i lista seier',
  same: 'Heile lista i dei eg vel',
  choose: 'Vel systemtilgangar',
  preview: 'Vis kva som blir lagt til',
  planHeading: (n) => `Førehandsvising for ${systemUsers(n)}`,
  read: ({ fileName, rows: n }) => `${rows(n)} lesne frå ${fileName}.`,
  unresolved: {
    several: (value, n) =>
      `${rows(n)} er for «${value}», og fleire systemtilgangar går under det namnet. Kven er meint?`,
    none: (value, n) =>
      value === ''
        ? `${rows(n)} seier ikkje kva systemtilgang dei er for. Kven er meint?`
        : `${rows(n)} er for «${value}», som ikkje er ein av systemtilgangane dykkar. Kven er meint?`,
  },
  leave: 'Vel …',
  columns: {
    systemUser: 'Systemtilgang',
    add: 'Blir lagd til',
    there: 'Inga endring',
    needs: 'Klienten eller de må gjere noko',
    fix: 'Rett i lista',
    status: 'Status',
  },
  clientsOf: (title) => `Radene for ${title}`,
  left: (n) => `${rows(n)} er ikkje for nokon systemtilgang vi kjenner`,
  nothing: 'Det er ingen klientar å leggje til frå denne lista.',
  add: ({ clients: n, systemUsers: m }) => `Legg til ${clients(n)} i ${systemUsers(m)}`,
  confirmHeading: ({ clients: n, systemUsers: m }) =>
    `Stadfest at ${clients(n)} skal leggjast til i ${systemUsers(m)}`,
  grants: ({ systemUser, owner }, n) => [
    { strong: systemUser.title },
    ': ',
    { strong: systemUser.vendor ? displayName(systemUser.vendor) : systemUser.title },
    ' får fullmakt til å handle på vegner av ',
    { strong: clients(n) },
    ' hos ',
    { strong: displayName(owner.name) },
    systemUser.packages.length > 0
      ? `. Tilgangspakkar: ${listed.format(systemUser.packages.map(({ name }) => name))}.`
      : '.',
  ],
  confirm: (n) => `Stadfest og legg til ${clients(n)}`,
  planFile: 'Last ned førehandsvisinga',
  undo: 'Vil du angre eller prøve på nytt, opnar du systemtilgangen i tabellen under.',
  asAnother:
    'Opne systemtilgangen i tabellen under for å sjå radene, og for å behalde dei eller ta dei tilbake.',
  run: { ...run, heading: { ...run.heading, running: 'Legg til klientar i fleire systemtilgangar' } },
  part: (place, parts, title) => `Systemtilgang ${figure.format(place)} av ${figure.format(parts)}: ${title}`,
};
