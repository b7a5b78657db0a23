import { browser } from 'wxt/browser';
import type { Sent } from '../../utils/messages/messages';

/** Tells the worker that a page of the portal was loaded: the one message that every page sends, and nobody waits for. */
export async function arrive(): Promise<void> {
  const sent: Sent<'arrive'> = { type: 'arrive', data: {} };
  await browser.runtime.sendMessage(sent);
}
