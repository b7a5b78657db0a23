import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { followProgress } from '../../../../../entrypoints/portal.content/store/follow-progress';
import { type Progress, progressPort, type Subscription } from '../../../../../utils/messages/messages';
import { fakeEvent } from '../../../../support/worker/fake-event';

const subscription: Subscription = {
  systemUserId: '61844188-3789-4b84-9314-2be1fdbc6633',
  partyUuids: ['cd35779b-b174-4ecc-bbef-ece13611be7f'],
};

function makePort() {
  return {
    onMessage: fakeEvent<[unknown]>(),
    onDisconnect: fakeEvent<[]>(),
    postMessage: vi.fn(),
    disconnect: vi.fn(),
  };
}

let ports: ReturnType<typeof makePort>[];
let leave: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  ports = [];
  leave = new AbortController();
  Object.assign(fakeBrowser.runtime, {
    id: 'klientfil',
    connect: () => {
      const port = makePort();
      ports.push(port);
      return port;
    },
  });
});
afterEach(() => vi.useRealTimers());

function follow({ going = false } = {}) {
  const heard: Progress[] = [];
  const world = { going, wanted: subscription as Subscription | undefined, leftBehind: 0 };
  const progress = followProgress<Subscription, Progress>(
    {
      name: progressPort,
      subscription: () => world.wanted,
      hear: (news) => heard.push(news),
      isSomethingGoing: () => world.going,
      leftBehind: () => {
        world.leftBehind += 1;
      },
    },
    leave.signal,
  );
  return { ...progress, heard, world };
}

describe('a page that listens', () => {
  it('says once what it wants to hear of, and hears it', async () => {
    const { listen, heard } = follow();
    listen();
    listen();
    expect(ports).toHaveLength(1);
    expect(ports[0]?.postMessage).toHaveBeenCalledExactlyOnceWith(subscription);
    const news = { kind: 'current', page: undefined, elsewhere: undefined } as const;
    await ports[0]?.onMessage.fire(news);
    expect(heard).toEqual([news]);
  });

  it('asks anew on the same port when it wants something else, and on a port of its own when there is none', () => {
    const { listen, askAgain, world } = follow();
    askAgain();
    expect(ports).toHaveLength(1);
    listen();
    world.wanted = { ...subscription, runId: subscription.systemUserId };
    askAgain();
    expect(ports).toHaveLength(1);
    expect(ports[0]?.postMessage).toHaveBeenLastCalledWith(world.wanted);
  });

  it('waits a second before it asks a stopped worker again, while something goes', async () => {
    const { listen } = follow({ going: true });
    listen();
    await ports[0]?.onDisconnect.fire();
    vi.advanceTimersByTime(999);
    expect(ports).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(ports).toHaveLength(2);
    expect(ports[1]?.postMessage).toHaveBeenCalledWith(subscription);
  });

  it('lets the worker sleep when nothing goes, and listens again when told to', async () => {
    const { listen } = follow();
    listen();
    await ports[0]?.onDisconnect.fire();
    vi.advanceTimersByTime(60_000);
    expect(ports).toHaveLength(1);
    listen();
    expect(ports).toHaveLength(2);
  });

  it('does not open a second port when it was told to listen before the second was over', async () => {
    const { listen } = follow({ going: true });
    listen();
    await ports[0]?.onDisconnect.fire();
    listen();
    vi.advanceTimersByTime(5_000);
    expect(ports).toHaveLength(2);
  });

  it('waits until it knows for whom', () => {
    const { listen, world } = follow();
    world.wanted = undefined;
    listen();
    expect(ports).toHaveLength(0);
    world.wanted = subscription;
    listen();
    expect(ports).toHaveLength(1);
  });

  it('closes the port when the page is left, and stays away', async () => {
    const { listen } = follow({ going: true });
    listen();
    leave.abort();
    expect(ports[0]?.disconnect).toHaveBeenCalled();
    await ports[0]?.onDisconnect.fire();
    vi.advanceTimersByTime(5_000);
    listen();
    expect(ports).toHaveLength(1);
  });

  it('does nothing more when the extension is gone from under it', async () => {
    const { listen } = follow({ going: true });
    listen();
    Object.assign(fakeBrowser.runtime, { id: undefined });
    await ports[0]?.onDisconnect.fire();
    vi.advanceTimersByTime(5_000);
    expect(ports).toHaveLength(1);
  });
});
