import { browser } from 'wxt/browser';

// WXT's types know only the addresses of an extension that it has built before.
/** Address of a file of the extension's; throws where the extension is gone from under the page. */
export const addressOf = (path: string): string =>
  (browser.runtime as unknown as { getURL(path: string): string }).getURL(path);

/**
 * Brings a script of the extension's, once in a document however often it is asked for.
 * @returns what it exports
 */
export const bringScript = (path: string): Promise<Record<string, unknown>> =>
  import(/* @vite-ignore */ addressOf(path));
