import { displayName } from '../../domain/display-name';
import type { RowWork } from '../../domain/runs/job';
import type { OutcomeTexts } from '../outcome-texts';
import { causeAdvice } from './cause';
import { reason } from './reason';
import { clock, longDay, quoted, rows } from './words';

/** Altinn's rejections may name a package by its URN; people know it by its last part. */
const shortName = (name: string) => name.slice(name.lastIndexOf(':') + 1);
const when = (at: Date) => `on ${longDay(at)} at ${clock(at)}`;

/** What is said about a row, in English. */
export const outcome: OutcomeTexts = {
  verdict: {
    add: 'Will be added',
    remove: 'Will be removed',
    'already-delegated': 'Already added',
    'not-delegated': 'Not added',
    'no-relationship': 'Not one of your clients in Altinn',
    'missing-packages': 'Lacks power of attorney',
    'invalid-number': 'Invalid organization number',
    'person-number': 'Possible national identity number, hidden',
    duplicate: 'Listed more than once',
    'own-organisation': 'Your organization',
    'unknown-system-access': 'Unknown system access',
    'ambiguous-system-access': 'Several system accesses match',
    'marked-otherwise': 'Marked otherwise',
    conflict: 'Marked both to add and to remove',
  },
  state: {
    queued: 'Waiting',
    sending: 'Being sent',
    done: 'Added',
    failed: 'Not added',
    unknown: 'Sent, but not confirmed',
  },
  removal: {
    queued: 'Waiting',
    sending: 'Being removed',
    done: 'Removed',
    failed: 'Not removed',
    unknown: 'Sent, but not confirmed',
  },
  repair: {
    queued: 'Waiting to be sent again',
    sending: 'Being sent again',
    done: 'Sent again',
    failed: 'Still lacks authority',
    unknown: 'Sent, but not confirmed',
  },
  already: {
    add: {
      status: 'Already added',
      explanation: (at) => `Had been added ${when(at)}, before the run came to it. The run changed nothing.`,
    },
    remove: {
      status: 'Already removed',
      explanation: (at) =>
        `Had been removed ${when(at)}, before the run came to it. The run changed nothing.`,
    },
    repair: {
      status: 'Had everything before',
      explanation: (at) => `Had all the access packages ${when(at)}. The run changed nothing.`,
    },
  },
  toppedUp: 'Had been added before with fewer access packages, and has now got the rest.',
  keptFor: (titles) => `Kept, because it did not come into ${titles.join(' and ')}.`,
  asAnother: {
    short: 'May have been sent as another user',
    explanation:
      'May have been sent as another user: somebody other than the person who started the run may have been logged in to Altinn when the row was sent.',
    kept: 'Kept by the person who started the run.',
    rows: ({ open, kept }) =>
      [
        open > 0 && `${rows(open)} may have been sent as another user.`,
        kept > 0 &&
          `${rows(kept)} that may have been sent as another user ${kept === 1 ? 'is' : 'are'} kept.`,
      ]
        .filter(Boolean)
        .join(' '),
  },
  confirmed: (at) => `Confirmed in Altinn ${when(at)}.`,
  causeAdvice,
  reason,
  failure: (failure, { owner, systemUser, action }) => {
    switch (failure.kind) {
      case 'session-expired':
        return 'You are logged out of Altinn. Log in again and continue.';
      case 'forbidden':
        return `Altinn does not let you manage clients for ${owner}. Ask a main administrator to make you a client administrator.`;
      case 'no-relationship':
        return noRelationship(owner);
      case 'missing-packages':
        return missingPackages(failure.packages?.map(shortName));
      case 'not-found':
        return `Altinn cannot find the system access “${systemUser}”. It may have been deleted.`;
      case 'throttled':
        return 'Altinn does not accept more requests right now. Wait a little and try again.';
      case 'unavailable':
        return 'Altinn did not answer as it should, and nothing was done. Try again later.';
      case 'no-connection':
        return failure.blocked
          ? `The network or your IT department does not let Klientfil reach ${failure.blocked}.`
          : 'No network connection to Altinn. Check the network, and try again.';
      case 'altinn-changed':
        return 'Altinn has changed, and Klientfil does not understand the answer. Look for a newer version of Klientfil.';
      case 'unknown-outcome':
        return unconfirmed[action ?? 'add'];
      case 'token-refused':
        return 'Altinn did not accept the request from this login. Reload the page in Altinn and continue.';
      case 'site-access-withheld':
        return 'The browser does not let the extension reach Altinn. Give Klientfil access to Altinn’s sites in the browser’s extension settings.';
      case 'rejected':
        return rejected(failure);
      default:
        return failure satisfies never;
    }
  },
  warning: (warning) => {
    switch (warning.kind) {
      case 'name-differs':
        return `The name on the list is “${warning.file}”, but the number belongs to “${displayName(warning.register)}”. Check that the number is right.`;
      case 'no-longer-client':
        return 'Has been added, but is no longer one of your clients in Altinn.';
      case 'lacks-packages':
        return `Has been added, but now lacks ${quoted(warning.packages)}.${warning.repairable ? ' The client has given all that is needed, so it can be sent again.' : ''}`;
      case 'may-be-delegated':
        return 'The client may still have been added: Altinn does not give the organization number of everyone who has been.';
      case 'looks-like-test-number':
        return 'This looks like a test number.';
      case 'looks-like-real-number':
        return 'This looks like a real organization number, but you are in the test environment.';
      case 'sub-unit':
        return warning.of ? `Sub-unit of ${displayName(warning.of)}.` : 'Sub-unit.';
      case 'deleted':
        return warning.at ? `Deleted on ${longDay(new Date(warning.at))}.` : 'Deleted in the register.';
      case 'bankrupt':
        return 'Bankruptcy estate.';
      case 'other-packages':
        return 'Is one of your clients, but has given other packages.';
      case 'no-such-number':
        return 'The number does not exist.';
      case 'registered':
        return `The number belongs to “${displayName(warning.as)}”.`;
      case 'corrected':
        return `You have corrected the number. The list says ‹${warning.from}›.`;
      case 'none-of-removed':
        return 'You answered that the row is none of those that are removed.';
      case 'come-since':
        return 'Has come since you confirmed, and is left alone.';
      case 'unticked':
        return 'You unticked the client, so it is left alone.';
      case 'for-good':
        return warning.why === 'no-longer-client'
          ? 'No longer one of your clients in Altinn, so the client cannot be added again afterwards.'
          : `Lacks ${quoted(warning.packages)}, so the client cannot be added again afterwards.`;
      default:
        return warning satisfies never;
    }
  },
};

const unconfirmed: Record<RowWork, string> = {
  add: 'Sent, but not confirmed: the answer from Altinn did not arrive. Load the list again to see whether the client has been added.',
  remove:
    'Sent, but not confirmed: Altinn still shows the client, or the answer did not arrive. Retry the row to see whether the client has been removed.',
  repair:
    'Sent, but not confirmed: Altinn does not show all of the access packages yet, or the answer did not arrive. Retry the row to see whether they are in place.',
};

// Some packages follow from a role in the register and cannot be given in Altinn, others the client gives
// (`altinn/portal.md` 3.8): the sentences hold for both.
export const subUnit = 'The number may also belong to a sub-unit.';
export const noRelationship = (owner: string) =>
  `Not one of your clients in Altinn. ${owner} must either be registered as the client’s accountant, auditor or business manager in the Central Coordinating Register for Legal Entities, or be given the power of attorney by the client in Altinn. ${subUnit}`;
export const missingPackages = (names: readonly string[] = []) =>
  `Lacks power of attorney for ${names.length > 0 ? quoted(names) : 'at least one access package that the system access requires'}. That follows from the role in the Central Coordinating Register for Legal Entities, or the client gives it in Altinn. Try again when that has been arranged.`;

function rejected({ code, text }: { code?: string | undefined; text?: string | undefined }): string {
  if (code && text) return `Altinn rejected the request and gave this reason (${code}): “${text}”`;
  if (code)
    return `Altinn rejected the request without saying why (${code}). Check the client in Altinn and try again.`;
  if (text) return `Altinn rejected the request and gave this reason: “${text}”`;
  return 'Altinn rejected the request without saying why. Check the client in Altinn and try again.';
}
