import { describe, expect, it } from 'vitest';
import { judge } from '../../support/lists/any-file/judge-file';
import { anyFile } from '../../support/lists/any-file/make-file';

const files = 10_000;
const seed = Number(process.env.SEED ?? 1);

describe('ten thousand files, random or gone wrong', () => {
  it('are answered in time, without throwing, and nobody’s number comes out', {
    timeout: 60_000,
  }, async () => {
    const broken: [index: number, words: string[]][] = [];
    const outcomes = { list: 0, fault: 0, thrown: 0 };
    for (let index = 0; index < files; index++) {
      const judged = await judge(anyFile(seed, index));
      outcomes[judged.outcome] += 1;
      if (judged.broken.length > 0) broken.push([index, judged.broken]);
    }
    expect(broken.slice(0, 5), `seed ${seed}`).toEqual([]);
    // A soak that only makes files nobody can read holds nothing.
    expect(outcomes.list).toBeGreaterThan(files / 3);
    expect(outcomes.fault).toBeGreaterThan(files / 50);
  });
});
