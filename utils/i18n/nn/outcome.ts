import { displayName } from '../../domain/display-name';
import type { RowWork } from '../../domain/runs/job';
import type { OutcomeTexts } from '../outcome-texts';
import { causeAdvice } from './cause';
import { reason } from './reason';
import { day, moment, quoted, rows } from './words';

/** Altinn's rejections may name a package by its URN; people know it by its last part. */
const shortName = (name: string) => name.slice(name.lastIndexOf(':') + 1);

/** What is said about a row, in nynorsk. */
export const outcome: OutcomeTexts = {
  verdict: {
    add: 'Blir lagd til',
    remove: 'Blir fjerna',
    'already-delegated': 'Allereie lagd til',
    'not-delegated': 'Er ikkje lagd til',
    'no-relationship': 'Ikkje klient hos dykk i Altinn',
    'missing-packages': 'Manglar fullmakt',
    'invalid-number': 'Ugyldig organisasjonsnummer',
    'person-number': 'Mogleg fødselsnummer, skjult',
    duplicate: 'Står fleire gonger',
    'own-organisation': 'Verksemda di',
    'unknown-system-access': 'Ukjend systemtilgang',
    'ambiguous-system-access': 'Fleire systemtilgangar passar',
    'marked-otherwise': 'Merkt annleis',
    conflict: 'Merkt både for å leggast til og fjernast',
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
      explanation: (at) => `Var lagd til ${moment(at)}, før køyringa kom til han. Køyringa endra ingenting.`,
    },
    remove: {
      status: 'Allereie fjerna',
      explanation: (at) => `Var fjerna ${moment(at)}, før køyringa kom til han. Køyringa endra ingenting.`,
    },
    repair: {
      status: 'Hadde alt frå før',
      explanation: (at) => `Hadde alle tilgangspakkane ${moment(at)}. Køyringa endra ingenting.`,
    },
  },
  toppedUp: 'Var lagd til frå før med færre tilgangspakkar, og har no fått resten.',
  keptFor: (titles) => `Behalden, fordi han ikkje kom inn i ${titles.join(' og ')}.`,
  asAnother: {
    short: 'Kan vere send som ein annan brukar',
    explanation:
      'Kan vere send som ein annan brukar: Ein annan enn den som starta køyringa, kan ha vore logga inn i Altinn da rada vart send.',
    kept: 'Den som starta køyringa, har valt å la ho stå.',
    rows: ({ open, kept }) =>
      [
        open > 0 && `${rows(open)} kan vere ${open === 1 ? 'send' : 'sende'} som ein annan brukar.`,
        kept > 0 &&
          `${rows(kept)} som kan vere ${kept === 1 ? 'send' : 'sende'} som ein annan brukar, skal stå.`,
      ]
        .filter(Boolean)
        .join(' '),
  },
  confirmed: (at) => `Stadfesta i Altinn ${moment(at)}.`,
  causeAdvice,
  reason,
  failure: (failure, { owner, systemUser, action }) => {
    switch (failure.kind) {
      case 'session-expired':
        return 'Du er logga ut av Altinn. Logg inn att og hald fram.';
      case 'forbidden':
        return `Altinn lèt deg ikkje administrere klientar for ${owner}. Be ein hovudadministrator om å gjere deg til klientadministrator.`;
      case 'no-relationship':
        return noRelationship(owner);
      case 'missing-packages':
        return missingPackages(failure.packages?.map(shortName));
      case 'not-found':
        return `Altinn finn ikkje systemtilgangen «${systemUser}». Han kan vere sletta.`;
      case 'throttled':
        return 'Altinn tek ikkje imot fleire førespurnader akkurat no. Vent litt og prøv att.';
      case 'unavailable':
        return 'Altinn svarte ikkje som det skulle, og ingenting vart gjort. Prøv att seinare.';
      case 'no-connection':
        return failure.blocked
          ? `Nettet eller IT-avdelinga slepp ikkje Klientfil til ${failure.blocked}.`
          : 'Inkje nettsamband med Altinn. Sjå til at nettet verkar, og prøv att.';
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
        return 'Er lagd til, men ikkje lenger klient hos dykk i Altinn.';
      case 'lacks-packages':
        return `Er lagd til, men manglar no ${quoted(warning.packages)}.${warning.repairable ? ' Klienten har gitt alt som trengst, så han kan sendast på nytt.' : ''}`;
      case 'may-be-delegated':
        return 'Klienten kan likevel vere lagd til: Altinn oppgir ikkje organisasjonsnummeret til alle som er lagde til.';
      case 'looks-like-test-number':
        return 'Dette ser ut som eit testnummer.';
      case 'looks-like-real-number':
        return 'Dette ser ut som eit ekte organisasjonsnummer, men du er i testmiljøet.';
      case 'sub-unit':
        return warning.of ? `Undereining av ${displayName(warning.of)}.` : 'Undereining.';
      case 'deleted':
        return warning.at ? `Sletta ${day(new Date(warning.at))}.` : 'Sletta i Einingsregisteret.';
      case 'bankrupt':
        return 'Konkursbu.';
      case 'other-packages':
        return 'Er klient hos dykk, men har gitt andre pakkar.';
      case 'no-such-number':
        return 'Nummeret finst ikkje.';
      case 'registered':
        return `Nummeret høyrer til «${displayName(warning.as)}».`;
      case 'corrected':
        return `Nummeret er retta av deg. På lista står ‹${warning.from}›.`;
      case 'none-of-removed':
        return 'Du svara at rada ikkje gjeld nokon av dei som blir fjerna.';
      case 'come-since':
        return 'Har kome til sidan du stadfesta, og blir ikkje rørt.';
      case 'unticked':
        return 'Du tok bort haken, så klienten blir ikkje rørt.';
      case 'for-good':
        return warning.why === 'no-longer-client'
          ? 'Er ikkje lenger klient hos dykk i Altinn, så klienten kan ikkje leggast til att etterpå.'
          : `Manglar ${quoted(warning.packages)}, så klienten kan ikkje leggast til att etterpå.`;
      default:
        return warning satisfies never;
    }
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
export const subUnit = 'Nummeret kan òg høyre til ei undereining.';
export const noRelationship = (owner: string) =>
  `Ikkje klient hos dykk i Altinn. ${owner} må anten stå som rekneskapsførar, revisor eller forretningsførar for klienten i Einingsregisteret, eller få fullmakta av klienten i Altinn. ${subUnit}`;
export const missingPackages = (names: readonly string[] = []) =>
  `Manglar fullmakt til ${names.length > 0 ? quoted(names) : 'minst éin tilgangspakke som systemtilgangen krev'}. Fullmakta følgjer av rolla i Einingsregisteret, eller klienten gir ho i Altinn. Prøv att når det er ordna.`;

function rejected({ code, text }: { code?: string | undefined; text?: string | undefined }): string {
  if (code && text) return `Altinn avviste førespurnaden og gav denne grunnen (${code}): «${text}»`;
  if (code)
    return `Altinn avviste førespurnaden utan å seie kvifor (${code}). Sjekk klienten i Altinn og prøv att.`;
  if (text) return `Altinn avviste førespurnaden og gav denne grunnen: «${text}»`;
  return 'Altinn avviste førespurnaden utan å seie kvifor. Sjekk klienten i Altinn og prøv att.';
}
