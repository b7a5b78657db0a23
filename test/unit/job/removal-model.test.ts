import { expect, it } from 'vitest';
import { removalRuns } from '../../support/runs/removal';

it('whatever a list says, a person chooses and a colleague does, only those named are changed, as the button says', async () => {
  const seed = Number(process.env.SEED ?? 7);
  console.info(`seed ${seed}`);
  const tally = await removalRuns({ seed, runs: 200 });
  expect(Object.entries(tally).filter(([, times]) => times < 3)).toEqual([]);
}, 240_000);
