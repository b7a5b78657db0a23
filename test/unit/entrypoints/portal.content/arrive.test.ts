import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { arrive } from '../../../../entrypoints/portal.content/arrive';
import { onRequest } from '../../../../utils/messages/on-request';

beforeEach(() => fakeBrowser.reset());

it('is heard by whoever listens for it as for any other message', async () => {
  const hear = vi.fn();
  onRequest(async (name, request) => {
    hear(name, request());
    return { ok: true, value: undefined } as never;
  });
  await arrive();
  expect(hear).toHaveBeenCalledExactlyOnceWith('arrive', {});
});
