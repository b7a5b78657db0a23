import { execFileSync, execSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser'];
const usual = ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/snap/bin/chromium'];

/**
 * Path of a Chromium that can load an unpacked extension: `CHROME_PATH`, the one on the path, or Debian's
 * package, which is installed when it is missing and this process may do so.
 * @throws with a sentence that says what to do
 */
export function chromiumPath(): string {
  const chosen = process.env.CHROME_PATH;
  if (chosen) return checked(chosen);
  const found = find() ?? installed();
  if (found) return checked(found);
  throw new Error(
    'No Chromium was found. Install it (on Debian and Ubuntu: sudo apt-get install chromium), or set ' +
      'CHROME_PATH to a Chromium or a Chrome for Testing, and try again.',
  );
}

function find(): string | undefined {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...usual].find(existsSync);
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

function checked(path: string): string {
  if (!existsSync(path)) throw new Error(`CHROME_PATH is ${path}, but there is no such file.`);
  const version = execFileSync(path, ['--version'], { encoding: 'utf8' });
  if (/Google Chrome(?! for Testing)|Microsoft Edge/.test(version)) {
    throw new Error(
      `${path} is ${version.trim()}. Branded browsers do not load extensions from the command line any more; ` +
        'set CHROME_PATH to a Chromium or a Chrome for Testing.',
    );
  }
  return path;
}
