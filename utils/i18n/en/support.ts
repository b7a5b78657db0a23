import type { SupportTexts } from '../support-texts';

/** The technical information that users copy, in English. */
export const support: SupportTexts = {
  version: 'Klientfil version',
  browser: 'Browser',
  environment: 'Environment',
  available: 'Clients that can be added are read through',
  delegated: 'Added clients are read through',
  writer: 'Changes are sent through',
  closed: 'Not in use',
  reading: 'reading',
  writing: 'changes',
  run: 'Run',
  started: 'Started',
  counts: 'Rows',
  pause: 'Pause',
  failures: 'Failures from Altinn',
  none: 'none',
  trace: 'trace',
};
