import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { openServices } from '../../../../entrypoints/background/services';

vi.stubGlobal('navigator', {});
vi.mock('../../../../utils/job/journal', async (original) => {
  const { openJournal } = await original<typeof import('../../../../utils/job/journal')>();
  return {
    openJournal: async () => ({
      ...(await openJournal('services')),
      clearOlderThan: () => Promise.reject(new Error('QuotaExceededError')),
    }),
  };
});

it('a worker that cannot throw away what is old still serves', async () => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { journal } = await openServices();
  expect(await journal.unfinishedJobs()).toEqual([]);
  expect(complaint).toHaveBeenCalledTimes(1);
});
