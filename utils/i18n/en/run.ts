import { minutesOf } from '../figures';
import type { RunTexts } from '../panel-texts';
import { clients, clock, counted, figure } from './words';

/** What is said of a run that adds, in English. */
export const run: RunTexts = {
  heading: {
    waiting: 'Waiting its turn',
    running: 'Adding clients',
    verifying: 'Checking with Altinn',
    done: 'The run is finished',
    cancelled: 'The run was cancelled',
  },
  progress: (n, total) => `${figure(n)} of ${clients(total)} processed`,
  timeLeft: (seconds) =>
    seconds < 60
      ? 'Less than a minute left.'
      : `About ${counted(minutesOf(seconds), 'minute', 'minutes')} left.`,
  waiting: {
    asked: (until) => `Altinn asked us to wait until ${clock(until)}. The run will go on by itself.`,
    'backing-off': (until) =>
      `Altinn could not answer everything. Klientfil pauses until ${clock(until)} and tries again by itself.`,
    settling: (until) =>
      `At least one answer from Altinn got lost. Klientfil checks at ${clock(until)} what came of it, and continues by itself.`,
    earlier: (until) =>
      `Requests from before the browser stopped us may still be on their way. Klientfil waits until ${clock(until)} and continues by itself.`,
  },
  verifying: 'All clients have been sent. The list in Altinn is now being read again to check every row.',
  mayClose: 'You can close the tab. Leave the browser open and the computer on.',
  for: ({ systemUser, owner, fileName }) => `${systemUser.title} at ${owner.name} · ${fileName}`,
  stoppedAt: (n, total) => `The run stopped at ${figure(n)} of ${figure(total)}`,
  result: ({ total, counts, already = 0 }) => {
    const before = already ? ` ${figure(already)} had already been added.` : '';
    const added = `${figure(counts.done - already)} of ${clients(total)} added.${before}`;
    const failed = counts.failed ? ` ${figure(counts.failed)} not added.` : '';
    const unknown = counts.unknown ? ` ${figure(counts.unknown)} sent but not confirmed.` : '';
    const waiting = counts.queued + counts.sending;
    return `${added}${failed}${unknown}${waiting ? ` ${figure(waiting)} not sent.` : ''}`;
  },
  confirmed: (n, done, at) =>
    n === done
      ? `Confirmed in Altinn at ${clock(at)}.`
      : `${figure(n)} of ${figure(done)} confirmed in Altinn at ${clock(at)}.`,
  notConfirmed: 'Not confirmed: the list in Altinn has not been read again after the run.',
  delay: 'It can take up to ten minutes before your accounting system sees the clients.',
  reloadNote: 'The list further down the page shows the changes once the page has been reloaded.',
  keptAlive: 'Klientfil keeps you logged in to Altinn while the run goes on, for two hours at most.',
  goesOnFor: (owner) => `You have chosen another party in Altinn. The run continues for ${owner}.`,
};

/** The same of a run that sends clients again. */
export const repairing: RunTexts = {
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
};
