import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchSessionChange } from '../../../../entrypoints/background/session-change';
import { fakeEvent } from '../../../support/worker/fake-event';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function open() {
  const onStartup = fakeEvent<[]>();
  const onInstalled = fakeEvent<[{ reason: string }]>();
  const why = watchSessionChange({ onStartup, onInstalled });
  const said = async () => {
    const answer = why();
    await vi.advanceTimersByTimeAsync(60_000);
    return answer;
  };
  return { onStartup, onInstalled, said };
}

describe('another browser session', () => {
  it('is an update where the extension was updated, or loaded anew', async () => {
    const { onInstalled, said } = open();
    void onInstalled.fire({ reason: 'update' });
    expect(await said()).toBe('updated');
  });

  it('is the browser’s own where it was started, though the extension was updated meanwhile', async () => {
    const { onStartup, onInstalled, said } = open();
    void onInstalled.fire({ reason: 'update' });
    void onStartup.fire();
    expect(await said()).toBe('browser-restarted');
  });

  it('is the browser’s where nobody says anything, and where only the browser was updated', async () => {
    expect(await open().said()).toBe('browser-restarted');
    const { onInstalled, said } = open();
    void onInstalled.fire({ reason: 'browser_update' });
    expect(await said()).toBe('browser-restarted');
  });
});
