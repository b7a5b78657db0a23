import type { PageTexts } from '../page-texts';
import { outcome } from './outcome';
import { overview } from './overview';
import { panel } from './panel';

/** What the portal's pages say, in bokmål. */
export const page: PageTexts = { texts: { language: 'nb', outcome, panel }, overview };
