import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { asReleased } from '../../setup/build';
import { type Files, filesOf } from './folder';

/** What a release has of packages: one for both stores of Chromium's browsers, one for Firefox, and two for firms. */
export const variants = [
  { name: 'chrome-edge', browser: 'chrome', hosts: 'all', for: 'store' },
  { name: 'firefox', browser: 'firefox', hosts: 'all', for: 'store' },
  { name: 'chrome-edge-production', browser: 'chrome', hosts: 'production', for: 'firm' },
  { name: 'firefox-production', browser: 'firefox', hosts: 'production', for: 'firm' },
] as const;
export type Variant = (typeof variants)[number];

/** Builds one from the sources in `root`, in a folder of its own. */
export function buildVariant(
  root: string,
  into: string,
  { name, browser, hosts, ...variant }: Variant,
): Files {
  const out = join(into, name);
  execFileSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build', '-b', browser], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...asReleased, KLIENTFIL_OUT: out, KLIENTFIL_HOSTS: hosts },
  });
  const files = filesOf(join(out, `${browser}-mv3`));
  return variant.for === 'store' ? files.map(withoutKey) : files;
}

/** Chrome's store gives an id of its own, and refuses a package that names one. */
function withoutKey([name, bytes]: Files[number]): Files[number] {
  if (name !== 'manifest.json') return [name, bytes];
  const { key: _key, ...manifest } = JSON.parse(Buffer.from(bytes).toString());
  return [name, Buffer.from(JSON.stringify(manifest))];
}
