import type { RepairTexts } from '../repair-texts';
import { clients } from './words';

/** What is said of sending clients again, in bokmål. */
export const repair: RepairTexts = {
  ask: (n) => `Send ${clients(n)} på nytt`,
  who: 'Disse er lagt til, men mangler fullmakter som klienten nå har gitt.',
  heading: (n) => `Bekreft at ${clients(n)} skal sendes på nytt`,
  confirm: (n) => `Bekreft og send ${clients(n)} på nytt`,
};
