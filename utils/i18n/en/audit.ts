import type { AuditTexts } from '../audit-texts';
import { clock } from '../figures';

const conjunction = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const quoted = (names: readonly string[]) => conjunction.format(names.map((name) => `“${name}”`));
const systemUsers = (n: number) => (n === 1 ? '1 system access' : `${n} system accesses`);
const longDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

const roles: Record<string, string> = {
  regnskapsforer: 'accountant',
  revisor: 'auditor',
  forretningsforer: 'business manager',
};
const register = (found: string[]) =>
  `Central Coordinating Register (${conjunction.format(found.map((role) => roles[role] ?? role))})`;

const state: AuditTexts['state'] = {
  delegated: 'Added',
  'delegated-lacks': 'Added, but now lacks power of attorney',
  'delegated-gone': 'Added, but no longer among the clients',
  'delegated-maybe-gone': 'Added, but not found among the clients (read only once)',
  'can-be-added': 'Not added, can be added',
  lacks: 'Not added, lacks power of attorney',
  'no-relationship': 'Not among the clients',
  'not-read': 'Not read',
};

/** Exports, overviews and audit workbooks, in English. */
export const audit: AuditTexts = {
  state,
  standing: (standing) => {
    switch (standing.kind) {
      case 'delegated-lacks':
        return `Added, but now lacks ${quoted(standing.packages)}`;
      case 'lacks':
        return `Not added, lacks ${quoted(standing.packages)}`;
      default:
        return state[standing.kind];
    }
  },
  difference: {
    nowhere: 'Added nowhere',
    'missing-somewhere': 'Missing in a system access',
    'lacks-package': 'Lacks power of attorney',
    gone: 'Added, but no longer among the clients',
    'maybe-gone': 'Added, but not found among the clients (read only once)',
    'not-on-list': 'Added, but not on the list',
    'on-list-only': 'On the list only',
  },
  doubt: {
    'available-empty':
      'Altinn gave an empty list of clients twice, although some have been added. Something has probably failed.',
    'delegated-empty':
      'Altinn gave an empty list of added clients, although there have been clients in it. Something may have failed.',
    'both-empty': 'Altinn gave empty lists twice, although there are clients. Something may have failed.',
  },
  columns: {
    state: 'In Altinn',
    missing: 'Lacks power of attorney for',
    packages: 'Access packages',
    origin: 'Client relationship comes from',
    firstSeen: 'First seen by Klientfil',
    client: 'Client',
    onList: 'On the list',
    difference: 'Difference',
    systemUsers: 'System accesses',
    change: 'Change',
    before: 'Before',
    after: 'Now',
    started: 'Started',
    finished: 'Finished',
    action: 'Run',
    file: 'File',
    rows: 'Clients',
    done: 'Carried out',
    already: 'Already so before',
    failed: 'Not carried out',
    unknown: 'Sent, but not confirmed',
    confirmed: 'Confirmed in Altinn',
    asAnother: 'May have been sent as another user',
    confirmedBy: "Confirmed by (Altinn's id of who was signed in)",
  },
  sheetNames: {
    overview: 'Overview',
    clients: 'Clients',
    summary: 'Summary',
    differences: 'Differences',
    changes: 'Changes',
    runs: 'Runs',
    incomplete: (name) => `${name} (incomplete)`,
  },
  fileNames: { overview: 'overview', audit: 'audit', incomplete: 'incomplete' },
  unreadColumn: (systemUser) => `${systemUser} (not read)`,
  yes: 'Yes',
  no: 'No',
  client: (name, orgNumber, id) => {
    if (orgNumber) return `${name ?? 'No name'} (${orgNumber})`;
    return `${name ?? `No name, id ${id ?? ''}`} (no org.no.)`;
  },
  below: {
    withoutNumber: 'Without an organisation number. The rows below are left out when the file is read.',
    person: (name) => `${name ?? 'No name'} (private person)`,
    unread: (systemUser, why) => `Not read: “${systemUser}”. Its clients are missing from this file. ${why}`,
  },
  origin: {
    register,
    powerOfAttorney: 'Power of attorney given in Altinn',
    both: (found) => `${register(found)} and power of attorney given in Altinn`,
  },
  summary: {
    heading: 'Clients in system accesses',
    value: 'Information',
    owner: 'Organisation',
    testEnvironment: {
      label: 'Environment',
      value: 'TEST ENVIRONMENT (TT02). This is not real information.',
    },
    readAt: 'Read in Altinn',
    time: (at, zone) => `${longDay.format(at)} at ${clock(at, ':')} (${zone})`,
    doneBy: 'Carried out by',
    tool: 'Made with',
    route: 'Read through',
    completeness: 'Complete',
    complete: (all) =>
      all === 1 ? 'Yes. The system access was read.' : `Yes. All ${all} system accesses were read.`,
    incomplete: (unread, all) => `NO, INCOMPLETE. ${unread} of ${systemUsers(all)} could not be read.`,
    systemUser: 'System access',
    vendor: 'Vendor',
    packages: 'Access packages',
    clients: 'Clients added',
    counts: ({ inAltinn, inFile, withNumber, withoutNumber, privatePersons }) =>
      `Altinn shows ${inAltinn}, the file has ${inFile}: ${withNumber} with an organisation number, ${withoutNumber} without, and ${privatePersons === 1 ? '1 private person' : `${privatePersons} private persons`}.`,
    differences: 'Differences',
    comparedWith: 'Compared with',
    notCompared: 'Not compared with an earlier list.',
    firstSeen: {
      label: 'About the dates',
      value:
        '“First seen by Klientfil” is when Klientfil in this browser first saw the client in the system access. Altinn does not tell when the client was added.',
    },
  },
  changes: {
    added: 'New',
    gone: 'Dropped out',
    renamed: 'New name',
    onlyBefore: 'The system access is only in the earlier list',
    onlyAfter: 'The system access is not in the earlier list',
    unknownTime: 'Earlier list',
    name: (name) => `“${name}”`,
  },
  run: {
    add: 'Add clients',
    remove: 'Remove clients',
    both: 'Adding and removing clients',
    undo: 'Undo a run',
    repair: 'Send clients again',
  },
  asAnother: {
    heading: 'Clients that may have been sent as another user than the one who confirmed the run',
    kept: 'Kept by the person who confirmed the run',
  },
  runUser: (userUuid) => `Altinn user ${userUuid}`,
  day: (at) => longDay.format(at),
};
