import type { Browser } from 'webextension-polyfill';

const { browser: firefox, chrome } = globalThis as typeof globalThis & Record<'browser' | 'chrome', Browser>;

/**
 * The browser's own API, instead of the polyfill in what runs on the portal's pages (`wxt.config.ts`). They send and are
 * answered, and every browser's own does that with promises; the polyfill, which is for those who answer, is half of a
 * loader.
 */
export const browser = firefox?.runtime?.id ? firefox : chrome;
export default browser;
