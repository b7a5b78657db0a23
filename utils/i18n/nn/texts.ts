import type { Texts } from '../texts';
import { outcome } from './outcome';
import { panel } from './panel';

/** What every panel says, in nynorsk. */
export const texts: Texts = { language: 'nn', outcome, panel };
