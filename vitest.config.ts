import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing';

export default defineConfig(async () => ({
  plugins: [await WxtVitest(), preact()],
  test: { include: ['test/unit/**/*.test.{ts,tsx}'], environment: 'node' },
}));
