import { fakeEvent } from './fake-event';

const ownId = 'klientfil';

/** One end of a port as the worker has it, from a page of TT02's portal unless told otherwise. */
export function openPort(sender: object = {}) {
  const heard: unknown[] = [];
  const onMessage = fakeEvent<[unknown]>();
  const onDisconnect = fakeEvent<[]>();
  let state: 'open' | 'closed' = 'open';
  const port = {
    name: 'progress',
    sender: {
      id: ownId,
      frameId: 0,
      url: 'https://am.ui.tt02.altinn.no/accessmanagement/ui/systemuser/overview',
      tab: { id: 1, incognito: false },
      ...sender,
    },
    onMessage,
    onDisconnect,
    postMessage(message: unknown) {
      if (state === 'closed') throw new Error('Attempting to use a disconnected port object');
      heard.push(structuredClone(message));
    },
    disconnect: () => {
      state = 'closed';
    },
  };
  return {
    port: port as never,
    ownId,
    heard,
    state: () => state,
    /** The page says something. */
    say: (message: unknown) => onMessage.fire(message),
    /** The page goes, and the browser says so. */
    leave: () => {
      state = 'closed';
      return onDisconnect.fire();
    },
    /** The page goes, and the browser has not said so yet. */
    breakOff: () => {
      state = 'closed';
    },
  };
}
