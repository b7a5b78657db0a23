import type { HistoryTexts } from '../history-texts';

const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const figure = new Intl.NumberFormat('en');
const of = (n: number, one: string, many: string) => `${figure.format(n)} ${n === 1 ? one : many}`;
const clients = (n: number) => of(n, 'client', 'clients');

/** Past runs, kept lists and settings, in English. */
export const history: HistoryTexts = {
  title: 'History and settings',
  whereKept:
    'Everything here is kept in this browser and sent nowhere. Klientfil is not made or approved by Digdir.',
  testEnvironment: 'TEST ENVIRONMENT',
  time: (at) => time.format(at),
  open: 'Open in Altinn',
  runs: {
    heading: 'Runs',
    none: 'No runs yet.',
    action: {
      add: 'Add clients',
      remove: 'Remove clients',
      both: 'Add and remove clients',
      repair: 'Send clients again',
    },
    results: 'Download the results',
    inAltinn: 'To undo or try again, go to the page of the system access: choose “Open in Altinn”.',
    gone: 'The list that the run was made from has been deleted.',
  },
  lists: {
    heading: 'Saved lists',
    explanation:
      'Each time clients are read from Altinn, a list of those added to the system access is saved. That is how the preview can tell what has changed since last time.',
    off: 'Lists are not being saved.',
    none: 'No saved lists yet.',
    seen: (first, last) =>
      first === last ? `In Altinn like this on ${first}` : `In Altinn like this from ${first} to ${last}`,
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
    added: (n) => `New: ${figure.format(n)}`,
    gone: (n) => `Gone: ${figure.format(n)}`,
    renamed: (n) => `Renamed: ${figure.format(n)}`,
    renamedFrom: (before) => `was ${before}`,
    unchanged: (n) => `${clients(n)} unchanged.`,
    otherSystem: 'The file has no list of this system access.',
    noName: 'No name',
    unreadable:
      'The file cannot be read as a list of clients. Choose an Excel or CSV file that was downloaded from here.',
    downloadComparison: 'Download the comparison',
    comparisonFile: 'comparison',
  },
  settings: {
    heading: 'Settings',
    fileType: 'File type for downloads',
    keep: {
      label: 'Keep runs and lists for',
      description: 'What is older is deleted the next time the browser starts Klientfil.',
      option: { 30: '30 days', 90: '90 days', 365: '1 year', forever: 'Until I delete them' },
    },
    savedLists: {
      label: 'Save a list each time clients are read from Altinn',
      description: 'If off, the preview does not tell what has changed since last time.',
    },
  },
  clear: {
    heading: 'Delete everything',
    what: (runs, lists) =>
      `This deletes ${of(runs, 'run', 'runs')} with results, all previews and ${of(lists, 'saved list', 'saved lists')} from this browser. It cannot be undone.`,
    stays: 'Settings, and clients in Altinn, are not changed. You still have the files you have downloaded.',
    ask: 'Delete everything …',
    confirm: 'Yes, delete everything',
    back: 'Keep everything',
    cleared: 'Everything has been deleted.',
    runGoing: 'A run is going. Wait until it has finished, or stop it in Altinn. Nothing has been deleted.',
  },
  saved: (fileName) => `${fileName} has been downloaded.`,
  unexpected: 'Something went wrong. Reload the page and try again.',
};
