import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { firefoxFolder } from '../firefox/firefox';
import { buildExtension } from '../setup/build';

/** `npm run lint:firefox`: Mozilla's linter on the package for Firefox, its warnings held against what we say of them. */
const root = fileURLToPath(new URL('../../', import.meta.url));

interface Finding {
  code: string;
  message: string;
  file?: string;
}

function lint(): Record<'errors' | 'warnings' | 'notices', Finding[]> {
  const parameters = ['lint', '--source-dir', firefoxFolder, '--output', 'json', '--no-config-discovery'];
  try {
    return JSON.parse(
      execFileSync(process.execPath, ['node_modules/web-ext/bin/web-ext.js', ...parameters], {
        cwd: root,
        encoding: 'utf8',
        maxBuffer: 1e8,
        stdio: 'pipe',
      }),
    );
  } catch (error) {
    // It ends with 1 where it has found an error, and tells it all the same.
    return JSON.parse((error as { stdout: string }).stdout);
  }
}

/** What the own pages share is cut up, and called, as the bundler sees fit. */
const withoutName = (file: string) => file.replace(/^chunks\/.+(?=\.\w+$)/, 'chunks/*');

buildExtension('firefox');
const { errors, warnings, notices } = lint();
const found = new Set(
  [...warnings, ...notices].map(({ code, file = '', message }) =>
    [code, withoutName(file), message].join(' | '),
  ),
);
const explained = new Set(
  [
    ...readFileSync(`${root}docs/store/firefox-lint.md`, 'utf8').matchAll(
      /^\| `(\w+)` \| (.+?) \| (.+?) \| .+ \|$/gm,
    ),
  ].map(([, code, file, message]) => [code, file, message].join(' | ')),
);
const faults = [
  ...errors.map(({ code, file, message }) => `error: ${code} ${file} ${message}`),
  ...[...found].filter((one) => !explained.has(one)).map((one) => `not explained: ${one}`),
  ...[...explained].filter((one) => !found.has(one)).map((one) => `explained, but gone: ${one}`),
];
for (const fault of faults) console.error(fault);
console.log(
  `web-ext lint: ${errors.length} errors, ${found.size} warnings, ${faults.length} that are not explained.`,
);
process.exit(faults.length > 0 ? 1 : 0);
