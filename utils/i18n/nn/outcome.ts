import { displayName } from '../../domain/display-name';
import type { RowWork } from '../../domain/job';
import type { PlanRow } from '../../domain/plan';
import { numericDay } from '../day';
import { clock } from '../figures';
import type { OutcomeTexts } from '../outcome-texts';
import { causeAdvice, quoted } from './cause';

/** Altinn's rejections may name a package by its URN; people know it by its last part. */
const shortName = (name: string) => name.slice(name.lastIndexOf(':') + 1);
const when = (at: Date) => `${numericDay(at)} kl. ${clock(at, '.')}`;
const correct = 'Rett nummeret, og les lista på nytt.';

const figure = new Intl.NumberFormat('nn');
const rowsOf = (n: number) => `${figure.format(n)} ${n === 1 ? 'rad' : 'rader'}`;

/** What is said about a row, in nynorsk. */
export const outcome: OutcomeTexts = {
  verdict: {
    add: 'Blir lagd til',
    remove: 'Blir fjerna',
    'already-delegated': 'Finst frå før',
    'not-delegated': 'Er ikkje lagd til',
    'no-relationship': 'Finst ikkje blant klientane dykkar i Altinn',
    'missing-packages': 'Manglar fullmakt',
    'invalid-number': 'Ugyldig organisasjonsnummer',
    'person-number': 'Elleve siffer, gøymt',
    duplicate: 'Står fleire gonger',
    'own-organisation': 'Verksemda di',
    'unknown-system-access': 'Ukjend systemtilgang',
    'ambiguous-system-access': 'Fleire systemtilgangar passar',
    'marked-for-removal': 'Merkt «fjern»',
    conflict: 'Skal både leggjast til og fjernast',
  },
  state: {
    queued: 'Ventar',
    sending: 'Blir send',
    done: 'Lagd til',
    failed: 'Ikkje lagd til',
    unknown: 'Send, men ikkje stadfesta',
  },
  removal: {
    queued: 'Ventar',
    sending: 'Blir fjerna',
    done: 'Fjerna',
    failed: 'Ikkje fjerna',
    unknown: 'Send, men ikkje stadfesta',
  },
  repair: {
    queued: 'Ventar på å bli send på nytt',
    sending: 'Blir send på nytt',
    done: 'Send på nytt',
    failed: 'Manglar framleis fullmakt',
    unknown: 'Send, men ikkje stadfesta',
  },
  already: {
    add: {
      status: 'Allereie lagd til',
      explanation: (at) => `Var lagd til ${when(at)}, før køyringa kom til han. Køyringa endra ingenting.`,
    },
    remove: {
      status: 'Allereie fjerna',
      explanation: (at) => `Var fjerna ${when(at)}, før køyringa kom til han. Køyringa endra ingenting.`,
    },
    repair: {
      status: 'Hadde alt frå før',
      explanation: (at) => `Hadde alle tilgangspakkane ${when(at)}. Køyringa endra ingenting.`,
    },
  },
  toppedUp: 'Var lagd til frå før med færre tilgangspakkar, og har no fått resten.',
  kept: { status: 'Ståande', explanation: 'Du valde at klienten skal bli ståande.' },
  asAnother: {
    short: 'Kan vere send som ein annan brukar',
    status: (state) => `${state}. Kan vere send som ein annan brukar`,
    explanation:
      'Kan vere send som ein annan brukar: Ein annan enn den som starta køyringa, kan ha vore logga inn i Altinn da rada vart send.',
    kept: 'Den som starta køyringa, har valt å la henne stå.',
    rows: ({ open, kept }) =>
      [
        open > 0 && `${rowsOf(open)} kan vere ${open === 1 ? 'send' : 'sende'} som ein annan brukar.`,
        kept > 0 &&
          `${rowsOf(kept)} som kan vere ${kept === 1 ? 'send' : 'sende'} som ein annan brukar, skal stå.`,
      ]
        .filter(Boolean)
        .join(' '),
  },
  confirmed: (at) => `Stadfesta i Altinn ${when(at)}.`,
  onRow: (line, explanation) => `Rad ${line}: ${explanation}`.trim(),
  causeAdvice,
  explain: (row, { owner, systemUser, numberColumn }) => {
    switch (row.verdict) {
      case 'add':
        return `Blir lagd til i «${systemUser}» når du stadfestar.`;
      case 'already-delegated':
        return `Er allereie lagd til i «${systemUser}».`;
      case 'no-relationship':
        return `${row.cause ? `${causeAdvice(row.cause, { owner })} ${subUnit}` : noRelationship(owner)}${instead(row)}`;
      case 'missing-packages':
        return `${row.cause ? causeAdvice(row.cause, { owner }) : missingPackages(row.missing)}${instead(row)}`;
      case 'invalid-number':
        return inColumn(numberColumn, fault(row));
      case 'person-number':
        return inColumn(numberColumn, personNumber);
      case 'duplicate':
        return row.firstLine === undefined
          ? 'Same organisasjonsnummer står tidlegare på lista. Den første rada gjeld, og denne blir hoppa over.'
          : `Same organisasjonsnummer står på rad ${row.firstLine}. Den rada gjeld, og denne blir hoppa over.`;
      case 'own-organisation':
        return `Dette er ${owner} sjølv, ikkje ein klient. Vel «Legg til verksemda di» på sida til systemtilgangen i Altinn.`;
      case 'remove':
        return row.notOnList
          ? `Er lagd til i «${systemUser}», men står ikkje i lista. Blir fjerna når du stadfester.`
          : `Blir fjerna frå «${systemUser}» når du stadfester.`;
      case 'not-delegated':
        return `Er ikkje lagd til i «${systemUser}», så det er ingenting å fjerne.`;
      case 'unknown-system-access':
        return `Verksemda har ingen systemtilgang for klientar som heiter «${row.systemAccess ?? ''}». Rett namnet, og les lista på nytt.`;
      case 'ambiguous-system-access':
        return `Fleire systemtilgangar passar til «${row.systemAccess ?? ''}». Vel kven som er meint, eller skriv ID-en til systemtilgangen på rada.`;
      case 'marked-for-removal':
        return 'Rada er merkt «fjern», så klienten blir ikkje lagd til. Han blir fjerna berre om du vel at lista også skal fjerne.';
      case 'conflict':
        return 'Klienten står på fleire rader, både som legg til og som fjern. Ingenting blir gjort med han. Rett lista, og les ho på nytt.';
      default:
        return row.verdict satisfies never;
    }
  },
  failure: (failure, { owner, systemUser, action }) => {
    switch (failure.kind) {
      case 'session-expired':
        return 'Du er logga ut av Altinn. Logg inn igjen og hald fram.';
      case 'forbidden':
        return `Altinn lèt deg ikkje administrere klientar for ${owner}. Be dagleg leiar eller ein hovudadministrator om å gjere deg til klientadministrator.`;
      case 'no-relationship':
        return noRelationship(owner);
      case 'missing-packages':
        return missingPackages(failure.packages?.map(shortName));
      case 'not-found':
        return `Altinn finn ikkje systemtilgangen «${systemUser}». Han kan vere sletta.`;
      case 'throttled':
        return 'Altinn tek ikkje imot fleire førespurnader akkurat no. Vent litt og prøv igjen.';
      case 'unavailable':
        return 'Altinn svarte ikkje som det skulle, og ingenting vart gjort. Prøv igjen seinare.';
      case 'no-connection':
        return failure.blocked
          ? `Nettet eller IT-avdelinga slepp ikkje Klientfil til ${failure.blocked}.`
          : 'Inkje nettsamband med Altinn. Sjå til at nettet verkar, og prøv igjen.';
      case 'altinn-changed':
        return 'Altinn har endra seg, og Klientfil forstår ikkje svaret. Sjå etter ein nyare versjon av Klientfil.';
      case 'unknown-outcome':
        return unconfirmed[action ?? 'add'];
      case 'token-refused':
        return 'Altinn godtok ikkje førespurnaden frå denne innlogginga. Last sida i Altinn på nytt og hald fram.';
      case 'site-access-withheld':
        return 'Nettlesaren lèt ikkje tillegget nå Altinn. Gi Klientfil tilgang til nettstadene til Altinn i innstillingane for tillegg i nettlesaren.';
      case 'rejected':
        return rejected(failure);
      default:
        return failure satisfies never;
    }
  },
  warning: (warning) => {
    switch (warning.kind) {
      case 'name-differs':
        return `Namnet på lista er «${warning.file}», men nummeret høyrer til «${displayName(warning.register)}». Sjekk at nummeret er rett.`;
      case 'no-longer-client':
        return 'Er lagd til, men finst ikkje lenger blant klientane dykkar i Altinn.';
      case 'lacks-packages':
        return `Er lagd til, men manglar no ${quoted(warning.packages)}.${warning.repairable ? ' Klienten har gitt alt som trengst, så han kan sendast på nytt.' : ''}`;
      case 'may-be-delegated':
        return 'Klienten kan likevel vere lagd til: Altinn oppgir ikkje organisasjonsnummeret til alle som er lagde til.';
      case 'looks-like-test-number':
        return 'Dette ser ut som eit testnummer.';
      case 'looks-like-real-number':
        return 'Dette ser ut som eit ekte organisasjonsnummer, men du er i testmiljøet.';
      case 'sub-unit':
        return `Dette er ei undereining av ${displayName(warning.of)}.`;
      case 'for-good':
        return warning.why === 'no-longer-client'
          ? 'Er ikkje lenger blant klientane dykkar i Altinn, så klienten kan ikkje leggjast til igjen etterpå.'
          : `Manglar ${quoted(warning.packages)}, så klienten kan ikkje leggjast til igjen etterpå.`;
      default:
        return warning satisfies never;
    }
  },
  columns: {
    orgNumber: 'Org.nr.',
    name: 'Namn',
    status: 'Status',
    explanation: 'Forklaring',
    ownerOrgNumber: 'Verksemd org.nr.',
    systemUser: 'Systemtilgang',
    systemUserId: 'Systemtilgang-ID',
    handledIn: 'Behandla i systemtilgang',
    unnamed: (letter) => `Kolonne ${letter}`,
  },
  fileNames: { clients: 'klientar', results: 'resultat', template: 'klientliste-mal' },
  sheetNames: { clients: 'Klientar', results: 'Resultat', instructions: 'Slik gjer du' },
  instructions: {
    heading: 'Slik bruker du lista',
    sentences: [
      'Skriv éin klient per rad i arket «Klientar»: organisasjonsnummer på 9 siffer, med eller utan mellomrom.',
      'Namnet kan stå tomt. Står det der, seier førehandsvisinga frå når nummeret høyrer til nokon andre.',
      'Du kan ha eigne kolonnar. Dei følgjer med tilbake i resultatet.',
      'Ikkje skriv fødselsnummer i lista.',
      'Lagre fila og slepp ho på sida til systemtilgangen i Altinn. Ingenting blir endra før du stadfestar.',
    ],
  },
};

const unconfirmed: Record<RowWork, string> = {
  add: 'Send, men ikkje stadfesta: Svaret frå Altinn kom ikkje fram. Last inn lista på nytt for å sjå om klienten er lagd til.',
  remove:
    'Send, men ikkje stadfesta: Altinn viser framleis klienten, eller svaret kom ikkje fram. Prøv rada på nytt for å sjå om klienten er fjerna.',
  repair:
    'Send, men ikkje stadfesta: Altinn viser ikkje alle fullmaktene enno, eller svaret kom ikkje fram. Prøv rada på nytt for å sjå om fullmaktene er på plass.',
};

// Some packages follow from a role in the register and cannot be given in Altinn, others the client gives
// (`altinn/portal.md` 3.8): the sentences hold for both.
const subUnit = 'Nummeret kan også høyre til ei undereining.';
const noRelationship = (owner: string) =>
  `Finst ikkje blant klientane dykkar i Altinn. ${owner} må anten stå som rekneskapsførar, revisor eller forretningsførar for klienten i Einingsregisteret, eller få fullmakta av klienten i Altinn. ${subUnit}`;
const missingPackages = (names: readonly string[] = []) =>
  `Manglar fullmakt til ${names.length > 0 ? quoted(names) : 'minst éin tilgangspakke som systemtilgangen krev'}. Fullmakta følgjer av rolla i Einingsregisteret, eller klienten gir henne i Altinn. Prøv igjen når det er ordna.`;

/** Only where all of the owner's system accesses were read. */
const instead = ({ canGoTo: titles = [] }: PlanRow) =>
  titles.length === 0 ? '' : ` ${`Kan i staden leggjast til i ${quoted(titles)}.`}`;

/** The row is named by its line beside the sentence, or stands in the file itself. */
const inColumn = (letter: string | undefined, sentence: string) =>
  letter === undefined ? sentence : `Kolonne ${letter}: ${sentence}`;

const personNumber =
  'Her står det elleve siffer. Det kan vere eit fødselsnummer, så talet er gøymt og blir ikkje lagra. Skriv inn organisasjonsnummeret på 9 siffer, og les lista på nytt.';

function fault(row: PlanRow): string {
  switch (row.fault) {
    case 'empty':
      return 'Rada manglar organisasjonsnummer. Skriv inn 9 siffer, og les lista på nytt.';
    case 'length':
      return `‹${row.shown}› har ${row.digits ?? 0} siffer. Eit organisasjonsnummer har 9. ${correct}`;
    case 'checksum':
      return `‹${row.shown}› har 9 siffer, men det siste stemmer ikkje med dei andre. Sjå etter ein skrivefeil eller to siffer som har bytt plass. ${correct}`;
    case 'rounded':
      return `‹${row.shown}› er avrunda av Excel, så siffer er borte. Formater kolonnen som tal utan desimalar, sjekk at alle dei 9 siffera er der, og les lista på nytt.`;
    case 'person-number':
      return personNumber;
    case 'not-a-number':
    case undefined:
      return `‹${row.shown}› er ikkje eit organisasjonsnummer. Eit organisasjonsnummer har 9 siffer. ${correct}`;
    default:
      return row.fault satisfies never;
  }
}

function rejected({ code, text }: { code?: string; text?: string }): string {
  if (code && text) return `Altinn sa nei og gav denne grunnen (${code}): «${text}»`;
  if (code) return `Altinn sa nei utan å seie kvifor (${code}). Sjekk klienten i Altinn og prøv igjen.`;
  if (text) return `Altinn sa nei og gav denne grunnen: «${text}»`;
  return 'Altinn sa nei utan å seie kvifor. Sjekk klienten i Altinn og prøv igjen.';
}
