// Runs before everything else, so it can use nothing but Node itself: installs what package-lock.json
// says when node_modules is missing or is another version's.
import { execSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Klientfil needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer Node and try again.`,
  );
  process.exit(1);
}

const root = new URL('../../', import.meta.url);
const packagesOf = (file) => JSON.parse(readFileSync(new URL(file, root), 'utf8')).packages;

function isInstalled() {
  if (!existsSync(new URL('node_modules/.package-lock.json', root))) return false;
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).every(
    ([path, wanted]) => path === '' || wanted.optional || installed[path]?.version === wanted.version,
  );
}

if (!isInstalled()) {
  console.log('Installing the packages of package-lock.json (npm ci) …');
  execSync('npm ci --no-audit --no-fund --loglevel=error', { cwd: root, stdio: 'inherit' });
}
