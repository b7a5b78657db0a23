import type { FailureKind } from '../../domain/failure';
import type { LastSeen } from '../../domain/last-seen';
import { clock } from '../figures';
import type { PanelTexts, Sentence } from '../panel-texts';
import { pauseAdvice, refusalAdvice } from './advice';
import { exporting } from './export';
import { lettersOffer } from './letters-offer';
import { removal } from './removal';
import { repair } from './repair';
import { run } from './run';
import { sinceLast } from './since-last';
import { understanding } from './understanding';
import { undo } from './undo';

const figure = new Intl.NumberFormat('en');
const listed = new Intl.ListFormat('en', { type: 'conjunction' });
const of = (n: number, one: string, many: string) => `${figure.format(n)} ${n === 1 ? one : many}`;
const clients = (n: number) => of(n, 'client', 'clients');
const rows = (n: number) => of(n, 'row', 'rows');

const longDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });
const answeredNone = ({ at, clients, isToday }: LastSeen) =>
  `Altinn answered that the system access has no clients. At ${clock(new Date(at), ':')}${isToday ? '' : ` on ${longDay.format(at)}`} it had ${figure.format(clients)}. Something may have failed at Altinn. Wait a moment, and try again.`;

/** What the panel says, in English. */
const whyClosed: Partial<Record<FailureKind, string>> = {
  'session-expired': 'does not take this login',
  forbidden: 'is not open to you',
  throttled: 'took no more requests',
  unavailable: 'did not answer as it should',
  'no-connection': 'cannot be reached from this network',
  'altinn-changed': 'has changed, or does not exist',
  'not-found': 'did not find the system access',
};

export const panel: PanelTexts = {
  title: 'Client list from a file',
  hint: 'drop an Excel or CSV file here, or paste organisation numbers.',
  promise: 'Nothing changes until you confirm. The list is sent only to Altinn, using your login.',
  whose: 'Klientfil · an extension in your browser. Not made or approved by Digdir.',
  testEnvironment: 'TEST ENVIRONMENT',
  actions: {
    chooseFile: 'Choose file',
    openPaste: 'Paste',
    readPaste: 'Read the list',
    otherSystems: 'Get from another system access',
    readOtherSystem: 'Get the clients',
    export: "Download today's list",
    template: 'Download template',
    add: (n) => `Add ${clients(n)}`,
    confirm: (n) => `Confirm and add ${clients(n)}`,
    back: 'Back',
    planFile: 'Download the preview',
    startOver: 'Start over',
    newList: 'New list',
    pause: 'Pause',
    resume: 'Resume',
    resumeWith: (n) => `Resume with ${clients(n)}`,
    cancelRun: 'Cancel the run',
    cancelReading: 'Cancel',
    results: 'Download the results',
    resultsAttention: 'Download only rows that need follow-up',
    retry: (n) => `Retry ${rows(n)}`,
    copy: 'Copy the results',
    reload: 'Reload the page',
    logIn: 'Log in to Altinn',
    close: 'Close this message',
    history: 'History and settings',
  },
  dropHere: 'Drop the file here',
  paste: {
    label: 'Paste organisation numbers',
    description:
      'One per line, or the whole table copied from Excel. The box is emptied when the list has been read.',
    fileName: 'pasted list',
  },
  otherSystems: {
    label: 'System access',
    reading: 'Getting the system accesses …',
    none: 'The organisation has no other system accesses for clients.',
  },
  fileType: 'File type',
  reading: {
    file: (name) => (name ? `Reading ${name} …` : 'Reading the list …'),
    altinn: 'Getting the clients from Altinn …',
    export: "Getting today's list from Altinn …",
  },
  letters: lettersOffer,
  notice: {
    exported: ({ clients: n, leftOut, fileName }) =>
      `${clients(n)} downloaded as ${fileName}.${leftOut ? ` ${clients(leftOut)} without an organisation number left out of the file.` : ''}`,
    nothingToExport: (lastSeen) =>
      lastSeen
        ? answeredNone(lastSeen)
        : 'The system access has no clients in Altinn, so there is no list to download.',
    saved: (name) => `${name} has been downloaded.`,
    copied: (n) => `${rows(n)} copied. Paste into Excel.`,
    runOfAnother: ({ owner, left, total }) =>
      `The run for ${owner} is waiting: ${figure.format(left)} of ${figure.format(total)} remain. It was started by another user, and only that user can continue it.`,
    runningElsewhere: (title) =>
      `A run is going on the system access “${title}”. Open it to see how far it has come.`,
  },
  plan: {
    heading: 'Preview',
    listsReadAt: (at) => `The lists were read from Altinn at ${clock(at, ':')}.`,
    onListAndInAltinn: 'on the list and in Altinn',
    onListOnly: 'on the list, not in Altinn',
    canBeAdded: (n) => (n === 0 ? 'None can be added' : `${figure.format(n)} can be added`),
    inAltinnOnly: 'in Altinn, not on the list',
    nothingToAdd: 'There are no clients to add from this list. The table below says why for each row.',
    warning: (warning) => {
      switch (warning.kind) {
        case 'no-clients-at-all':
          return 'Altinn shows no clients for the organisation. That may be right, but it may also be a fault at Altinn. If you have clients, wait a little and try again.';
        case 'none-delegated':
          if (warning.lastSeen) return answeredNone(warning.lastSeen);
          return 'The system access has no clients in Altinn yet. That is right if it is new. If not, it may be a fault at Altinn: wait a little and try again.';
        case 'person-numbers-masked':
          return `${of(warning.count, 'national identity number in the list is', 'national identity numbers in the list are')} hidden: not shown, not stored and not sent.`;
        case 'packages-unknown':
          return 'Altinn does not show here which powers of attorney each client has given. If a client lacks one, you will find out only when the client is to be added.';
        default:
          return warning satisfies never;
      }
    },
    privatePersons: (n) =>
      `${of(n, 'private person has', 'private persons have')} also been added in Altinn. Private persons have no organisation number and are not counted here.`,
    unknownDelegated: (n) =>
      `${of(n, 'client in Altinn has', 'clients in Altinn have')} no organisation number and cannot be compared with the list.`,
    notOnList: (n) => `${clients(n)} in Altinn, not on the list`,
    notOnListNote: 'These will not be changed.',
  },
  understanding,
  sinceLast,
  exporting,
  rows: {
    caption: (n) => `${rows(n)} in the list`,
    filter: 'Show',
    all: 'All',
    group: {
      'fix-in-file': 'Correct in the list',
      'client-or-you': 'The client or you must act',
      add: 'Will be added',
      remove: 'Will be removed',
      there: 'No change',
    },
    inRun: 'In the run',
    troubled: 'Need follow-up',
    line: 'Line',
    orgNumber: 'Org. no.',
    client: 'Client',
    status: 'Status',
    explanation: 'Explanation',
    noName: 'No name',
    loading: 'Loading …',
    short: {
      'no-relationship': 'Not a client in Altinn',
      'invalid-number': 'Invalid number',
      'person-number': 'Eleven digits',
      unknown: 'Not confirmed',
    },
  },
  confirm: {
    heading: (n) => `Confirm that ${clients(n)} will be added`,
    grants: ({ receiver, clients: n, owner }): Sentence => [
      'You give ',
      { strong: receiver },
      ' power of attorney to act on behalf of ',
      { strong: clients(n) },
      ' of ',
      { strong: owner },
      '.',
    ],
    packages: (names): Sentence => [
      names.length === 1 ? 'Access package: ' : 'Access packages: ',
      { strong: listed.format(names) },
      '.',
    ],
    systemUser: (title): Sentence => ['System access: ', { strong: title }, '.'],
    testEnvironment: "This is Altinn's test environment (TT02). No real powers of attorney are given.",
    afterwards: 'You can remove the clients again in Altinn afterwards.',
  },
  run,
  removal,
  repair,
  undo,
  asAnother: {
    todo: {
      look: 'Somebody other than you may have been logged in to Altinn when they were sent. See who it concerns.',
      decide:
        'The rows are in the table below. Keep them, or take them back: you will see every name before anything is changed.',
      later:
        'The rows are in the table below. You can keep them now. When the run has finished or been cancelled, you can also take them back.',
    },
    see: 'See the rows',
    keep: 'Keep',
    remove: 'Remove them',
    addBack: 'Add again',
  },
  pause: pauseAdvice,
  refusal: refusalAdvice,
  technical: {
    summary: 'Technical information',
    available: 'Clients that can be added are read through',
    delegated: 'Clients already added are read through',
    writer: 'Changes are sent through',
    closed: 'Not in use',
    closedFor: ({ route, for: use, why }) =>
      `${route}: ${whyClosed[why] ?? 'rejected the question'} (${use === 'reading' ? 'reading' : 'changes'})`,
    environment: 'Environment',
    version: 'Klientfil version',
    environments: { production: 'Production', tt02: 'TT02 (test environment)' },
  },
};
