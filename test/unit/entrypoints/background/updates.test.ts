import { describe, expect, it, vi } from 'vitest';
import { createUpdates } from '../../../../entrypoints/background/updates';
import type { JobState } from '../../../../utils/domain/runs/job';

const job = (state: JobState, of?: string) => ({ state, ...(of && { part: { of } }) });

function open(...jobs: ReturnType<typeof job>[]) {
  const unfinished = [...jobs];
  const reload = vi.fn();
  const journal = { unfinishedJobs: async () => unfinished as never };
  return { unfinished, reload, updates: createUpdates({ journal, sleep: async () => undefined, reload }) };
}

describe('an update of the extension', () => {
  it('is applied at once where no run goes', async () => {
    const { reload, updates } = open(job('paused'));
    await updates.available();
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it.each([['running'], ['verifying']] as const)(
    'waits for a run that is %s, and comes after it',
    async (state) => {
      const { unfinished, reload, updates } = open(job(state));
      await updates.available();
      await updates.moved({ state });
      expect(reload).not.toHaveBeenCalled();
      unfinished.pop();
      await updates.moved({ state: 'done' });
      expect(reload).toHaveBeenCalledTimes(1);
    },
  );

  it('waits between the parts of a larger run, and not where that stands still', async () => {
    const between = open(job('waiting', 'a'));
    await between.updates.available();
    expect(between.reload).not.toHaveBeenCalled();
    const still = open(job('paused', 'a'), job('waiting', 'a'));
    await still.updates.available();
    expect(still.reload).toHaveBeenCalledTimes(1);
  });

  it('is not looked for when a run ends and the browser has none', async () => {
    const { reload, updates } = open();
    await updates.moved({ state: 'done' });
    expect(reload).not.toHaveBeenCalled();
  });
});
