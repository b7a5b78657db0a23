import type { PlanTexts } from '../list-texts';
import { answeredNone, comeSince } from './sentences';
import { clients, counted, figure } from './words';

/** What a list comes to, in nynorsk. */
export const plan: PlanTexts = {
  heading: 'Førehandsvising',
  alreadyAdded: 'allereie lagde til',
  notAdded: 'ikkje lagde til',
  canBeAdded: (n) => (n === 0 ? 'Ingen kan leggast til' : `${figure(n)} kan leggast til`),
  addedOnly: 'lagde til, men ikkje på lista',
  nothingToAdd:
    'Det er ingen klientar å legge til frå denne lista. Tabellen under viser kvifor for kvar rad.',
  warning: (warning) => {
    switch (warning.kind) {
      case 'no-clients-at-all':
        return 'Altinn viser ingen klientar for verksemda. Det kan stemme, men det kan òg vere ein feil hos Altinn. Har de klientar, så vent litt og prøv att.';
      case 'none-delegated':
        if (warning.lastSeen) return answeredNone(warning.lastSeen);
        return 'Systemtilgangen har ingen klientar i Altinn enno. Det er rett dersom han er ny. Viss ikkje, kan det vere ein feil hos Altinn: vent litt og prøv att.';
      case 'person-numbers-masked':
        return `${counted(warning.count, 'mogleg fødselsnummer på lista er gøymt. Det blir verken vist, lagra eller sendt', 'moglege fødselsnummer på lista er gøymde. Dei blir verken viste, lagra eller sende')}.`;
      case 'packages-unknown':
        return 'Altinn viser ikkje her kva fullmakter kvar klient har gitt. Manglar ein klient fullmakt, viser det seg først når klienten skal leggast til.';
      default:
        return warning satisfies never;
    }
  },
  privatePersons: (n) =>
    `${counted(n, 'privatperson er òg lagd til', 'privatpersonar er òg lagde til')} i Altinn. Privatpersonar har ikkje organisasjonsnummer og er ikkje rekna med her.`,
  unknownDelegated: (n) =>
    `${clients(n)} i Altinn manglar organisasjonsnummer og kan ikkje samanliknast med lista.`,
  comeSince,
  notOnList: (n) => `${clients(n)} ${n === 1 ? 'lagd' : 'lagde'} til, men ikkje på lista`,
  notOnListNote: 'Desse blir ikkje endra.',
};
