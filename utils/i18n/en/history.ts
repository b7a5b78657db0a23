import type { HistoryTexts } from '../history-texts';
import { clients, counted, figure, longDay, moment } from './words';

/** Past runs, kept lists and settings, in English. */
export const history: HistoryTexts = {
  title: 'History and settings',
  whereKept:
    'Everything here is kept in this browser and sent nowhere. Klientfil is not made or approved by Digdir.',
  testEnvironment: 'TEST ENVIRONMENT',
  time: moment,
  open: 'Open in Altinn',
  runs: {
    heading: 'Runs',
    none: 'No runs yet.',
    action: {
      add: 'Adding clients',
      remove: 'Removing clients',
      both: 'Adding and removing clients',
      repair: 'Sending clients again',
    },
    undoing: 'Undoing an earlier run',
    systems: (n) => `${figure(n)} system accesses`,
    each: 'Each system access',
    search: 'Search for client, org. no., system access, list or person',
    looking: 'Searching …',
    found: (n) => (n === 0 ? 'No runs found.' : `Found ${counted(n, 'run', 'runs')}.`),
    more: (n) => `Show ${figure(n)} more`,
    withClients: (names, more) => `With ${names}${more > 0 ? ` and ${figure(more)} more` : ''}`,
    results: 'Download the results',
    inAltinn: 'Only runs from this browser. A run can only be undone here: choose “Open in Altinn”.',
    gone: 'The list that the run was made from has been deleted.',
  },
  lists: {
    heading: 'Saved lists',
    explanation:
      'Each time clients are read from Altinn, a list of those added to the system access is saved. That is how the preview can tell what has changed since last time.',
    off: 'Lists are not being saved.',
    none: 'No saved lists yet.',
    seen: (first, last) =>
      first === last ? `As in Altinn on ${first}` : `As in Altinn from ${first} to ${last}`,
    show: 'Show and compare',
    download: 'Download',
    remove: 'Delete',
    removed: 'The list has been deleted.',
  },
  list: {
    heading: (systemUser, at) => `${systemUser}, ${at}`,
    clients,
    close: 'Close the list',
    compare: {
      heading: 'Compare with',
      withList: 'Another saved list',
      choose: 'Choose a list',
      withFile: 'Choose a file you downloaded before',
    },
    comparing: 'Reading the file …',
    comparedWith: (what) => `Compared with ${what}`,
    same: 'Both have the same clients.',
    added: (n) => `New: ${figure(n)}`,
    gone: (n) => `Gone: ${figure(n)}`,
    renamed: (n) => `Renamed: ${figure(n)}`,
    renamedFrom: (before) => `was ${before}`,
    unchanged: (n) => `${clients(n)} unchanged.`,
    otherSystem: 'The file has no list of this system access.',
    noName: 'No name',
    unreadable:
      'The file cannot be read as a list of clients. Choose an Excel or CSV file that was downloaded from here.',
    downloadComparison: 'Download the comparison',
    comparisonFile: 'comparison',
  },
  onDate: {
    heading: 'Who was added?',
    explanation:
      'Choose a date. The answer is the last list before the end of that day and the first one after it, of those saved in this browser. Altinn is not asked.',
    of: 'System access',
    allOf: (firm) => `All system accesses – ${firm}`,
    day: 'Date',
    ask: 'Show who',
    answer: (at) => `Added on ${longDay(at)}`,
    seen: (first, last) => (first === last ? first : `${first} to ${last}`),
    same: (n, seen) =>
      `${clients(n)} ${n === 1 ? 'was' : 'were'} added. The list was the same before and after: ${seen}.`,
    before: (n, seen) => `Last list before: ${clients(n)} added. As in Altinn on ${seen}.`,
    after: (n, seen) => `First list after: ${clients(n)} added. As in Altinn on ${seen}.`,
    noBefore: 'No list is saved from before the end of that day.',
    noAfter: 'No list is saved from after that day.',
    clients: (of, n) => `Show the ${clients(n)} on the list ${of}`,
    download: 'Download the answer',
    file: {
      name: 'added-on',
      sheet: (at) => `Added on ${longDay(at)}`,
      columns: [
        'Client',
        'System access',
        'On the list before',
        'On the list after',
        'List before',
        'List after',
      ],
    },
  },
  settings: {
    heading: 'Settings',
    language: {
      label: 'Language',
      description: 'Of the panel in Altinn, the toolbar menu and this page.',
      option: { portal: 'As in Altinn', nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
    },
    fileType: 'File type for downloads',
    keep: {
      label: 'Keep runs and lists for',
      description: 'What is older is deleted the next time the browser starts Klientfil.',
      option: { 30: '30 days', 90: '90 days', 365: '1 year', forever: 'Until I delete them' },
    },
    monthly: {
      label: 'Keep the last list of each month for',
      description:
        'So that “Who was added?” can answer for the end of a year even when the other lists are deleted.',
      option: { 0: 'No longer than other lists', 12: '1 year', 24: '2 years', 60: '5 years' },
    },
    savedLists: {
      label: 'Save a list each time clients are read from Altinn',
      description: 'If off, the preview does not tell what has changed since last time.',
    },
    rules: {
      locked: 'Decided by your IT department.',
      heading: 'Your IT department has decided this for everybody:',
      unreadable:
        'What your IT department has decided for Klientfil cannot be read. Until that is put right, the strictest applies:',
      off: {
        removal: 'Clients cannot be removed, and additions cannot be undone.',
        'test-environment': 'Klientfil does not work in Altinn’s test environment.',
        'look-ups': 'Numbers cannot be looked up in Altinn.',
      },
    },
  },
  clear: {
    heading: 'Delete everything',
    what: (runs, lists) =>
      `This deletes ${counted(runs, 'run', 'runs')} with results, all previews and ${counted(lists, 'saved list', 'saved lists')} from this browser. It cannot be undone.`,
    stays: 'Settings, and clients in Altinn, are not changed. You still have the files you have downloaded.',
    ask: 'Delete everything',
    confirm: 'Yes, delete everything',
    back: 'Keep everything',
    cleared: 'Everything has been deleted.',
    runGoing:
      'A run is in progress. Wait until it has finished, or stop it in Altinn. Nothing has been deleted.',
  },
  saved: (fileName) => `${fileName} has been downloaded.`,
  unexpected: 'Something went wrong. Reload the page and try again.',
};
