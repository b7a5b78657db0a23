import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromiumPath } from '../../setup/chromium';
import { firefoxPath, noFirefox } from '../../setup/firefox';

const docs = fileURLToPath(new URL('../../../docs/policies/', import.meta.url));

/** A policy that stands on the page for IT, with what only a test has put in its places. */
export function policyOf(file: 'chrome.json' | 'firefox.json', places: Record<string, string> = {}): unknown {
  let text = readFileSync(join(docs, file), 'utf8');
  for (const [place, mine] of Object.entries(places)) text = text.replaceAll(place, mine);
  return JSON.parse(text);
}

const folders = {
  chromium: { at: '/etc/chromium', file: 'policies/managed/klientfil.json' },
  firefox: { at: '/usr/lib/firefox-esr/distribution', file: 'policies.json' },
};

/**
 * A browser that starts with this policy as a machine has it, and no other browser on the machine does: the policy's
 * folder is its own, in a mount namespace.
 * @returns the program to start, for `CHROME_PATH` or `FIREFOX_PATH`
 */
export function underPolicy(browser: 'chromium' | 'firefox', policy: unknown) {
  const program = browser === 'chromium' ? chromiumPath() : firefoxPath();
  if (!program) throw new Error(noFirefox);
  const { at, file } = folders[browser];
  const folder = mkdtempSync(join(tmpdir(), 'klientfil-policy-'));
  const change = (next: unknown) => {
    mkdirSync(dirname(join(folder, 'set', file)), { recursive: true });
    writeFileSync(join(folder, 'set', file), JSON.stringify(next));
  };
  change(policy);
  const script = join(folder, browser);
  const steps = [
    '#!/bin/sh',
    `exec unshare -m sh -c 'mount --bind "$0" "$1" && shift && exec "$@"' ${folder}/set ${at} ${program} "$@"`,
  ];
  writeFileSync(script, `${steps.join('\n')}\n`);
  chmodSync(script, 0o755);
  try {
    execFileSync(script, ['--version'], { stdio: 'pipe' });
  } catch (error) {
    throw new Error(
      'Policies are tried as root on Linux, where a test may have a folder mounted for itself.',
      {
        cause: error,
      },
    );
  }
  return { script, change, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
