import type { Texts } from '../texts';
import { outcome } from './outcome';
import { panel } from './panel';

/** What every panel says, in English. */
export const texts: Texts = { language: 'en', outcome, panel };
