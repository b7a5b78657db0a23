import { formatOrgNumber } from '../../domain/numbers/nine-digits';
import type { Changes, PurposeTexts } from '../purpose-texts';
import { capital, clients, counted, figure } from './words';

const unlisted = 'som ikkje står på lista';

/** «legg til 14 og fjern 19 som ikkje står på lista» */
const doing = ({ added, removed, unlisted: isUnlisted }: Changes): string => {
  const gone = isUnlisted ? `${figure(removed)} ${unlisted}` : clients(removed);
  if (removed === 0) return `legg til ${clients(added)}`;
  return added === 0 ? `fjern ${gone}` : `legg til ${figure(added)} og fjern ${gone}`;
};
const adding = (n: number) =>
  n === 0 ? 'ingen blir lagde til' : `${counted(n, 'blir lagd til', 'blir lagde til')}`;
const removing = (n: number) => (n === 0 ? 'ingen blir fjerna' : `${figure(n)} blir fjerna`);

/** What a list is for, in nynorsk. */
export const purpose: PurposeTexts = {
  question: 'Kva skal skje med klientane på lista?',
  undecided: ({ added, listed }) =>
    `${figure(added)} av ${figure(listed)} på lista er allereie ${added === 1 ? 'lagd' : 'lagde'} til. Kva skal skje med dei?`,
  option: {
    add: 'Legg dei til',
    remove: 'Fjern dei',
    match: 'Gjer systemtilgangen lik lista',
  },
  asMarked: ({ heading, letter, letters }) =>
    `${heading ? `Følg kolonna «${heading}»` : `Følg merka i kolonne ${letter}`}${letters ? ' (A blir lagd til, U blir fjerna)' : ''}`,
  consequence: (kind, { add, remove }) => {
    switch (kind) {
      case 'add':
        return capital(`${adding(add)}, ingen blir fjerna`);
      case 'remove':
        return capital(removing(remove));
      case 'as-marked':
        return capital(`${adding(add)}, ${removing(remove)}; rader utan merke blir ikkje rørte`);
      case 'match':
        return capital(
          `${adding(add)}, ${remove === 0 ? 'ingen blir fjerna' : `${figure(remove)} ${unlisted}, blir fjerna`}`,
        );
      default:
        return kind satisfies never;
    }
  },
  halves: {
    add: (n) => `Legg til ${figure(n)} som manglar`,
    remove: (n) => `Fjern ${figure(n)} ${unlisted}`,
  },
  impossible: {
    'doubtful-lists':
      'Ingen kan fjernast no, fordi Altinn gav ei tom liste over klientane dykkar. Vent litt, og les lista på nytt.',
  },
  refused: 'Dette må avklarast først, så ingen blir fjerna ved ein feil:',
  answered: 'Dette har du svara på:',
  refusal: (refusal) => {
    switch (refusal.kind) {
      case 'faulty-row': {
        const what = refusal.found
          ? `«${refusal.found}» er ikkje eit organisasjonsnummer`
          : 'nummeret manglar';
        return `Rad ${refusal.line}${refusal.name ? ` (${refusal.name})` : ''}: ${what}.`;
      }
      case 'stands-elsewhere':
        return `${refusal.name ?? 'Ein klient'} (${formatOrgNumber(refusal.orgNumber)}) ville blitt fjerna, men nummeret står ein annan stad i fila: i ei anna kolonne, på eit anna ark, eller på ei rad som er gøymd eller utelaten.`;
      case 'too-many':
        return `${counted(refusal.rows, 'rad til', 'rader til')} kan ikkje lesast, eller står ein annan stad i fila. Rett lista, og les ho på nytt.`;
      case 'sheet-not-read':
        return `${refusal.sheets.length === 1 ? 'Eit ark' : 'Nokre ark'} i fila kunne ikkje lesast (${refusal.sheets.join(', ')}). Klientar som står der, ville blitt fjerna. Lagre lista som ei fil med eitt ark.`;
      case 'removes-everyone':
        return 'Ingen av klientane i systemtilgangen står på lista, så alle ville blitt fjerna. Kontroller at det er rett liste og rett systemtilgang.';
      default:
        return refusal satisfies never;
    }
  },
  rightNumber: 'Rett org.nr.',
  useNumber: 'Bruk nummeret',
  notANumber: 'Dette er ikkje eit gyldig organisasjonsnummer.',
  noneOfThem: (n) =>
    n === 1 ? 'Gjeld ikkje den som blir fjerna' : `Gjeld ingen av dei ${figure(n)} som blir fjerna`,
  removeAnyway: 'Fjern likevel',
  keep: 'Behald',
  crosses: ({ crossed, rows, heading, letter }) =>
    `${figure(crossed)} av ${counted(rows, 'rad', 'rader')} er kryssa av i ${heading ? `«${heading}»` : `kolonne ${letter}`}. Kven gjeld det?`,
  onlyCrossed: (n) => (n === 1 ? 'Berre den eine' : `Berre dei ${figure(n)}`),
  allRows: (n) => `Alle ${figure(n)}`,
  whoFirst: 'Ingenting kan endrast før du har svart på kven lista gjeld.',
  ask: (changes) => capital(doing(changes)),
  confirm: ({ name, ...changes }) => {
    if (name === undefined) return `Stadfest: ${doing(changes)}`;
    return `Stadfest: ${changes.removed === 0 ? 'legg til' : 'fjern'} ${name}`;
  },
  heading: (changes) => `${capital(doing(changes))}?`,
  names: ({ added, removed }) => {
    if (removed === 0) return `${clients(added)} som kan leggast til`;
    return added === 0
      ? `${clients(removed)} som kan fjernast`
      : `${clients(added)} som kan leggast til, og ${figure(removed)} som kan fjernast`;
  },
  doubtful: (n) =>
    `Sjekk først ${n === 1 ? 'denne' : `desse ${figure(n)}`}: namnet er eit anna i Altinn, eller klienten er sletta eller konkurs.`,
  nobody: 'Ingen klientar er valde.',
  allRight: {
    added: (n) =>
      n === 1
        ? 'Alt stemmer: klienten på lista er lagd til.'
        : `Alt stemmer: alle ${figure(n)} på lista er lagde til.`,
    gone: (n) =>
      n === 1
        ? 'Alt stemmer: klienten på lista er ikkje lagd til.'
        : `Alt stemmer: ingen av dei ${figure(n)} på lista er lagde til.`,
    marked: 'Alt stemmer: alle rader med merke er slik dei er merkte.',
    matched: 'Alt stemmer: systemtilgangen er lik lista.',
  },
  nothing: 'Det er ingenting å endre. Tabellen under viser kvifor for kvar rad.',
  asYet: {
    canBeAdded: 'Kan leggast til',
    marked: 'Merkt',
    markedFor: (mark) => `Merkt «${mark === 'add' ? 'legg til' : 'fjern'}».`,
  },
};
