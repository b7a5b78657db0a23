import { displayName } from '../../domain/display-name';
import type { AuditTexts } from '../audit-texts';
import { clock, listed, longDay, quoted, systemUsers } from './words';

const roles: Record<string, string> = {
  regnskapsforer: 'accountant',
  revisor: 'auditor',
  forretningsforer: 'business manager',
};
const register = (found: string[]) =>
  `Central Coordinating Register (${listed(found.map((role) => roles[role] ?? role))})`;

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
  gone: {
    deleted: 'Deleted in the Central Coordinating Register for Legal Entities',
    bankrupt: 'Bankruptcy estate',
  },
  nobodyAdded: 'System access without clients',
  notReadYet: 'Not read yet when the file was made.',
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
    note: 'Note',
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
    confirmedBy: 'Confirmed by',
    since: 'Since',
  },
  sheetNames: {
    overview: 'Overview',
    clients: 'Clients',
    summary: 'Summary',
    differences: 'Differences',
    changes: 'Changes',
    runs: 'Runs',
    technical: 'Technical',
    incomplete: (name) => `${name} (incomplete)`,
  },
  fileNames: { overview: 'overview', audit: 'audit', incomplete: 'incomplete' },
  unreadColumn: (systemUser) => `${systemUser} (not read)`,
  yes: 'Yes',
  no: 'No',
  client: (registered, orgNumber, id) => {
    const name = registered && displayName(registered);
    if (orgNumber) return `${name ?? 'No name'} (${orgNumber})`;
    return `${name ?? `No name, id ${id ?? ''}`} (no org.no.)`;
  },
  below: {
    withoutNumber: 'Without an organization number. The rows below are left out when the file is read.',
    person: (name) => `${name ? displayName(name) : 'No name'} (private individual)`,
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
    owner: 'Organization',
    testEnvironment: {
      label: 'Environment',
      value: 'TEST ENVIRONMENT (TT02). This is not real information.',
    },
    readAt: 'Read in Altinn',
    time: (at, zone) => `${longDay(at)} at ${clock(at)} (${zone})`,
    doneBy: 'Carried out by',
    approvedBy: 'Approved by (name, date and signature)',
    tool: 'Made with',
    completeness: 'Complete',
    complete: (all) =>
      all === 1 ? 'Yes. The system access was read.' : `Yes. All ${all} system accesses were read.`,
    incomplete: (unread, all) => `NO, INCOMPLETE. ${unread} of ${systemUsers(all)} could not be read.`,
    systemUser: 'System access',
    vendor: 'Vendor',
    packages: 'Access packages',
    clients: 'Clients added',
    counts: ({ inAltinn, inFile, withNumber, withoutNumber, privatePersons }) =>
      `Altinn shows ${inAltinn}, the file has ${inFile}: ${withNumber} with an organization number, ${withoutNumber} without, and ${privatePersons === 1 ? '1 private individual' : `${privatePersons} private individuals`}.`,
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
  answers: {
    heading: 'Answers given before the system access was made to match the list',
    about: 'About',
    given: 'Answer',
    answer: (answer) => {
      switch (answer.kind) {
        case 'corrected':
          return [`Row ${answer.line}: ‹${answer.from}›`, `The correct org. no. is ${answer.to}`];
        case 'none-of-removed':
          return [`Row ${answer.line}: ‹${answer.found}›`, 'Is none of those that were removed'];
        case 'removed-anyway':
          return [
            answer.name ? `${displayName(answer.name)} (${answer.orgNumber})` : answer.orgNumber,
            'Appears elsewhere in the file, and was to be removed anyway',
          ];
        default:
          return answer satisfies never;
      }
    },
  },
  runUser: (n) => `User ${n}`,
  seeTechnical: (user) => `${user} (see the sheet “Technical”)`,
  nothing: { differences: 'No differences.', changes: 'No changes.', runs: 'No runs from this browser.' },
  since: { lastRead: (day) => `Last read ${day}`, lastAudit: (day) => `Previous audit file ${day}` },
  technical: {
    heading: 'Technical information',
    zone: 'Time zone',
    availableRoute: 'The client list was read through',
    delegatedRoute: 'The list of those added was read through',
    writeRoute: 'Changes are sent through',
    packages: (systemUser) => `Access packages of “${systemUser}”`,
    systemUserId: (systemUser) => `Id of “${systemUser}”`,
    user: (name) => `Id in Altinn of ${name}`,
  },
  day: (at) => longDay(at),
};
