import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { overview } from '../utils/i18n/nb/overview';
import { pageTextsKey } from '../utils/i18n/page-texts';

/** What only the overview page says: no other carries it. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { [pageTextsKey('overview', 'nb')]: overview });
});
