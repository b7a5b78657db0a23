import { displayName } from '../../domain/display-name';
import type { LetterContext, LetterTexts } from '../letter-texts';
import { numbered } from '../numbered';
import { roles } from './cause';
import { quoted } from './words';

// Chromium leaves nynorsk out of its language data; «og» is the same word in bokmål.
const packagesNamed = (names: readonly string[]) => {
  if (names.length === 0) return 'tilgangspakkane vi har bede om';
  return `${names.length === 1 ? 'tilgangspakken' : 'tilgangspakkane'} ${quoted(names)}`;
};

/** What is written to clients that cannot be added, in nynorsk. */
export const letter: LetterTexts = {
  letter: (cause, context) => {
    const { firm, them, their, number } = named(context);
    const wrapped = (...paragraphs: string[]) => [
      context.client ? `Hei, ${their}!` : 'Hei!',
      ...paragraphs,
      'Ta gjerne kontakt med oss dersom noko er uklart.',
      `Vennleg helsing\n${firm}`,
    ];
    switch (cause.kind) {
      case 'register':
        return {
          subject: `Registrer ${firm} som ${roles[cause.role]} i Einingsregisteret`,
          paragraphs: wrapped(
            `For at vi skal kunne gjere jobben vår for dykk i Altinn, må ${them} stå som ${roles[cause.role]} for ${their} i Einingsregisteret. Registreringa gir oss ${packagesNamed(cause.packages)}.`,
            `Slik melder de det:\n${numbered([
              logIn(their),
              'Opne skjemaet «Samordna registermelding».',
              `Før opp ${firm} med organisasjonsnummer ${number} som ${roles[cause.role]}. Står det ein annan ${roles[cause.role]} der i dag, ta kontakt med oss før de endrar noko.`,
              'Signer og send inn. Skjemaet seier kven som må signere.',
            ])}`,
            'Ber skjemaet om ei erklæring frå oss om at vi tek på oss oppdraget, sender vi ho gjerne.',
            ...(cause.toGive.length === 0
              ? []
              : [
                  `Når registreringa er på plass, treng vi òg fullmakt til ${packagesNamed(cause.toGive)}. ${whoMay}`,
                  howToGive(cause.toGive, context),
                ]),
          ),
        };
      case 'give':
        return {
          subject: `Fullmakt i Altinn frå dykk til ${firm}`,
          paragraphs: wrapped(
            `For at vi skal kunne gjere jobben vår for dykk i Altinn, treng ${them} fullmakt frå ${their} til ${packagesNamed(cause.packages)}. ${whoMay}`,
            howToGive(cause.packages, context),
            'De kan når som helst trekkje fullmakta tilbake same staden.',
          ),
        };
      case 'request':
        return {
          subject: `Godkjenn fullmakta til ${firm} i Altinn`,
          paragraphs: wrapped(
            `For at vi skal kunne gjere jobben vår for dykk i Altinn, treng ${them} fullmakt frå ${their} til ${packagesNamed(cause.packages)}. Vi ber om ho i Altinn, så de treng berre å godkjenne. Er førespurnaden ikkje komen enno, kjem han snart.`,
            whoMay,
            `Slik gjer de:\n${numbered([
              logIn(their),
              'Gå til «Tilgangsstyring» og så «Førespurnader».',
              `Opne førespurnaden frå ${firm}, sjå gjennom han og trykk på «Godkjenn».`,
            ])}`,
          ),
        };
      case 'unknown':
        return {
          subject: `Tilgang i Altinn til ${firm}`,
          paragraphs: wrapped(
            `For at vi skal kunne gjere jobben vår for dykk i Altinn, treng ${them} ${packagesNamed(cause.packages)} frå ${their}.`,
            `Nokre tilgangspakkar gir de sjølve i Altinn, andre følgjer av at vi er registrerte hos dykk i Einingsregisteret. Prøv først i Altinn. ${whoMay}`,
            howToGive(cause.packages, context),
            `Går ikkje det, må de føre opp ${firm} som rekneskapsførar, revisor eller forretningsførar i Einingsregisteret, alt etter kva vi gjer for dykk. Det melder de i skjemaet «Samordna registermelding» i Altinn.`,
          ),
        };
      default:
        return cause satisfies never;
    }
  },
  columns: { missing: 'Manglar', subject: 'Emne', text: 'Tekst' },
  sheetName: 'Brev til klientar',
  fileName: 'brev',
};

function named({ owner, client }: LetterContext) {
  const firm = displayName(owner.name);
  const number = owner.orgNumber;
  const their = client ? displayName(client) : 'verksemda dykkar';
  return { firm, number, their, them: `${firm} (org.nr. ${number})` };
}

const whoMay = 'Dagleg leiar, styreleiar, innehavar eller hovudadministrator hos dykk kan gjere det.';
const logIn = (their: string) => `Logg inn på altinn.no, og vel å handle på vegner av ${their}.`;

/** As in Altinn's own guide to setting up a client relationship. */
function howToGive(packages: readonly string[], context: LetterContext): string {
  const { firm, number, their } = named(context);
  const steps = [
    logIn(their),
    'Gå til «Tilgangsstyring» og så «Brukarar».',
    `Trykk på «Ny brukar», skriv inn organisasjonsnummeret ${number} og trykk på «Legg til verksemd». Står ${firm} på lista frå før, vel de oss der.`,
    `Trykk på «Gi fullmakt», og søk opp ${packagesNamed(packages)}.`,
    `Trykk på «Gi fullmakt» ved sida av ${packages.length === 1 ? 'tilgangspakken' : 'kvar av tilgangspakkane'}.`,
  ];
  return `Slik gjer de:\n${numbered(steps)}`;
}
