import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { page } from '../utils/i18n/nb/page';
import { pageTextsKey } from '../utils/i18n/page-texts';

/** Loaded by a page of the portal that speaks it (`portal.content/page-texts.ts`), so that no other carries it. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { [pageTextsKey('nb')]: page });
});
