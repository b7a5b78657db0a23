import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Under a test runner `NODE_ENV` is `test`, and the bundle would be another, with our paths in it. */
export const asReleased = { ...process.env, NODE_ENV: 'production' };

/** Builds the extension, the bundle that ships: for Chrome and Edge, or for Firefox. */
export function buildExtension(browser: 'chrome' | 'firefox' = 'chrome'): void {
  execFileSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build', '-b', browser], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: asReleased,
  });
}
