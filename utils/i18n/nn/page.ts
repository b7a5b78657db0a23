import type { PageTexts } from '../page-texts';
import { outcome } from './outcome';
import { overview } from './overview';
import { panel } from './panel';

/** What the portal's pages say, in nynorsk. */
export const page: PageTexts = { texts: { language: 'nn', outcome, panel }, overview };
