import type { Runtime } from 'webextension-polyfill';
import { environmentOfPortal } from '../../../utils/altinn/hosts';
import type { Environment } from '../../../utils/domain/environment';
import { granted, type Reply, refused } from '../../../utils/domain/refusal';

/** A message that may be answered: who sent it, as far as the browser vouches for it. */
export interface Sender {
  environment: Environment;
}

/**
 * Whether the browser says that a message is from our own content script, in the top frame of a page of
 * the portal, and in the window whose cookies the worker has.
 * @throws when it is not ours at all: nothing of ours sends such a message
 */
export function checkSender(sender: Runtime.MessageSender, ownId: string): Reply<Sender> {
  const environment = sender.url ? environmentOfPortal(new URL(sender.url).origin) : undefined;
  // Without a tab nobody vouches for whose cookies these are.
  if (sender.id !== ownId || sender.frameId !== 0 || !sender.tab || !environment) {
    throw new Error('message from outside the portal');
  }
  // Private windows and Firefox's containers have a cookie jar of their own; the worker would act as somebody else.
  const { incognito, cookieStoreId: store } = sender.tab;
  if (incognito || (store !== undefined && !ordinaryStores.includes(store))) {
    return refused({ kind: 'private-window' });
  }
  return granted({ environment });
}

const ordinaryStores = ['firefox-default', '0'];
