import type { RepairTexts } from '../repair-texts';
import { run } from './run';
import { clients, clock, figure } from './words';

/** What is said of sending clients again, in English. */
export const repair: RepairTexts = {
  ask: (n) => `Send ${clients(n)} again`,
  who: 'These have been added, but lack access packages that the client has now given.',
  heading: (n) => `Confirm that ${clients(n)} will be sent again`,
  confirm: (n) => `Confirm and send ${clients(n)} again`,
  run: {
    ...run,
    heading: { ...run.heading, running: 'Sending clients again' },
    verifying:
      'All clients have been sent again. The list in Altinn is now being read to check the access packages of every row.',
    result: ({ total, counts, already = 0 }) => {
      const before = already ? ` ${figure(already)} had everything before.` : '';
      const sent = `${figure(counts.done - already)} of ${clients(total)} sent again.${before}`;
      const failed = counts.failed ? ` ${figure(counts.failed)} still lacking authority.` : '';
      const unknown = counts.unknown ? ` ${figure(counts.unknown)} sent but not confirmed.` : '';
      const waiting = counts.queued + counts.sending;
      return `${sent}${failed}${unknown}${waiting ? ` ${figure(waiting)} not sent.` : ''}`;
    },
    confirmed: (n, done, at) =>
      n === done
        ? `The access packages are in place. Confirmed in Altinn at ${clock(at)}.`
        : `The access packages are in place for ${figure(n)} of ${figure(done)}. Confirmed in Altinn at ${clock(at)}.`,
    delay: 'It can take up to ten minutes before your accounting system sees them.',
  },
};
