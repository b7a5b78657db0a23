import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/setup/longest-first.ts';

export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    environment: 'node',
    globalSetup: 'test/setup/before-e2e.ts',
    // Each file has a browser of its own; two cores carry two at a time.
    maxWorkers: 2,
    // Cases of a file that mostly wait go side by side, so many at a time.
    maxConcurrency: 3,
    sequence: { sequencer: LongestFirst },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
