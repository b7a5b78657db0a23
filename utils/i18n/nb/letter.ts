import { displayName } from '../../domain/display-name';
import type { LetterContext, LetterTexts } from '../letter-texts';
import { numbered } from '../numbered';
import { roles } from './cause';
import { quoted } from './words';

const packagesNamed = (names: readonly string[]) => {
  if (names.length === 0) return 'tilgangspakkene vi har bedt om';
  return `${names.length === 1 ? 'tilgangspakken' : 'tilgangspakkene'} ${quoted(names)}`;
};

/** What is written to clients that cannot be added, in bokmål. */
export const letter: LetterTexts = {
  letter: (cause, context) => {
    const { firm, them, their, number } = named(context);
    const wrapped = (...paragraphs: string[]) => [
      context.client ? `Hei, ${their}!` : 'Hei!',
      ...paragraphs,
      'Ta gjerne kontakt med oss hvis noe er uklart.',
      `Vennlig hilsen\n${firm}`,
    ];
    switch (cause.kind) {
      case 'register':
        return {
          subject: `Registrer ${firm} som ${roles[cause.role]} i Enhetsregisteret`,
          paragraphs: wrapped(
            `For at vi skal kunne gjøre jobben vår for dere i Altinn, må ${them} stå som ${roles[cause.role]} for ${their} i Enhetsregisteret. Registreringen gir oss ${packagesNamed(cause.packages)}.`,
            `Slik melder dere det:\n${numbered([
              logIn(their),
              'Åpne skjemaet «Samordnet registermelding».',
              `Før opp ${firm} med organisasjonsnummer ${number} som ${roles[cause.role]}. Står en annen ${roles[cause.role]} der i dag, ta kontakt med oss før dere endrer noe.`,
              'Signer og send inn. Skjemaet sier hvem som må signere.',
            ])}`,
            'Ber skjemaet om en erklæring fra oss om at vi tar på oss oppdraget, sender vi den gjerne.',
            ...(cause.toGive.length === 0
              ? []
              : [
                  `Når registreringen er på plass, trenger vi også fullmakt til ${packagesNamed(cause.toGive)}. ${whoMay}`,
                  howToGive(cause.toGive, context),
                ]),
          ),
        };
      case 'give':
        return {
          subject: `Fullmakt i Altinn til ${firm}`,
          paragraphs: wrapped(
            `For at vi skal kunne gjøre jobben vår for dere i Altinn, trenger ${them} fullmakt fra ${their} til ${packagesNamed(cause.packages)}. ${whoMay}`,
            howToGive(cause.packages, context),
            'Dere kan når som helst trekke fullmakten tilbake samme sted.',
          ),
        };
      case 'request':
        return {
          subject: `Godkjenn fullmakt i Altinn til ${firm}`,
          paragraphs: wrapped(
            `For at vi skal kunne gjøre jobben vår for dere i Altinn, trenger ${them} fullmakt fra ${their} til ${packagesNamed(cause.packages)}. Vi ber om den i Altinn, så dere trenger bare å godkjenne. Er forespørselen ikke kommet ennå, kommer den snart.`,
            whoMay,
            `Slik gjør dere:\n${numbered([
              logIn(their),
              'Gå til «Tilgangsstyring» og så «Forespørsler».',
              `Åpne forespørselen fra ${firm}, se gjennom den og trykk på «Godkjenn».`,
            ])}`,
          ),
        };
      case 'unknown':
        return {
          subject: `Tilgang i Altinn for ${firm}`,
          paragraphs: wrapped(
            `For at vi skal kunne gjøre jobben vår for dere i Altinn, trenger ${them} ${packagesNamed(cause.packages)} fra ${their}.`,
            `Noen tilgangspakker gir dere selv i Altinn, andre følger av at vi er registrert hos dere i Enhetsregisteret. Prøv først i Altinn. ${whoMay}`,
            howToGive(cause.packages, context),
            `Går ikke det, må dere føre opp ${firm} som regnskapsfører, revisor eller forretningsfører i Enhetsregisteret, alt etter hva vi gjør for dere. Det melder dere i skjemaet «Samordnet registermelding» i Altinn.`,
          ),
        };
      default:
        return cause satisfies never;
    }
  },
  columns: { missing: 'Mangler', subject: 'Emne', text: 'Tekst' },
  sheetName: 'Brev til klienter',
  fileName: 'brev',
};

function named({ owner, client }: LetterContext) {
  const firm = displayName(owner.name);
  const number = owner.orgNumber;
  const their = client ? displayName(client) : 'virksomheten deres';
  return { firm, number, their, them: `${firm} (org.nr. ${number})` };
}

const whoMay = 'Daglig leder, styreleder, innehaver eller hovedadministrator hos dere kan gjøre det.';
const logIn = (their: string) => `Logg inn på altinn.no, og velg å handle på vegne av ${their}.`;

/** As in Altinn's own guide to setting up a client relationship. */
function howToGive(packages: readonly string[], context: LetterContext): string {
  const { firm, number, their } = named(context);
  const steps = [
    logIn(their),
    'Gå til «Tilgangsstyring» og så «Brukere».',
    `Trykk på «Ny bruker», skriv inn organisasjonsnummeret ${number} og trykk på «Legg til virksomhet». Står ${firm} på listen fra før, velger dere oss der.`,
    `Trykk på «Gi fullmakt», og søk opp ${packagesNamed(packages)}.`,
    `Trykk på «Gi fullmakt» ved siden av ${packages.length === 1 ? 'tilgangspakken' : 'hver av tilgangspakkene'}.`,
  ];
  return `Slik gjør dere:\n${numbered(steps)}`;
}
