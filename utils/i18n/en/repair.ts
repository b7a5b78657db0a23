import type { RepairTexts } from '../repair-texts';
import { clients } from './words';

/** What is said of sending clients again, in English. */
export const repair: RepairTexts = {
  ask: (n) => `Send ${clients(n)} again`,
  who: 'These have been added, but lack access packages that the client has now given.',
  heading: (n) => `Confirm that ${clients(n)} will be sent again`,
  confirm: (n) => `Confirm and send ${clients(n)} again`,
};
