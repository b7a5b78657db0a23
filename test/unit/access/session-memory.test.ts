import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { openSessionMemory } from '../../../utils/access/session-memory';

const kari = '6e0c3ab4-6a5c-4d0e-9f0a-3c5c6a1f2b7d';
const ola = '1d9b2ab4-6a5c-4d0e-9f0a-3c5c6a1f2b7e';

beforeEach(() => fakeBrowser.reset());

describe('what outlives the worker', () => {
  it('is the token, the routes, the runs put away and the name of the browser session', async () => {
    const before = await openSessionMemory();
    await before.keepToken('tt02', kari, 'token');
    await before.keepRoutes('tt02 kari fjord', {
      availableRoute: 'portal',
      delegatedRoute: 'portal',
      writeRoute: 'portal',
    });
    await before.dismiss('run');

    const after = await openSessionMemory();
    expect(after.browserSession).toBe(before.browserSession);
    expect(after.token('tt02', kari)).toBe('token');
    expect(after.routes('tt02 kari fjord')).toEqual({
      availableRoute: 'portal',
      delegatedRoute: 'portal',
      writeRoute: 'portal',
    });
    expect(after.isDismissed('run')).toBe(true);
  });

  it('has its name from the very beginning, before there is anything to keep', async () => {
    const { browserSession } = await openSessionMemory();
    expect((await openSessionMemory()).browserSession).toBe(browserSession);
  });

  it('is gone with the browser, and the browser session has another name', async () => {
    const before = await openSessionMemory();
    await before.keepToken('tt02', kari, 'token');
    await before.dismiss('run');
    await fakeBrowser.storage.session.clear();

    const after = await openSessionMemory();
    expect(after.browserSession).not.toBe(before.browserSession);
    expect(after.token('tt02', kari)).toBeUndefined();
    expect(after.isDismissed('run')).toBe(false);
  });

  it('never reaches the disk', async () => {
    const memory = await openSessionMemory();
    await memory.keepToken('tt02', kari, 'token');
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
    expect(await fakeBrowser.storage.sync.get(null)).toEqual({});
  });

  it('is forgotten rather than believed when it looks wrong', async () => {
    await fakeBrowser.storage.session.set({ memory: { browserSession: 7 } });
    const memory = await openSessionMemory();
    expect(memory.browserSession).toEqual(expect.any(String));
  });
});

describe('the portal’s token', () => {
  it('is bound to the user it was given to', async () => {
    const memory = await openSessionMemory();
    await memory.keepToken('tt02', kari, 'hers');
    expect(memory.token('tt02', ola)).toBeUndefined();
    await memory.keepToken('tt02', ola, 'his');
    expect(memory.token('tt02', ola)).toBe('his');
    expect(memory.token('tt02', kari)).toBeUndefined();
  });

  it('stays with its user when another brings the very same value', async () => {
    const memory = await openSessionMemory();
    await memory.keepToken('tt02', kari, 'same');
    await memory.keepToken('tt02', ola, 'same');
    expect(memory.token('tt02', kari)).toBeUndefined();
  });

  it('is one for each environment', async () => {
    const memory = await openSessionMemory();
    await memory.keepToken('tt02', kari, 'test');
    expect(memory.token('production', kari)).toBeUndefined();
    await memory.keepToken('production', kari, 'real');
    expect(memory.token('tt02', kari)).toBe('test');
  });

  it('is replaced by a newer one', async () => {
    const memory = await openSessionMemory();
    await memory.keepToken('tt02', kari, 'old');
    await memory.keepToken('tt02', kari, 'new');
    expect((await openSessionMemory()).token('tt02', kari)).toBe('new');
  });
});

describe('what is remembered of routes and runs', () => {
  it('can be forgotten', async () => {
    const memory = await openSessionMemory();
    await memory.keepRoutes('who', {
      availableRoute: 'portal',
      delegatedRoute: 'portal',
      writeRoute: 'portal',
    });
    await memory.keepRoutes('who', undefined);
    expect((await openSessionMemory()).routes('who')).toBeUndefined();
  });

  it('does not grow for ever: the oldest of many runs put away are forgotten', async () => {
    const memory = await openSessionMemory();
    for (let run = 0; run < 200; run += 1) await memory.dismiss(`run ${run}`);
    expect(memory.isDismissed('run 0')).toBe(false);
    expect(memory.isDismissed('run 199')).toBe(true);
    const kept = (await fakeBrowser.storage.session.get('memory')).memory as { dismissed: string[] };
    expect(kept.dismissed.length).toBeLessThan(60);
  });
});
