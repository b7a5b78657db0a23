import { formatOrgNumber } from '../../domain/numbers/nine-digits';
import { changedBy } from '../../domain/runs/run-parts';
import type { BoardTexts, ChoiceCount } from '../board-texts';
import { numericDay } from '../day';
import { clients, clock, counted, figure, rows, systemUsers } from './words';

const what = ({ add, remove }: Pick<ChoiceCount, 'add' | 'remove'>) =>
  [add > 0 && `${figure(add)} to be added`, remove > 0 && `${figure(remove)} to be removed`]
    .filter(Boolean)
    .join(' and ');

/** The board, in English. */
export const board: BoardTexts = {
  title: 'Clients in all system accesses',
  promise: 'Nothing is read until you choose something, and nothing is changed until you confirm.',
  actions: {
    search: 'Search',
    all: 'Show all',
    compare: 'Compare with a list',
    paste: 'Paste a list',
    withoutList: 'Remove the list',
    readAgain: 'Read again',
    tryAgain: 'Try again',
    review: 'Review and confirm',
    clear: 'Clear all choices',
    close: 'Close',
    back: 'Back to the overview',
  },
  search: 'Search by name or org. no.',
  show: 'Show',
  only: (state, systemUser) => `${systemUser}: ${state}`,
  purpose: {
    question: 'What do you want to do?',
    option: { look: 'Just look', add: 'Add', remove: 'Remove' },
  },
  client: 'Client',
  reading: 'Being read …',
  notRead: 'Not read.',
  menu: {
    label: (systemUser) => `Choices for ${systemUser}`,
    sort: 'Sort by this one',
    unsort: 'Sort by name',
    choose: {
      add: (n) => `Choose ${n === 1 ? 'the one' : `all ${figure(n)}`} shown that can be added`,
      remove: (n) =>
        `Choose ${n === 1 ? 'the one' : `all ${figure(n)}`} shown that ${n === 1 ? 'is' : 'are'} added`,
    },
    unchoose: 'Clear the choices here',
    everyone: 'Show everyone again',
    onlyState: (state) => `Show only: ${state}`,
  },
  cell: {
    delegated: 'Added',
    'delegated-lacks': 'Added, but lacks authorisation',
    'delegated-gone': 'Added, but no longer a client',
    'delegated-maybe-gone': 'Added, but perhaps no longer a client',
    'can-be-added': 'Can be added',
    lacks: 'Lacks authorisation',
    'no-relationship': '–',
    'not-read': 'Not read',
  },
  chosen: { add: 'To be added', remove: 'To be removed' },
  spoken: {
    delegated: 'Added',
    'delegated-lacks': 'Added, but lacks authorisation',
    'delegated-gone': 'Added, but no longer a client',
    'delegated-maybe-gone': 'Added, but perhaps no longer a client',
    'can-be-added': 'Can be added',
    lacks: 'Lacks authorisation',
    'no-relationship': 'Has not given the authorisation needed',
    'not-read': 'Not read',
  },
  cellName: (client, systemUser, state) => `${client} in ${systemUser}: ${state}`,
  dash: '– Has not given the authorisation needed. Press the name to see why.',
  keys: 'The arrow keys move in the table, and space chooses.',
  person: 'Private individual. Added and removed on the system access’s own page in Altinn.',
  withoutNumber:
    'Without an organization number. Added and removed on the system access’s own page in Altinn.',
  withoutNumberShort: 'No org. no. Cannot be changed here.',
  bar: (count) =>
    `${clients(count.clients)}: ${what(count)}, in ${systemUsers(count.systemUsers)}. Nothing has been sent.`,
  hidden: (n) => `${counted(n, 'choice is', 'choices are')} not shown now.`,
  dropped: (n) =>
    `${counted(n, 'choice no longer holds', 'choices no longer hold')} after Altinn was read again, and ${n === 1 ? 'has' : 'have'} been taken away.`,
  left: {
    deleted: (n) =>
      `${counted(n, 'is', 'are')} deleted in the Central Coordinating Register for Legal Entities and ${n === 1 ? 'was' : 'were'} not chosen.`,
    bankrupt: (n) =>
      `${counted(n, 'is a bankruptcy estate and was', 'are bankruptcy estates and were')} not chosen.`,
  },
  nobodyFound: 'No clients found.',
  stranger: (orgNumber) =>
    `${formatOrgNumber(orgNumber)} is not one of your clients in Altinn. Either you must be registered as its accountant, auditor or business manager in the Central Coordinating Register for Legal Entities, or it must give you power of attorney in Altinn.`,
  card: {
    label: (client) => `About ${client}`,
    form: (form) => `Legal form: ${form}`,
    bankrupt: 'Bankruptcy estate',
    deleted: (day) => (day ? `Deleted ${day}` : 'Deleted'),
    parent: (name) => `Sub-unit of ${name}`,
    seenSince: (at) => `Added since ${numericDay(at)} or earlier, as far as this browser knows.`,
    delay: 'Added less than ten minutes ago? Then the accounting system may lag behind.',
    employees: 'Employees’ own access to the client is found under “Client administration” in Altinn.',
    chooseRow: {
      add: (n) => `Choose ${n === 1 ? 'the one' : `all ${figure(n)}`} that can be added`,
      remove: (n) => `Choose ${n === 1 ? 'the one that is' : `all ${figure(n)} that are`} added`,
    },
  },
  list: {
    heading: ({ fileName, clients: n, withoutValidNumber }) =>
      `${fileName}: ${clients(n)}${withoutValidNumber > 0 ? `, and ${rows(withoutValidNumber)} without a valid organization number` : ''}`,
    question: 'What is to happen to those on the list?',
    option: {
      add: 'Add them',
      remove: 'Remove them',
      'as-marked': 'Follow the column “Action”',
      match: 'Make each chosen system access match the list',
    },
    where: 'In which system accesses?',
    means: ({ add, remove, already, cannot }) =>
      [
        what({ add, remove }) || 'Nothing to choose',
        already > 0 && `${figure(already)} ${already === 1 ? 'needs' : 'need'} no change`,
        cannot > 0 && `${figure(cannot)} cannot be added yet`,
      ]
        .filter(Boolean)
        .join(' · '),
    choose: 'Set the choices in the table',
    nothing: 'The list gives no choices as it is now.',
    refused: (systemUser) => `${systemUser}: Nobody can be removed for not being on the list.`,
  },
  confirm: {
    heading: (count) => `Confirm: ${what(count)}, in ${systemUsers(count.systemUsers)}`,
    added: (n) => `${clients(n)} to be added`,
    doubtful: (n, unticked) =>
      `Check ${n === 1 ? 'this one' : `these ${figure(n)}`} first.${unticked > 0 ? ` ${counted(unticked, 'is', 'are')} deleted or bankrupt, and will not be added unless you tick the box.` : ''}`,
    removed: (n) => `${clients(n)} to be removed`,
    order:
      'First the clients are added. Nobody is removed until Altinn has confirmed that the client has come in where it is going.',
    confirm: ({ add, remove }) => {
      if (remove === 0) return `Confirm: add ${figure(add)}`;
      return add === 0
        ? `Confirm: remove ${figure(remove)}`
        : `Confirm: add ${figure(add)} and remove ${figure(remove)}`;
    },
  },
  run: {
    part: (action, systemUser) => `${action === 'add' ? 'Adding to' : 'Removing from'} ${systemUser}`,
    rows: (n) => `Show ${rows(n)}`,
    progress: (n, total) => `${figure(n)} of ${counted(total, 'change', 'changes')} processed`,
    result: (job) => {
      const { counts, already = 0 } = job;
      const { added, removed, notSent } = changedBy(job);
      const said = [
        added > 0 && `${figure(added)} added`,
        removed > 0 && `${figure(removed)} removed`,
        already > 0 && `${figure(already)} needed no change`,
        counts.failed > 0 && `${figure(counts.failed)} not changed`,
        counts.unknown > 0 && `${figure(counts.unknown)} sent, but not confirmed`,
        notSent > 0 && `${figure(notSent)} not sent`,
      ].filter(Boolean);
      return `${said.join(', ') || 'Nothing was changed'}.`;
    },
    confirmed: (at) => `Confirmed in Altinn at ${clock(at)}`,
  },
  yourName: {
    ask: 'Your name',
    why: 'The name is put in audit files beside Altinn’s own id, and is remembered in this browser.',
    make: 'Make the audit file',
  },
};
