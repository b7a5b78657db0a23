import type { RunWork } from '../../domain/runs/job';
import type { GlanceTexts } from '../glance-texts';
import { listedParts } from '../listed-parts';
import { figure } from './words';

const already: Record<RunWork, readonly [many: string, one?: string]> = {
  add: ['already added'],
  remove: ['already removed'],
  both: ['needed no change'],
  repair: ['had everything already'],
};

/** Runs at a glance, in English. */
export const glance: GlanceTexts = {
  heading: 'Runs',
  nothing: 'No runs. Open a system access in Altinn and drop a list of clients on the page.',
  storageNewer:
    'What the browser has stored was written by a newer version of Klientfil. Update Klientfil to see the runs.',
  unreadable: 'What the browser has stored about the runs cannot be read. Close this window and try again.',
  done: ({ work, added, removed, repaired, before }) => {
    const what = listedParts(figure, [
      [added, 'added'],
      [removed, 'removed'],
      [repaired, 'sent again'],
      [before, ...already[work]],
    ]);
    return `Finished: ${what || 'no changes'}`;
  },
  state: {
    waiting: (_done, total) => `Waiting its turn: ${total} clients`,
    running: (done, total) => `Running: ${done} of ${total}`,
    verifying: (_done, total) => `Checking ${total} clients against Altinn`,
    paused: (done, total) => `Stopped at ${done} of ${total} – waiting for you`,
    cancelled: (done, total) => `Cancelled at ${done} of ${total}`,
  },
  systems: (n) => `${n} system accesses`,
  failed: (rows) => `${rows} need follow-up`,
  asAnother: (rows) => `${rows} may have been sent as another user`,
  open: 'Open in Altinn',
  safety: 'Is this safe?',
  history: 'History and settings',
  notify: {
    label: 'Tell me when a run has finished or stopped',
    description:
      'The browser will ask for permission. It names the system access and numbers, never clients.',
  },
  notification: {
    severalDone: 'The run over several system accesses has finished.',
    paused: (done, total) => `The run stopped at ${done} of ${total} and is waiting for you.`,
  },
};
