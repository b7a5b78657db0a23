import { expect, it } from 'vitest';
import { removalRuns } from '../../soak/removal';

it('whatever a list says and a person chooses, Altinn ends as the preview promised, and undoing takes it back', async () => {
  const seed = Number(process.env.SEED ?? 7);
  console.info(`seed ${seed}`);
  const tally = await removalRuns({ seed, runs: 100 });
  expect(Object.entries(tally).filter(([, times]) => times < 3)).toEqual([]);
}, 120_000);
