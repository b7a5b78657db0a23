import type { Browser } from 'webextension-polyfill';

const { browser: firefox, chrome } = globalThis as typeof globalThis & Record<'browser' | 'chrome', Browser>;

/**
 * The browser's own API, instead of the polyfill, wherever `wxt/browser` is imported (`wxt.config.ts`): in every browser
 * that we are for it gives promises. Only answering by one needs the polyfill, which is half as large as the loader.
 */
export const browser = firefox?.runtime?.id ? firefox : chrome;
export default browser;
