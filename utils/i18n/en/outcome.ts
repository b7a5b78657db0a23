import { displayName } from '../../domain/display-name';
import type { RowWork } from '../../domain/job';
import type { PlanRow } from '../../domain/plan';
import { clock } from '../figures';
import type { OutcomeTexts } from '../outcome-texts';
import { causeAdvice, quoted } from './cause';

/** Altinn's rejections may name a package by its URN; people know it by its last part. */
const shortName = (name: string) => name.slice(name.lastIndexOf(':') + 1);
const longDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });
const when = (at: Date) => `on ${longDay.format(at)} at ${clock(at, ':')}`;
const correct = 'Correct the number, and read the list again.';

const figure = new Intl.NumberFormat('en');
const rowsOf = (n: number) => `${figure.format(n)} ${n === 1 ? 'row' : 'rows'}`;

/** What is said about a row, in English. */
export const outcome: OutcomeTexts = {
  verdict: {
    add: 'Will be added',
    remove: 'Will be removed',
    'already-delegated': 'Already there',
    'not-delegated': 'Not added',
    'no-relationship': 'Not among your clients in Altinn',
    'missing-packages': 'Lacks power of attorney',
    'invalid-number': 'Invalid organisation number',
    'person-number': 'Eleven digits, hidden',
    duplicate: 'Listed more than once',
    'own-organisation': 'Your organisation',
    'unknown-system-access': 'Unknown system access',
    'ambiguous-system-access': 'Several system accesses match',
    'marked-for-removal': 'Marked “remove”',
    conflict: 'Stands both as add and as remove',
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
  kept: { status: 'Kept', explanation: 'You chose that the client should stay.' },
  asAnother: {
    short: 'May have been sent as another user',
    status: (state) => `${state}. May have been sent as another user`,
    explanation:
      'May have been sent as another user: somebody other than the person who started the run may have been logged in to Altinn when the row was sent.',
    kept: 'Kept by the person who started the run.',
    rows: ({ open, kept }) =>
      [
        open > 0 && `${rowsOf(open)} may have been sent as another user.`,
        kept > 0 &&
          `${rowsOf(kept)} that may have been sent as another user ${kept === 1 ? 'is' : 'are'} kept.`,
      ]
        .filter(Boolean)
        .join(' '),
  },
  confirmed: (at) => `Confirmed in Altinn ${when(at)}.`,
  onRow: (line, explanation) => `Row ${line}: ${explanation}`.trim(),
  causeAdvice,
  explain: (row, { owner, systemUser, numberColumn }) => {
    switch (row.verdict) {
      case 'add':
        return `Will be added to “${systemUser}” when you confirm.`;
      case 'already-delegated':
        return `Has already been added to “${systemUser}”.`;
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
          ? 'The same organisation number appears earlier on the list. The first row counts, and this one is skipped.'
          : `The same organisation number is on row ${row.firstLine}. That row counts, and this one is skipped.`;
      case 'own-organisation':
        return `This is ${owner} itself, not a client. Choose “Add your organization” on the page of the system access in Altinn.`;
      case 'remove':
        return row.notOnList
          ? `Is added to “${systemUser}” but is not on the list. Will be removed when you confirm.`
          : `Will be removed from “${systemUser}” when you confirm.`;
      case 'not-delegated':
        return `Is not added to “${systemUser}”, so there is nothing to remove.`;
      case 'unknown-system-access':
        return `Your organisation has no system access for clients called “${row.systemAccess ?? ''}”. Correct the name, and read the list again.`;
      case 'ambiguous-system-access':
        return `Several system accesses match “${row.systemAccess ?? ''}”. Choose which one is meant, or write the ID of the system access on the row.`;
      case 'marked-for-removal':
        return 'The row is marked “remove”, so the client is not added. It is removed only if you choose that the list should remove as well.';
      case 'conflict':
        return 'The client stands on several rows, both as add and as remove. Nothing is done with it. Correct the list, and read it again.';
      default:
        return row.verdict satisfies never;
    }
  },
  failure: (failure, { owner, systemUser, action }) => {
    switch (failure.kind) {
      case 'session-expired':
        return 'You are signed out of Altinn. Sign in again and continue.';
      case 'forbidden':
        return `Altinn does not let you manage clients for ${owner}. Ask the general manager or a main administrator to make you a client administrator.`;
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
        return 'Altinn did not accept the request from this sign-in. Reload the page in Altinn and continue.';
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
        return 'Has been added, but is no longer among your clients in Altinn.';
      case 'lacks-packages':
        return `Has been added, but now lacks ${quoted(warning.packages)}.${warning.repairable ? ' The client has given all that is needed, so it can be sent again.' : ''}`;
      case 'may-be-delegated':
        return 'The client may still have been added: Altinn does not give the organisation number of everyone who has been.';
      case 'looks-like-test-number':
        return 'This looks like a test number.';
      case 'looks-like-real-number':
        return 'This looks like a real organisation number, but you are in the test environment.';
      case 'sub-unit':
        return `This is a sub-unit of ${displayName(warning.of)}.`;
      case 'for-good':
        return warning.why === 'no-longer-client'
          ? 'No longer among your clients in Altinn, so the client cannot be added again afterwards.'
          : `Lacks ${quoted(warning.packages)}, so the client cannot be added again afterwards.`;
      default:
        return warning satisfies never;
    }
  },
  columns: {
    orgNumber: 'Org.no.',
    name: 'Name',
    status: 'Status',
    explanation: 'Explanation',
    ownerOrgNumber: 'Organisation org.no.',
    systemUser: 'System access',
    systemUserId: 'System access ID',
    handledIn: 'Handled in system access',
    unnamed: (letter) => `Column ${letter}`,
  },
  fileNames: { clients: 'clients', results: 'results', template: 'client-list-template' },
  sheetNames: { clients: 'Clients', results: 'Results', instructions: 'How to' },
  instructions: {
    heading: 'How to use the list',
    sentences: [
      'Enter one client per row on the sheet “Clients”: the organisation number of 9 digits, with or without spaces.',
      'The name may be empty. Where there is one, the preview tells you when the number belongs to somebody else.',
      'You may have columns of your own. They come back with the results.',
      'Do not enter national identity numbers in the list.',
      'Save the file and drop it on the page of the system access in Altinn. Nothing changes until you confirm.',
    ],
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
const subUnit = 'The number may also belong to a sub-unit.';
const noRelationship = (owner: string) =>
  `Not among your clients in Altinn. ${owner} must either be registered as the client’s accountant, auditor or business manager in the Central Coordinating Register for Legal Entities, or be given the power of attorney by the client in Altinn. ${subUnit}`;
const missingPackages = (names: readonly string[] = []) =>
  `Lacks power of attorney for ${names.length > 0 ? quoted(names) : 'at least one access package that the system access requires'}. That follows from the role in the Central Coordinating Register for Legal Entities, or the client gives it in Altinn. Try again when that has been arranged.`;

/** Only where all of the owner's system accesses were read. */
const instead = ({ canGoTo: titles = [] }: PlanRow) =>
  titles.length === 0 ? '' : ` ${`Can be added to ${quoted(titles)} instead.`}`;

/** The row is named by its line beside the sentence, or stands in the file itself. */
const inColumn = (letter: string | undefined, sentence: string) =>
  letter === undefined ? sentence : `Column ${letter}: ${sentence}`;

const personNumber =
  'There are eleven digits here. That may be a national identity number, so it is hidden and will not be stored. Enter the organisation number of 9 digits, and read the list again.';

function fault(row: PlanRow): string {
  switch (row.fault) {
    case 'empty':
      return 'The row has no organisation number. Enter 9 digits, and read the list again.';
    case 'length':
      return `“${row.shown}” has ${row.digits === 1 ? '1 digit' : `${row.digits ?? 0} digits`}. An organisation number has 9. ${correct}`;
    case 'checksum':
      return `“${row.shown}” has 9 digits, but the last one does not fit the others. Look for a typing error or two digits that have changed places. ${correct}`;
    case 'rounded':
      return `“${row.shown}” has been rounded by Excel, so digits are gone. Format the column as a number without decimals, check that all 9 digits are there, and read the list again.`;
    case 'person-number':
      return personNumber;
    case 'not-a-number':
    case undefined:
      return `“${row.shown}” is not an organisation number. An organisation number has 9 digits. ${correct}`;
    default:
      return row.fault satisfies never;
  }
}

function rejected({ code, text }: { code?: string; text?: string }): string {
  if (code && text) return `Altinn said no and gave this reason (${code}): “${text}”`;
  if (code) return `Altinn said no without saying why (${code}). Check the client in Altinn and try again.`;
  if (text) return `Altinn said no and gave this reason: “${text}”`;
  return 'Altinn said no without saying why. Check the client in Altinn and try again.';
}
