import { browser } from 'wxt/browser';

// WXT's types know only the addresses of an extension that it has built before.
/** Address of a file of the extension's; throws where the extension is gone from under the page. */
export const addressOf = (path: string): string =>
  (browser.runtime as unknown as { getURL(path: string): string }).getURL(path);

/**
 * Brings what a script of the extension's leaves under a key in the content script's own world. A script runs once in a
 * document, however often it is asked for.
 */
export async function bringFrom<T>(path: string, key: string): Promise<T> {
  const there = Reflect.get(globalThis, key) as T | undefined;
  if (there) return there;
  await import(/* @vite-ignore */ addressOf(path));
  const brought = Reflect.get(globalThis, key) as T | undefined;
  if (!brought) throw new Error(`${path} has left nothing`);
  return brought;
}
