import { displayName } from '../../domain/display-name';
import type { RowWork } from '../../domain/runs/job';
import type { OutcomeTexts } from '../outcome-texts';
import { causeAdvice } from './cause';
import { reason } from './reason';
import { day, moment, quoted, rows } from './words';

/** Altinn's rejections may name a package by its URN; people know it by its last part. */
const shortName = (name: string) => name.slice(name.lastIndexOf(':') + 1);

/** What is said about a row, in bokmål. */
export const outcome: OutcomeTexts = {
  verdict: {
    add: 'Blir lagt til',
    remove: 'Blir fjernet',
    'already-delegated': 'Allerede lagt til',
    'not-delegated': 'Er ikke lagt til',
    'no-relationship': 'Ikke klient hos dere i Altinn',
    'missing-packages': 'Mangler fullmakt',
    'invalid-number': 'Ugyldig organisasjonsnummer',
    'person-number': 'Mulig fødselsnummer, skjult',
    duplicate: 'Står flere ganger',
    'own-organisation': 'Din virksomhet',
    'unknown-system-access': 'Ukjent systemtilgang',
    'ambiguous-system-access': 'Flere systemtilganger passer',
    'marked-otherwise': 'Merket annerledes',
    conflict: 'Merket både for å legges til og fjernes',
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
      explanation: (at) =>
        `Var lagt til ${moment(at)}, før kjøringen kom til den. Kjøringen endret ingenting.`,
    },
    remove: {
      status: 'Allerede fjernet',
      explanation: (at) =>
        `Var fjernet ${moment(at)}, før kjøringen kom til den. Kjøringen endret ingenting.`,
    },
    repair: {
      status: 'Hadde alt fra før',
      explanation: (at) => `Hadde alle tilgangspakkene ${moment(at)}. Kjøringen endret ingenting.`,
    },
  },
  toppedUp: 'Var lagt til fra før med færre tilgangspakker, og har nå fått resten.',
  keptFor: (titles) => `Beholdt, fordi den ikke kom inn i ${titles.join(' og ')}.`,
  asAnother: {
    short: 'Kan være sendt som en annen bruker',
    explanation:
      'Kan være sendt som en annen bruker: En annen enn den som startet kjøringen, kan ha vært logget inn i Altinn da raden ble sendt.',
    kept: 'Beholdt av den som startet kjøringen.',
    rows: ({ open, kept }) =>
      [
        open > 0 && `${rows(open)} kan være sendt som en annen bruker.`,
        kept > 0 && `${rows(kept)} som kan være sendt som en annen bruker, er beholdt.`,
      ]
        .filter(Boolean)
        .join(' '),
  },
  confirmed: (at) => `Bekreftet i Altinn ${moment(at)}.`,
  causeAdvice,
  reason,
  failure: (failure, { owner, systemUser, action }) => {
    switch (failure.kind) {
      case 'session-expired':
        return 'Du er logget ut av Altinn. Logg inn igjen og fortsett.';
      case 'forbidden':
        return `Altinn lar deg ikke administrere klienter for ${owner}. Be en hovedadministrator om å gjøre deg til klientadministrator.`;
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
        return 'Er lagt til, men ikke lenger klient hos dere i Altinn.';
      case 'lacks-packages':
        return `Er lagt til, men mangler nå ${quoted(warning.packages)}.${warning.repairable ? ' Klienten har gitt alt som trengs, så den kan sendes på nytt.' : ''}`;
      case 'may-be-delegated':
        return 'Klienten kan likevel være lagt til: Altinn oppgir ikke organisasjonsnummeret til alle som er lagt til.';
      case 'looks-like-test-number':
        return 'Dette ser ut som et testnummer.';
      case 'looks-like-real-number':
        return 'Dette ser ut som et ekte organisasjonsnummer, men du er i testmiljøet.';
      case 'sub-unit':
        return warning.of ? `Underenhet av ${displayName(warning.of)}.` : 'Underenhet.';
      case 'deleted':
        return warning.at ? `Slettet ${day(new Date(warning.at))}.` : 'Slettet i Enhetsregisteret.';
      case 'bankrupt':
        return 'Konkursbo.';
      case 'other-packages':
        return 'Er klient hos dere, men har gitt andre pakker.';
      case 'no-such-number':
        return 'Nummeret finnes ikke.';
      case 'registered':
        return `Nummeret tilhører «${displayName(warning.as)}».`;
      case 'corrected':
        return `Nummeret er rettet av deg. På listen står ‹${warning.from}›.`;
      case 'none-of-removed':
        return 'Du svarte at raden ikke gjelder noen av dem som fjernes.';
      case 'come-since':
        return 'Er kommet til siden du bekreftet, og røres ikke.';
      case 'unticked':
        return 'Du tok bort haken, så klienten røres ikke.';
      case 'for-good':
        return warning.why === 'no-longer-client'
          ? 'Er ikke lenger klient hos dere i Altinn, så klienten kan ikke legges til igjen etterpå.'
          : `Mangler ${quoted(warning.packages)}, så klienten kan ikke legges til igjen etterpå.`;
      default:
        return warning satisfies never;
    }
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
export const subUnit = 'Nummeret kan også tilhøre en underenhet.';
export const noRelationship = (owner: string) =>
  `Ikke klient hos dere i Altinn. ${owner} må enten stå som regnskapsfører, revisor eller forretningsfører for klienten i Enhetsregisteret, eller få fullmakten av klienten i Altinn. ${subUnit}`;
export const missingPackages = (names: readonly string[] = []) =>
  `Mangler fullmakt til ${names.length > 0 ? quoted(names) : 'minst én tilgangspakke som systemtilgangen krever'}. Fullmakten følger av rollen i Enhetsregisteret, eller klienten gir den i Altinn. Prøv igjen når det er ordnet.`;

function rejected({ code, text }: { code?: string | undefined; text?: string | undefined }): string {
  if (code && text) return `Altinn avviste forespørselen og ga denne grunnen (${code}): «${text}»`;
  if (code)
    return `Altinn avviste forespørselen uten å si hvorfor (${code}). Sjekk klienten i Altinn og prøv igjen.`;
  if (text) return `Altinn avviste forespørselen og ga denne grunnen: «${text}»`;
  return 'Altinn avviste forespørselen uten å si hvorfor. Sjekk klienten i Altinn og prøv igjen.';
}
