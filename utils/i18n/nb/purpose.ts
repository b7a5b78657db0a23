import { formatOrgNumber } from '../../domain/numbers/nine-digits';
import type { Changes, PurposeTexts } from '../purpose-texts';
import { capital, clients, counted, figure } from './words';

const unlisted = 'som ikke står på listen';

/** «legg til 14 og fjern 19 som ikke står på listen» */
const doing = ({ added, removed, unlisted: isUnlisted }: Changes): string => {
  const gone = isUnlisted ? `${figure(removed)} ${unlisted}` : clients(removed);
  if (removed === 0) return `legg til ${clients(added)}`;
  return added === 0 ? `fjern ${gone}` : `legg til ${figure(added)} og fjern ${gone}`;
};
const nobodyOr = (n: number, what: string) => (n === 0 ? `ingen ${what}` : `${figure(n)} ${what}`);

/** What a list is for, in bokmål. */
export const purpose: PurposeTexts = {
  question: 'Hva skal skje med klientene på listen?',
  undecided: ({ added, listed }) =>
    `${figure(added)} av ${figure(listed)} på listen er allerede lagt til. Hva skal skje med dem?`,
  option: {
    add: 'Legg dem til',
    remove: 'Fjern dem',
    match: 'Gjør systemtilgangen lik listen',
  },
  asMarked: ({ heading, letter, letters }) =>
    `${heading ? `Følg kolonnen «${heading}»` : `Følg merkene i kolonne ${letter}`}${letters ? ' (A legges til, U fjernes)' : ''}`,
  consequence: (kind, { add, remove }) => {
    switch (kind) {
      case 'add':
        return capital(`${nobodyOr(add, 'legges til')}, ingen fjernes`);
      case 'remove':
        return capital(nobodyOr(remove, 'fjernes'));
      case 'as-marked':
        return capital(
          `${nobodyOr(add, 'legges til')}, ${nobodyOr(remove, 'fjernes')}; rader uten merke røres ikke`,
        );
      case 'match':
        return capital(
          `${nobodyOr(add, 'legges til')}, ${remove === 0 ? 'ingen fjernes' : `${figure(remove)} ${unlisted}, fjernes`}`,
        );
      default:
        return kind satisfies never;
    }
  },
  halves: {
    add: (n) => `Legg til ${figure(n)} som mangler`,
    remove: (n) => `Fjern ${figure(n)} ${unlisted}`,
  },
  impossible: {
    'doubtful-lists':
      'Ingen kan fjernes nå, fordi Altinn ga en tom liste over klientene deres. Vent litt, og les listen på nytt.',
  },
  refused: 'Dette må avklares først, så ingen blir fjernet ved en feil:',
  answered: 'Dette har du svart på:',
  refusal: (refusal) => {
    switch (refusal.kind) {
      case 'faulty-row': {
        const what = refusal.found ? `«${refusal.found}» er ikke et organisasjonsnummer` : 'nummeret mangler';
        return `Rad ${refusal.line}${refusal.name ? ` (${refusal.name})` : ''}: ${what}.`;
      }
      case 'stands-elsewhere':
        return `${refusal.name ?? 'En klient'} (${formatOrgNumber(refusal.orgNumber)}) ville blitt fjernet, men nummeret står et annet sted i filen: i en annen kolonne, på et annet ark, eller på en rad som er skjult eller utelatt.`;
      case 'too-many':
        return `${counted(refusal.rows, 'rad til', 'rader til')} kan ikke leses, eller står et annet sted i filen. Rett listen, og les den på nytt.`;
      case 'sheet-not-read':
        return `${refusal.sheets.length === 1 ? 'Et ark' : 'Noen ark'} i filen kunne ikke leses (${refusal.sheets.join(', ')}). Klienter som står der, ville blitt fjernet. Lagre listen som en fil med ett ark.`;
      case 'removes-everyone':
        return 'Ingen av klientene i systemtilgangen står på listen, så alle ville blitt fjernet. Kontroller at det er riktig liste og riktig systemtilgang.';
      default:
        return refusal satisfies never;
    }
  },
  rightNumber: 'Riktig org.nr.',
  useNumber: 'Bruk nummeret',
  notANumber: 'Dette er ikke et gyldig organisasjonsnummer.',
  noneOfThem: (n) =>
    n === 1 ? 'Gjelder ikke den som fjernes' : `Gjelder ingen av de ${figure(n)} som fjernes`,
  removeAnyway: 'Fjern likevel',
  keep: 'Behold',
  crosses: ({ crossed, rows, heading, letter }) =>
    `${figure(crossed)} av ${counted(rows, 'rad', 'rader')} er krysset av i ${heading ? `«${heading}»` : `kolonne ${letter}`}. Hvem gjelder det?`,
  onlyCrossed: (n) => (n === 1 ? 'Bare den ene' : `Bare de ${figure(n)}`),
  allRows: (n) => `Alle ${figure(n)}`,
  whoFirst: 'Ingenting kan endres før du har svart på hvem listen gjelder.',
  ask: (changes) => capital(doing(changes)),
  confirm: ({ name, ...changes }) => {
    if (name === undefined) return `Bekreft: ${doing(changes)}`;
    return `Bekreft: ${changes.removed === 0 ? 'legg til' : 'fjern'} ${name}`;
  },
  heading: (changes) => `${capital(doing(changes))}?`,
  names: ({ added, removed }) => {
    if (removed === 0) return `${clients(added)} som kan legges til`;
    return added === 0
      ? `${clients(removed)} som kan fjernes`
      : `${clients(added)} som kan legges til, og ${figure(removed)} som kan fjernes`;
  },
  doubtful: (n) =>
    `Sjekk først ${n === 1 ? 'denne' : `disse ${figure(n)}`}: navnet er et annet i Altinn, eller klienten er slettet eller konkurs.`,
  nobody: 'Ingen klienter er valgt.',
  allRight: {
    added: (n) =>
      n === 1
        ? 'Alt stemmer: klienten på listen er lagt til.'
        : `Alt stemmer: alle ${figure(n)} på listen er lagt til.`,
    gone: (n) =>
      n === 1
        ? 'Alt stemmer: klienten på listen er ikke lagt til.'
        : `Alt stemmer: ingen av de ${figure(n)} på listen er lagt til.`,
    marked: 'Alt stemmer: alle rader med merke er slik de er merket.',
    matched: 'Alt stemmer: systemtilgangen er lik listen.',
  },
  nothing: 'Det er ingenting å endre. Tabellen under viser hvorfor for hver rad.',
  asYet: {
    canBeAdded: 'Kan legges til',
    marked: 'Merket',
    markedFor: (mark) => `Merket «${mark === 'add' ? 'legg til' : 'fjern'}».`,
  },
};
