import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Builds the extension for Chrome and Edge: the bundle that ships. */
export function buildExtension(): void {
  execFileSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
