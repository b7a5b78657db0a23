import type { PlanTexts } from '../list-texts';
import { answeredNone, comeSince } from './sentences';
import { clients, counted, figure } from './words';

/** What a list comes to, in bokmål. */
export const plan: PlanTexts = {
  heading: 'Forhåndsvisning',
  alreadyAdded: 'allerede lagt til',
  notAdded: 'ikke lagt til',
  canBeAdded: (n) => (n === 0 ? 'Ingen kan legges til' : `${figure(n)} kan legges til`),
  addedOnly: 'lagt til, men ikke på listen',
  nothingToAdd:
    'Det er ingen klienter å legge til fra denne listen. Tabellen under viser hvorfor for hver rad.',
  warning: (warning) => {
    switch (warning.kind) {
      case 'no-clients-at-all':
        return 'Altinn viser ingen klienter for virksomheten. Det kan stemme, men det kan også være en feil hos Altinn. Har dere klienter, så vent litt og prøv igjen.';
      case 'none-delegated':
        if (warning.lastSeen) return answeredNone(warning.lastSeen);
        return 'Systemtilgangen har ingen klienter i Altinn ennå. Det er riktig hvis den er ny. Hvis ikke, kan det være en feil hos Altinn: vent litt og prøv igjen.';
      case 'person-numbers-masked':
        return `${counted(warning.count, 'mulig fødselsnummer på listen er skjult. Det', 'mulige fødselsnumre på listen er skjult. De')} blir verken vist, lagret eller sendt.`;
      case 'packages-unknown':
        return 'Altinn viser ikke her hvilke fullmakter hver klient har gitt. Mangler en klient fullmakt, viser det seg først når klienten skal legges til.';
      default:
        return warning satisfies never;
    }
  },
  privatePersons: (n) =>
    `${counted(n, 'privatperson er også lagt til', 'privatpersoner er også lagt til')} i Altinn. Privatpersoner har ikke organisasjonsnummer og regnes ikke med her.`,
  unknownDelegated: (n) =>
    `${clients(n)} i Altinn mangler organisasjonsnummer og kan ikke sammenlignes med listen.`,
  comeSince,
  notOnList: (n) => `${clients(n)} lagt til, men ikke på listen`,
  notOnListNote: 'Disse blir ikke endret.',
};
