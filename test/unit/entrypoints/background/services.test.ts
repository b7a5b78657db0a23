import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { browserEffects } from '../../../../entrypoints/background/effects';
import { openServices } from '../../../../entrypoints/background/services';
import { changeSettings } from '../../../../utils/saved-settings';

vi.stubGlobal('navigator', {});
vi.mock('../../../../utils/job/journal/journal', async (original) => {
  const { openJournal } = await original<typeof import('../../../../utils/job/journal/journal')>();
  return {
    openJournal: async () => ({
      ...(await openJournal('services')),
      clearOlderThan: () => Promise.reject(new Error('QuotaExceededError')),
    }),
  };
});

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

it('a worker that cannot throw away what is old still serves', async () => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { journal } = await openServices(browserEffects());
  expect(await journal.unfinishedJobs()).toEqual([]);
  expect(complaint).toHaveBeenCalledTimes(1);
});

it('a worker throws nothing away where the user keeps everything', async () => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await changeSettings({ keep: 'forever' });
  const { journal } = await openServices(browserEffects());
  expect(await journal.unfinishedJobs()).toEqual([]);
  expect(complaint).not.toHaveBeenCalled();
});
