import { expect, it } from 'vitest';
import { changeNumber, runWithChange } from '../../support/runs/identity';

const seed = 11;

it('whenever somebody else signs in, little is written as them, all of it is marked, and the run stops', async () => {
  console.log('seed', seed);
  for (let number = 0; number < 16; number += 1) {
    expect((await runWithChange(changeNumber(number, seed))).broken).toEqual([]);
  }
});
