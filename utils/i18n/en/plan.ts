import type { PlanTexts } from '../list-texts';
import { answeredNone, comeSince } from './sentences';
import { clients, counted, figure } from './words';

/** What a list comes to, in English. */
export const plan: PlanTexts = {
  heading: 'Preview',
  alreadyAdded: 'already added',
  notAdded: 'not added',
  canBeAdded: (n) => (n === 0 ? 'None can be added' : `${figure(n)} can be added`),
  addedOnly: 'added, but not on the list',
  nothingToAdd: 'There are no clients to add from this list. The table below says why for each row.',
  warning: (warning) => {
    switch (warning.kind) {
      case 'no-clients-at-all':
        return 'Altinn shows no clients for the organization. That may be right, but it may also be a fault at Altinn. If you have clients, wait a little and try again.';
      case 'none-delegated':
        if (warning.lastSeen) return answeredNone(warning.lastSeen);
        return 'The system access has no clients in Altinn yet. That is right if it is new. If not, it may be a fault at Altinn: wait a little and try again.';
      case 'person-numbers-masked':
        return `${counted(warning.count, 'possible national identity number on the list is', 'possible national identity numbers on the list are')} hidden: not shown, not stored and not sent.`;
      case 'packages-unknown':
        return 'Altinn does not show here which powers of attorney each client has given. If a client lacks one, you will find out only when the client is to be added.';
      default:
        return warning satisfies never;
    }
  },
  privatePersons: (n) =>
    `${counted(n, 'private individual has', 'private individuals have')} also been added in Altinn. Private individuals have no organization number and are not counted here.`,
  unknownDelegated: (n) =>
    `${counted(n, 'client in Altinn has', 'clients in Altinn have')} no organization number and cannot be compared with the list.`,
  comeSince,
  notOnList: (n) => `${clients(n)} added, but not on the list`,
  notOnListNote: 'These will not be changed.',
};
