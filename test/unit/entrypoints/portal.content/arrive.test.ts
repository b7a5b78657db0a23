import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { arrive } from '../../../../entrypoints/portal.content/arrive';
import { onMessage } from '../../../../utils/messages';

beforeEach(() => fakeBrowser.reset());

it('is heard by whoever listens for it as for any other message', async () => {
  const hear = vi.fn((_: unknown) => ({ ok: true as const, value: undefined }));
  onMessage('arrive', async ({ data }) => hear(data));
  await arrive();
  expect(hear).toHaveBeenCalledExactlyOnceWith({});
});
