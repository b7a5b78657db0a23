import type { FailureKind } from '../../domain/failure';
import type { PanelTexts, Sentence } from '../panel-texts';
import { answer } from './answer';
import { exporting } from './export';
import { last } from './last';
import { lettersOffer } from './letters-offer';
import { named } from './named';
import { removal } from './removal';
import { repairing, run } from './run';
import { answeredNone } from './sentences';
import { sinceLast } from './since-last';
import { todos } from './todo';
import { clients, clock, figure, listed, rows } from './words';

const whyClosed: Partial<Record<FailureKind, string>> = {
  'session-expired': 'does not take this login',
  forbidden: 'is not open to you',
  throttled: 'took no more requests',
  unavailable: 'did not answer as it should',
  'no-connection': 'cannot be reached from this network',
  'altinn-changed': 'has changed, or does not exist',
  'not-found': 'did not find the system access',
};

/** What the panel says, in English. */
export const panel: PanelTexts = {
  title: 'Client list from a file',
  promise: 'Nothing is read until you choose something, and nothing changes until you confirm.',
  whose: 'Klientfil · an extension in your browser. Not made or approved by Digdir.',
  testEnvironment: 'TEST ENVIRONMENT',
  actions: {
    chooseFile: 'Choose file',
    show: 'Show',
    otherSystems: 'Get from',
    readOtherSystem: 'Get the clients',
    export: 'Download the client list',
    template: 'Download template',
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
    copyTechnical: 'Copy technical information',
    reload: 'Reload the page',
    logIn: 'Log in to Altinn',
    more: 'More options',
    close: 'Close this message',
    safety: 'Is this safe?',
    history: 'History and settings',
  },
  dropHere: 'Drop the file here',
  paste: { label: 'Paste or type organization numbers, or drop a file here', fileName: 'pasted list' },
  last,
  otherSystems: {
    label: 'Get the clients from',
    everybody: 'All your clients in Altinn',
    reading: 'Getting the system accesses …',
    none: 'The organization has no other system accesses for clients.',
  },
  fileType: 'File type',
  reading: {
    file: (name) => (name ? `Reading ${name} …` : 'Reading the list …'),
    altinn: 'Getting the clients from Altinn …',
    export: 'Getting the client list from Altinn …',
  },
  letters: lettersOffer,
  todos,
  notice: {
    exported: ({ clients: n, leftOut, fileName }) =>
      `${clients(n)} downloaded as ${fileName}.${leftOut ? ` ${clients(leftOut)} without an organization number left out of the file.` : ''}`,
    nothingToExport: (lastSeen) =>
      lastSeen
        ? answeredNone(lastSeen)
        : 'The system access has no clients in Altinn, so there is no list to download.',
    saved: (name) => `${name} has been downloaded.`,
    copied: (n) => `${rows(n)} copied. Paste into Excel.`,
    technicalCopied: 'Technical information has been copied, without names and organization numbers.',
    runOfAnother: ({ owner, left, total }) =>
      `The run for ${owner} is waiting: ${figure(left)} of ${figure(total)} remain. It was started by another user, and only that user can continue it.`,
    runElsewhere: ({ owner, waits, left, total, href }) =>
      `The run for ${owner} is ${waits ? 'waiting' : 'in progress'}: ${figure(left)} of ${figure(total)} left.${href ? '' : ` Choose ${owner} as the party in Altinn to open it.`}`,
    openIt: 'Open it',
  },
  sinceLast,
  exporting,
  listsReadAt: (at) => `The lists were read from Altinn at ${clock(at)}.`,
  rows: {
    caption: (n) => `${rows(n)} on the list`,
    search: 'Search the rows',
    shown: (n, total) => `${figure(n)} of ${rows(total)}`,
    filter: 'Show',
    all: 'All',
    group: {
      'fix-in-file': 'Errors in the list',
      'client-or-you': 'Needs action first',
      add: 'Will be added',
      remove: 'Will be removed',
      there: 'No change',
    },
    inRun: 'In the run',
    troubled: 'Needs follow-up',
    line: 'Row',
    orgNumber: 'Org. no.',
    client: 'Client',
    status: 'Status',
    explanation: 'Explanation',
    noName: 'No name',
    loading: 'Loading …',
    short: {
      'no-relationship': 'Not a client in Altinn',
      'invalid-number': 'Invalid number',
      'person-number': 'Possible national ID',
      unknown: 'Not confirmed',
    },
  },
  confirm: {
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
      { strong: listed(names) },
      '.',
    ],
    systemUser: (title): Sentence => ['System access: ', { strong: title }, '.'],
    testEnvironment:
      'This is Altinn’s test environment (TT02). No real powers of attorney are given or taken back.',
    undoIsOff: 'Your IT department has switched off removal in Klientfil: this cannot be undone here.',
    afterwards: 'You can remove the clients again in Altinn afterwards.',
  },
  run,
  repairing,
  answer,
  named,
  removal,
  undo: {
    ask: 'Undo',
    reading: 'Getting the lists from Altinn to see what can be undone …',
  },
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
  gone: (left) => {
    const run =
      left === undefined ? '' : ` The run has stopped; ${figure(left)} remained when it was last heard from.`;
    return {
      what: `Klientfil was updated or removed while the page was open.${run}`,
      todo: 'Reload the page.',
    };
  },
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
