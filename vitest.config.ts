import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing';
import { excelAsWeUseIt } from './wxt.config.ts';

export default defineConfig(async () => ({
  plugins: [await WxtVitest(), preact()],
  resolve: { alias: excelAsWeUseIt },
  test: {
    include: ['test/unit/**/*.test.{ts,tsx}'],
    environment: 'node',
    setupFiles: ['test/setup/seed.ts'],
    // None of them waits for a clock; on a busy machine each takes what it takes.
    testTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
    // Both of two cores; vitest would keep one for itself.
    maxWorkers: 2,
    // Else Node loads them by itself, past the alias, and the tests would hold what does not ship.
    server: { deps: { inline: ['read-excel-file', 'write-excel-file'] } },
  },
}));
