import { displayName } from '../../domain/display-name';
import type { SeveralTexts } from '../several-texts';
import { run } from './run';

const figure = new Intl.NumberFormat('nb');
const listed = new Intl.ListFormat('nb', { type: 'conjunction' });
const of = (n: number, one: string, many: string) => `${figure.format(n)} ${n === 1 ? one : many}`;
const clients = (n: number) => of(n, 'klient', 'klienter');
const rows = (n: number) => of(n, 'rad', 'rader');
const systemUsers = (n: number) => of(n, 'systemtilgang', 'systemtilganger');

/** One list for several system accesses, in bokmål. */
export const several: SeveralTexts = {
  heading: 'Legg til klienter i flere systemtilganger',
  explanation: 'Ingenting blir lagt til før du har sett forhåndsvisningen og bekreftet. Ingen blir fjernet.',
  byColumn: 'Slik kolonnen «Systemtilgang» i listen sier',
  same: 'Hele listen i dem jeg velger',
  choose: 'Velg systemtilganger',
  preview: 'Vis hva som blir lagt til',
  planHeading: (n) => `Forhåndsvisning for ${systemUsers(n)}`,
  read: ({ fileName, rows: n }) => `${rows(n)} lest fra ${fileName}.`,
  unresolved: {
    several: (value, n) =>
      `${rows(n)} er for «${value}», og flere systemtilganger går under det navnet. Hvilken menes?`,
    none: (value, n) =>
      value === ''
        ? `${rows(n)} sier ikke hvilken systemtilgang de er for. Hvilken menes?`
        : `${rows(n)} er for «${value}», som ikke er en av systemtilgangene deres. Hvilken menes?`,
  },
  leave: 'Velg …',
  columns: {
    systemUser: 'Systemtilgang',
    add: 'Blir lagt til',
    there: 'Ingen endring',
    needs: 'Klienten eller dere må gjøre noe',
    fix: 'Rett i listen',
    status: 'Status',
  },
  clientsOf: (title) => `Radene for ${title}`,
  left: (n) => `${rows(n)} er ikke for noen systemtilgang vi kjenner`,
  nothing: 'Det er ingen klienter å legge til fra denne listen.',
  add: ({ clients: n, systemUsers: m }) => `Legg til ${clients(n)} i ${systemUsers(m)}`,
  confirmHeading: ({ clients: n, systemUsers: m }) =>
    `Bekreft at ${clients(n)} skal legges til i ${systemUsers(m)}`,
  grants: ({ systemUser, owner }, n) => [
    { strong: systemUser.title },
    ': ',
    { strong: systemUser.vendor ? displayName(systemUser.vendor) : systemUser.title },
    ' får fullmakt til å handle på vegne av ',
    { strong: clients(n) },
    ' hos ',
    { strong: displayName(owner.name) },
    systemUser.packages.length > 0
      ? `. Tilgangspakker: ${listed.format(systemUser.packages.map(({ name }) => name))}.`
      : '.',
  ],
  confirm: (n) => `Bekreft og legg til ${clients(n)}`,
  planFile: 'Last ned forhåndsvisningen',
  undo: 'Vil du angre eller prøve på nytt, åpner du systemtilgangen i tabellen under.',
  asAnother:
    'Åpne systemtilgangen i tabellen under for å se radene, og for å beholde dem eller ta dem tilbake.',
  run: { ...run, heading: { ...run.heading, running: 'Legger til klienter i flere systemtilganger' } },
  part: (place, parts, title) => `Systemtilgang ${figure.format(place)} av ${figure.format(parts)}: ${title}`,
};
