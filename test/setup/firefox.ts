import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['firefox-esr', 'firefox', 'firefox.exe'];
const usual = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  '/snap/bin/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/**
 * Path of a Firefox: `FIREFOX_PATH`, the one on the path, or Debian's package, which is installed when it is missing
 * and this process may do so.
 * @returns nothing where there is none and none can be had
 */
export function firefoxPath(): string | undefined {
  const chosen = process.env.FIREFOX_PATH;
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`FIREFOX_PATH is ${chosen}, but there is no such file.`);
    return chosen;
  }
  return find() ?? installed();
}

export const noFirefox =
  'No Firefox was found. Install it (on Debian: sudo apt-get install firefox-esr), or set FIREFOX_PATH, and try again.';

function find(): string | undefined {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...usual].find(existsSync);
}

function installed(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('Installing Firefox (apt-get install firefox-esr) …');
  try {
    execSync('apt-get update -qq && apt-get install -y -qq --no-install-recommends firefox-esr', {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } catch {
    return undefined;
  }
  return find();
}
