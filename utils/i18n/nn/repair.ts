import type { RepairTexts } from '../repair-texts';
import { clients } from './words';

/** What is said of sending clients again, in nynorsk. */
export const repair: RepairTexts = {
  ask: (n) => `Send ${clients(n)} på nytt`,
  who: 'Desse er lagde til, men manglar fullmakter som klienten no har gitt.',
  heading: (n) => `Stadfest at ${clients(n)} skal sendast på nytt`,
  confirm: (n) => `Stadfest og send ${clients(n)} på nytt`,
};
