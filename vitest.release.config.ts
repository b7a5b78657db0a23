import { defineConfig } from 'vitest/config';

/** What is run before a tag: `npm run test:release`. */
export default defineConfig({
  test: {
    include: ['test/release/**/*.test.ts'],
    environment: 'node',
    globalSetup: 'test/setup/before-release.ts',
    maxWorkers: 1,
    testTimeout: 300_000,
    hookTimeout: 180_000,
  },
});
