import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { texts } from '../utils/i18n/en/page';
import { pageTextsKey } from '../utils/i18n/page-texts';

/** Loaded by a page that speaks it (`utils/page/page-texts.ts`), so that no other carries it. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { [pageTextsKey('texts', 'en')]: texts });
});
