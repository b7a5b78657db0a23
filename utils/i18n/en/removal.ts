import { changedBy } from '../../domain/runs/run-parts';
import type { RemovalTexts } from '../removal-texts';
import { run } from './run';
import { clients, figure } from './words';

const roles: Record<string, string> = {
  regnskapsforer: 'accountant',
  revisor: 'auditor',
  forretningsforer: 'business manager',
};

/** Removing clients, in English. */
export const removal: RemovalTexts = {
  forGood: (n) => `${clients(n)} cannot be added again afterwards. See the note beside the name.`,
  afterwards: 'The run can be undone afterwards: those removed are added again as far as Altinn allows.',
  takesBack: ({ receiver, clients: n, owner }) => [
    { strong: receiver },
    ' loses the power of attorney to act on behalf of ',
    { strong: clients(n) },
    ' of ',
    { strong: owner },
    '.',
  ],
  isOff: 'Your IT department has switched off removing clients in Klientfil.',
  ownDelegated:
    'Your own organization is also added to the system access. It is not a client and is not touched here.',
  registered: (role, n) =>
    `In the Central Coordinating Register for Legal Entities you are still registered as ${roles[role] ?? role} for ${figure(n)} of those that were removed.`,
  states: {
    queued: 'Waiting',
    sending: 'Being sent',
    done: 'Done',
    failed: 'Not done',
    unknown: 'Sent, but not confirmed',
  },
  run: {
    ...run,
    heading: {
      ...run.heading,
      running: 'Removing clients',
      done: 'The removal is finished',
      cancelled: 'The removal was cancelled',
    },
    progress: (n, total) => `${figure(n)} of ${clients(total)} processed for removal`,
    verifying:
      'All clients have been sent for removal. The list in Altinn is now being read again to check every row.',
    stoppedAt: (n, total) => `The removal stopped at ${figure(n)} of ${figure(total)}`,
    result: ({ total, counts, already = 0 }) => {
      const before = already ? ` ${figure(already)} had already been removed.` : '';
      const removed = `${figure(counts.done - already)} of ${clients(total)} removed.${before}`;
      const failed = counts.failed ? ` ${figure(counts.failed)} not removed.` : '';
      const unknown = counts.unknown ? ` ${figure(counts.unknown)} sent but not confirmed.` : '';
      const waiting = counts.queued + counts.sending;
      return `${removed}${failed}${unknown}${waiting ? ` ${figure(waiting)} not sent.` : ''}`;
    },
    delay:
      'It can take up to ten minutes before your accounting system sees that the clients have been removed.',
  },
  both: {
    ...run,
    heading: { ...run.heading, running: 'Adding and removing clients' },
    verifying: 'All clients have been sent. Now Altinn’s list is read again to check every row.',
    result: (job) => {
      const { counts, already = 0 } = job;
      const { added, removed, notSent } = changedBy(job);
      const before = already ? ` ${figure(already)} were already as the list asked.` : '';
      const failed = counts.failed ? ` ${figure(counts.failed)} could not be changed.` : '';
      const unknown = counts.unknown ? ` ${figure(counts.unknown)} sent but not confirmed.` : '';
      return `${clients(added)} added and ${figure(removed)} removed.${before}${failed}${unknown}${notSent ? ` ${figure(notSent)} not sent.` : ''}`;
    },
    delay: 'It may take up to ten minutes before your software sees the changes.',
  },
};
