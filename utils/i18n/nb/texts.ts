import type { Texts } from '../texts';
import { outcome } from './outcome';
import { panel } from './panel';

/** What every panel says, in bokmål. */
export const texts: Texts = { language: 'nb', outcome, panel };
