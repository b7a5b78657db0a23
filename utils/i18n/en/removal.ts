import type { RemovalTexts } from '../removal-texts';
import { run } from './run';

const figure = new Intl.NumberFormat('en');
const of = (n: number, one: string, many: string) => `${figure.format(n)} ${n === 1 ? one : many}`;
const clients = (n: number) => of(n, 'client', 'clients');
const roles: Record<string, string> = {
  regnskapsforer: 'accountant',
  revisor: 'auditor',
  forretningsforer: 'business manager',
};

/** Removing clients, in English. */
export const removal: RemovalTexts = {
  purpose: {
    question: 'What is the list for?',
    marked: (n) => `${of(n, 'row is', 'rows are')} marked “remove”. What is the list for?`,
    option: {
      add: 'Only adding',
      'as-marked': 'Adding and removing, as marked',
      exact: 'My list is the truth',
    },
    meaning: {
      add: 'Nobody is removed.',
      'as-marked': 'Clients on rows that are marked “remove” are removed. The rest of the list is added.',
      exact: 'Clients that are not on the list are removed. Those on the list are added.',
    },
  },
  exactNotUsed: '“My list is the truth” cannot be used yet, so nobody is removed.',
  exactRefused: (refusal) => {
    switch (refusal.kind) {
      case 'faulty-rows':
        return `${of(refusal.rows, 'row', 'rows')} of the list cannot be read (line ${refusal.lines.join(', ')}${refusal.rows > refusal.lines.length ? ' …' : ''}). They may belong to clients that would otherwise be removed. Correct them, and read the list again.`;
      case 'stands-elsewhere':
        return `${clients(refusal.clients)} that would be removed ${refusal.clients === 1 ? 'stands' : 'stand'} elsewhere than on the rows of the list: in another column, on another sheet, or on a row that is hidden or left out (${refusal.numbers.join(', ')}${refusal.clients > refusal.numbers.length ? ' …' : ''}). Put them on the list, or take them out of it, and read the list again.`;
      case 'sheet-not-read':
        return `${refusal.sheets.length === 1 ? 'A sheet' : 'Some sheets'} in the file could not be read (${refusal.sheets.join(', ')}${refusal.sheets.length > 9 ? ' …' : ''}). Clients on it would have been removed. Save the list as a file with one sheet.`;
      case 'removes-everyone':
        return 'None of the clients of the system access are on the list, so all of them would be removed. Check that it is the right list and the right system access.';
      default:
        return refusal satisfies never;
    }
  },
  impossible: {
    'doubtful-lists':
      'Nobody can be removed now, because Altinn gave an empty list of your clients. Wait a little and load the list again.',
  },
  ask: (n) => `Remove ${clients(n)} …`,
  askBoth: ({ added, removed }) => `Add ${figure.format(added)} and remove ${clients(removed)} …`,
  heading: (n) => `Remove ${clients(n)}?`,
  untick: 'Untick clients that are to stay.',
  names: (n) => `${clients(n)} that can be removed`,
  select: (client) => `Remove ${client}`,
  forGood: (n) => `${clients(n)} cannot be added again afterwards. See the note beside the name.`,
  faultyRows: (n) =>
    `${of(n, 'row', 'rows')} of the list cannot be read. ${n === 1 ? 'It' : 'They'} may belong to some of the clients below.`,
  elsewhere: (n) =>
    `${clients(n)} below ${n === 1 ? 'stands' : 'stand'} elsewhere than on the rows of the list. Check that ${n === 1 ? 'it is' : 'they are'} to be removed.`,
  type: (n) => `Type ${n} to confirm that ${clients(n)} will be removed`,
  confirm: (n) => `Confirm and remove ${clients(n)}`,
  confirmBoth: ({ added, removed }) => `Confirm: add ${figure.format(added)} and remove ${clients(removed)}`,
  nobody: 'No clients are chosen.',
  afterwards: 'The run can be undone afterwards: those removed are added again as far as Altinn allows.',
  ownDelegated:
    'Your own organisation is also added to the system access. It is not a client and is not touched here.',
  registered: (role, n) =>
    `You are still registered as ${roles[role] ?? role} for ${figure.format(n)} of these in the Central Coordinating Register for Legal Entities.`,
  states: {
    queued: 'Waiting',
    sending: 'Being sent',
    done: 'Done',
    failed: 'Not done',
    unknown: 'Sent, but not confirmed',
  },
  both: {
    ...run,
    heading: { ...run.heading, running: 'Adding and removing clients' },
    verifying: 'All clients have been sent. Now Altinn’s list is read again to check every row.',
    result: ({ counts, removed = 0, already = 0, alreadyGone = 0 }) => {
      const added = counts.done - removed - (already - alreadyGone);
      const before = already ? ` ${figure.format(already)} were already as the list asked.` : '';
      const failed = counts.failed ? ` ${figure.format(counts.failed)} could not be changed.` : '';
      const unknown = counts.unknown ? ` ${figure.format(counts.unknown)} sent but not confirmed.` : '';
      const waiting = counts.queued + counts.sending;
      return `${clients(added)} added and ${figure.format(removed - alreadyGone)} removed.${before}${failed}${unknown}${waiting ? ` ${figure.format(waiting)} not sent.` : ''}`;
    },
    delay: 'It may take up to ten minutes before your software sees the changes.',
  },
};
