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
const correct = 'Rett nummeret, og les listen på nytt.';

const figure = new Intl.NumberFormat('nb');
const rowsOf = (n: number) => `${figure.format(n)} ${n === 1 ? 'rad' : 'rader'}`;

/** What is said about a row, in bokmål. */
export const outcome: OutcomeTexts = {
  verdict: {
    add: 'Blir lagt til',
    remove: 'Blir fjernet',
    'already-delegated': 'Finnes fra før',
    'not-delegated': 'Er ikke lagt til',
    'no-relationship': 'Finnes ikke blant klientene deres i Altinn',
    'missing-packages': 'Mangler fullmakt',
    'invalid-number': 'Ugyldig organisasjonsnummer',
    'person-number': 'Elleve siffer, skjult',
    duplicate: 'Står flere ganger',
    'own-organisation': 'Din virksomhet',
    'unknown-system-access': 'Ukjent systemtilgang',
    'ambiguous-system-access': 'Flere systemtilganger passer',
    'marked-for-removal': 'Merket «fjern»',
    conflict: 'Skal både legges til og fjernes',
  },
  state: {
    queued: 'Venter',
    sending: 'Sendes',
    done: 'Lagt til',
    failed: 'Ikke lagt til',
    unknown: 'Sendt, men ikke bekreftet',
  },
  removal: {
    queued: 'Venter',
    sending: 'Fjernes',
    done: 'Fjernet',
    failed: 'Ikke fjernet',
    unknown: 'Sendt, men ikke bekreftet',
  },
  repair: {
    queued: 'Venter på å bli sendt på nytt',
    sending: 'Sendes på nytt',
    done: 'Sendt på nytt',
    failed: 'Mangler fortsatt fullmakt',
    unknown: 'Sendt, men ikke bekreftet',
  },
  already: {
    add: {
      status: 'Allerede lagt til',
      explanation: (at) => `Var lagt til ${when(at)}, før kjøringen kom til den. Kjøringen endret ingenting.`,
    },
    remove: {
      status: 'Allerede fjernet',
      explanation: (at) => `Var fjernet ${when(at)}, før kjøringen kom til den. Kjøringen endret ingenting.`,
    },
    repair: {
      status: 'Hadde alt fra før',
      explanation: (at) => `Hadde alle tilgangspakkene ${when(at)}. Kjøringen endret ingenting.`,
    },
  },
  toppedUp: 'Var lagt til fra før med færre tilgangspakker, og har nå fått resten.',
  kept: { status: 'Beholdt', explanation: 'Du valgte at klienten skal bli stående.' },
  asAnother: {
    short: 'Kan være sendt som en annen bruker',
    status: (state) => `${state}. Kan være sendt som en annen bruker`,
    explanation:
      'Kan være sendt som en annen bruker: En annen enn den som startet kjøringen, kan ha vært logget inn i Altinn da raden ble sendt.',
    kept: 'Beholdt av den som startet kjøringen.',
    rows: ({ open, kept }) =>
      [
        open > 0 && `${rowsOf(open)} kan være sendt som en annen bruker.`,
        kept > 0 && `${rowsOf(kept)} som kan være sendt som en annen bruker, er beholdt.`,
      ]
        .filter(Boolean)
        .join(' '),
  },
  confirmed: (at) => `Bekreftet i Altinn ${when(at)}.`,
  onRow: (line, explanation) => `Rad ${line}: ${explanation}`.trim(),
  causeAdvice,
  explain: (row, { owner, systemUser, numberColumn }) => {
    switch (row.verdict) {
      case 'add':
        return `Blir lagt til i «${systemUser}» når du bekrefter.`;
      case 'already-delegated':
        return `Er allerede lagt til i «${systemUser}».`;
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
          ? 'Samme organisasjonsnummer står tidligere på listen. Den første raden gjelder, og denne blir hoppet over.'
          : `Samme organisasjonsnummer står på rad ${row.firstLine}. Den raden gjelder, og denne blir hoppet over.`;
      case 'own-organisation':
        return `Dette er ${owner} selv, ikke en klient. Velg «Legg til din virksomhet» på siden til systemtilgangen i Altinn.`;
      case 'remove':
        return row.notOnList
          ? `Er lagt til i «${systemUser}», men står ikke i listen. Blir fjernet når du bekrefter.`
          : `Blir fjernet fra «${systemUser}» når du bekrefter.`;
      case 'not-delegated':
        return `Er ikke lagt til i «${systemUser}», så det er ingenting å fjerne.`;
      case 'unknown-system-access':
        return `Virksomheten har ingen systemtilgang for klienter som heter «${row.systemAccess ?? ''}». Rett navnet, og les listen på nytt.`;
      case 'ambiguous-system-access':
        return `Flere systemtilganger passer til «${row.systemAccess ?? ''}». Velg hvilken som menes, eller skriv ID-en til systemtilgangen på raden.`;
      case 'marked-for-removal':
        return 'Raden er merket «fjern», så klienten blir ikke lagt til. Den blir fjernet bare hvis du velger at listen også skal fjerne.';
      case 'conflict':
        return 'Klienten står på flere rader, både som legg til og som fjern. Ingenting blir gjort med den. Rett listen, og les den på nytt.';
      default:
        return row.verdict satisfies never;
    }
  },
  failure: (failure, { owner, systemUser, action }) => {
    switch (failure.kind) {
      case 'session-expired':
        return 'Du er logget ut av Altinn. Logg inn igjen og fortsett.';
      case 'forbidden':
        return `Altinn lar deg ikke administrere klienter for ${owner}. Be daglig leder eller en hovedadministrator om å gjøre deg til klientadministrator.`;
      case 'no-relationship':
        return noRelationship(owner);
      case 'missing-packages':
        return missingPackages(failure.packages?.map(shortName));
      case 'not-found':
        return `Altinn finner ikke systemtilgangen «${systemUser}». Den kan være slettet.`;
      case 'throttled':
        return 'Altinn tar ikke imot flere forespørsler akkurat nå. Vent litt og prøv igjen.';
      case 'unavailable':
        return 'Altinn svarte ikke som det skulle, og ingenting ble gjort. Prøv igjen senere.';
      case 'no-connection':
        return failure.blocked
          ? `Nettet eller IT-avdelingen slipper ikke Klientfil til ${failure.blocked}.`
          : 'Ingen nettforbindelse til Altinn. Kontroller nettet, og prøv igjen.';
      case 'altinn-changed':
        return 'Altinn har endret seg, og Klientfil forstår ikke svaret. Se etter en nyere versjon av Klientfil.';
      case 'unknown-outcome':
        return unconfirmed[action ?? 'add'];
      case 'token-refused':
        return 'Altinn godtok ikke forespørselen fra denne innloggingen. Last siden i Altinn på nytt og fortsett.';
      case 'site-access-withheld':
        return 'Nettleseren lar ikke tillegget nå Altinn. Gi Klientfil tilgang til nettstedene til Altinn i nettleserens innstillinger for tillegg.';
      case 'rejected':
        return rejected(failure);
      default:
        return failure satisfies never;
    }
  },
  warning: (warning) => {
    switch (warning.kind) {
      case 'name-differs':
        return `Navnet på listen er «${warning.file}», men nummeret tilhører «${displayName(warning.register)}». Sjekk at nummeret er riktig.`;
      case 'no-longer-client':
        return 'Er lagt til, men finnes ikke lenger blant klientene deres i Altinn.';
      case 'lacks-packages':
        return `Er lagt til, men mangler nå ${quoted(warning.packages)}.${warning.repairable ? ' Klienten har gitt alt som trengs, så den kan sendes på nytt.' : ''}`;
      case 'may-be-delegated':
        return 'Klienten kan likevel være lagt til: Altinn oppgir ikke organisasjonsnummeret til alle som er lagt til.';
      case 'looks-like-test-number':
        return 'Dette ser ut som et testnummer.';
      case 'looks-like-real-number':
        return 'Dette ser ut som et ekte organisasjonsnummer, men du er i testmiljøet.';
      case 'sub-unit':
        return `Dette er en underenhet av ${displayName(warning.of)}.`;
      case 'for-good':
        return warning.why === 'no-longer-client'
          ? 'Er ikke lenger blant klientene deres i Altinn, så klienten kan ikke legges til igjen etterpå.'
          : `Mangler ${quoted(warning.packages)}, så klienten kan ikke legges til igjen etterpå.`;
      default:
        return warning satisfies never;
    }
  },
  columns: {
    orgNumber: 'Org.nr.',
    name: 'Navn',
    status: 'Status',
    explanation: 'Forklaring',
    ownerOrgNumber: 'Virksomhet org.nr.',
    systemUser: 'Systemtilgang',
    systemUserId: 'Systemtilgang-ID',
    handledIn: 'Behandlet i systemtilgang',
    unnamed: (letter) => `Kolonne ${letter}`,
  },
  fileNames: { clients: 'klienter', results: 'resultat', template: 'klientliste-mal' },
  sheetNames: { clients: 'Klienter', results: 'Resultat', instructions: 'Slik gjør du' },
  instructions: {
    heading: 'Slik bruker du listen',
    sentences: [
      'Skriv én klient per rad i arket «Klienter»: organisasjonsnummer på 9 siffer, med eller uten mellomrom.',
      'Navnet kan stå tomt. Står det der, sier forhåndsvisningen fra når nummeret tilhører noen andre.',
      'Du kan ha egne kolonner. De følger med tilbake i resultatet.',
      'Ikke skriv fødselsnumre i listen.',
      'Lagre filen og slipp den på siden til systemtilgangen i Altinn. Ingenting endres før du bekrefter.',
    ],
  },
};

const unconfirmed: Record<RowWork, string> = {
  add: 'Sendt, men ikke bekreftet: Svaret fra Altinn kom ikke fram. Last inn listen på nytt for å se om klienten er lagt til.',
  remove:
    'Sendt, men ikke bekreftet: Altinn viser fortsatt klienten, eller svaret kom ikke fram. Prøv raden på nytt for å se om klienten er fjernet.',
  repair:
    'Sendt, men ikke bekreftet: Altinn viser ikke alle fullmaktene ennå, eller svaret kom ikke fram. Prøv raden på nytt for å se om fullmaktene er på plass.',
};

// Some packages follow from a role in the register and cannot be given in Altinn, others the client gives
// (`altinn/portal.md` 3.8): the sentences hold for both.
const subUnit = 'Nummeret kan også tilhøre en underenhet.';
const noRelationship = (owner: string) =>
  `Finnes ikke blant klientene deres i Altinn. ${owner} må enten stå som regnskapsfører, revisor eller forretningsfører for klienten i Enhetsregisteret, eller få fullmakten av klienten i Altinn. ${subUnit}`;
const missingPackages = (names: readonly string[] = []) =>
  `Mangler fullmakt til ${names.length > 0 ? quoted(names) : 'minst én tilgangspakke som systemtilgangen krever'}. Fullmakten følger av rollen i Enhetsregisteret, eller klienten gir den i Altinn. Prøv igjen når det er ordnet.`;

/** Only where all of the owner's system accesses were read. */
const instead = ({ canGoTo: titles = [] }: PlanRow) =>
  titles.length === 0 ? '' : ` ${`Kan i stedet legges til i ${quoted(titles)}.`}`;

/** The row is named by its line beside the sentence, or stands in the file itself. */
const inColumn = (letter: string | undefined, sentence: string) =>
  letter === undefined ? sentence : `Kolonne ${letter}: ${sentence}`;

const personNumber =
  'Her står det elleve siffer. Det kan være et fødselsnummer, så tallet er skjult og blir ikke lagret. Skriv inn organisasjonsnummeret på 9 siffer, og les listen på nytt.';

function fault(row: PlanRow): string {
  switch (row.fault) {
    case 'empty':
      return 'Raden mangler organisasjonsnummer. Skriv inn 9 siffer, og les listen på nytt.';
    case 'length':
      return `‹${row.shown}› har ${row.digits ?? 0} siffer. Et organisasjonsnummer har 9. ${correct}`;
    case 'checksum':
      return `‹${row.shown}› har 9 siffer, men det siste stemmer ikke med de andre. Se etter en skrivefeil eller to siffer som har byttet plass. ${correct}`;
    case 'rounded':
      return `‹${row.shown}› er avrundet av Excel, så siffer er borte. Formater kolonnen som tall uten desimaler, sjekk at alle 9 sifrene er der, og les listen på nytt.`;
    case 'person-number':
      return personNumber;
    case 'not-a-number':
    case undefined:
      return `‹${row.shown}› er ikke et organisasjonsnummer. Et organisasjonsnummer har 9 siffer. ${correct}`;
    default:
      return row.fault satisfies never;
  }
}

function rejected({ code, text }: { code?: string; text?: string }): string {
  if (code && text) return `Altinn sa nei og ga denne grunnen (${code}): «${text}»`;
  if (code) return `Altinn sa nei uten å si hvorfor (${code}). Sjekk klienten i Altinn og prøv igjen.`;
  if (text) return `Altinn sa nei og ga denne grunnen: «${text}»`;
  return 'Altinn sa nei uten å si hvorfor. Sjekk klienten i Altinn og prøv igjen.';
}
