import type { PageTexts } from '../page-texts';
import { outcome } from './outcome';
import { overview } from './overview';
import { panel } from './panel';

/** What the portal's pages say, in English. */
export const page: PageTexts = { texts: { language: 'en', outcome, panel }, overview };
