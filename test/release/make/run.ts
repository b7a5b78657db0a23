import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeRelease } from './make-release';

/** `npm run release`: everything a version is handed over as, in `dist/`; with `chrome` or `firefox` for that browser. */
const root = fileURLToPath(new URL('../../../', import.meta.url));
const into = join(root, 'dist');
const [wanted] = process.argv.slice(2);

console.log('Building the packages …');
for (const name of await makeRelease(root, into, ({ browser }) => !wanted || browser === wanted)) {
  console.log(`  dist/${name}  ${Math.ceil(statSync(join(into, name)).size / 1000)} kB`);
}

if (/^## Unreleased$/m.test(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'))) {
  console.log('The changelog has unreleased changes: give them a version and a date before a tag.');
}
if (existsSync(join(root, '.git'))) {
  const changed = execFileSync('git', ['status', '--porcelain', '--untracked-files=no'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (changed) console.log('Files differ from the last commit: this is no release to hand over.');
}
