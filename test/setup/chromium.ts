import { execFileSync, execSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('../../', import.meta.url));
const names = ['chromium', 'chromium-browser'];
const usual = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/snap/bin/chromium',
  'C:\\Program Files\\Chromium\\Application\\chrome.exe',
  join(process.env.LOCALAPPDATA ?? '', 'Chromium\\Application\\chrome.exe'),
];

/**
 * Path of a Chromium that can load an unpacked extension: `CHROME_PATH`, the one on the path, or one that is installed
 * when it is missing: Debian's package where this process may do so, else Playwright's, into the user's own folder.
 * @throws with a sentence that says what to do
 */
export function chromiumPath(): string {
  const chosen = process.env.CHROME_PATH;
  if (chosen) return checked(chosen);
  const found = find() ?? installed() ?? downloaded();
  if (found) return checked(found);
  throw new Error(
    'No Chromium was found, and none could be had. Install it (Debian and Ubuntu: sudo apt-get install chromium; ' +
      'macOS: brew install --cask chromium; Windows: winget install Hibbiki.Chromium), or set CHROME_PATH to a ' +
      'Chromium or a Chrome for Testing, and try again.',
  );
}

function find(): string | undefined {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...usual, chromium.executablePath()].find(existsSync);
}

function installed(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('Installing Chromium (apt-get install chromium) …');
  try {
    execSync('apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium', {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } catch {
    return undefined;
  }
  return find();
}

function downloaded(): string | undefined {
  console.log('Downloading Chromium (playwright-core install chromium) …');
  try {
    execFileSync(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  } catch {
    return undefined;
  }
  return find();
}

/**
 * The branded browser that a path leads to, which loads no extension from the command line. On Windows it goes by the
 * path: asked for its version, a browser there opens a window and answers nothing.
 */
export function brandOf(
  path: string,
  platform: string,
  version: (path: string) => string,
): string | undefined {
  if (platform === 'win32') return /Google[\\/]Chrome(?! for Testing)|Microsoft[\\/]Edge/.exec(path)?.[0];
  const said = version(path).trim();
  return /Google Chrome(?! for Testing)|Microsoft Edge/.test(said) ? said : undefined;
}

function checked(path: string): string {
  if (!existsSync(path)) throw new Error(`CHROME_PATH is ${path}, but there is no such file.`);
  const brand = brandOf(path, process.platform, (program) =>
    execFileSync(program, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  );
  if (brand) {
    throw new Error(
      `${path} is ${brand}. Branded browsers do not load extensions from the command line any more; ` +
        'set CHROME_PATH to a Chromium or a Chrome for Testing.',
    );
  }
  return path;
}
