import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where an npm package carries no licence text, what its repository's says of whose it is. */
const holders: [packages: RegExp, copyright: string][] = [
  [/^(wxt|@wxt-dev\/browser)$/, 'Copyright (c) 2023 Aaron'],
];

const mit = (copyright: string) => `MIT License

${copyright}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** What must be told of a package beside its licence. */
const notes: Record<string, string> = {
  'webextension-polyfill':
    'Unchanged. Its source is at https://github.com/mozilla/webextension-polyfill and in the npm package of this version.',
};

interface Manifest {
  version: string;
  license?: string;
}

/** Packages that a bundler's module ids stand in: the innermost `node_modules` of each. */
export function packagesOf(modules: Iterable<string>): Set<string> {
  const found = new Set<string>();
  for (const id of modules) {
    const name = /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/?]+)/.exec(id)?.[1];
    if (name) found.add(name.replaceAll('\\', '/'));
  }
  return found;
}

/** Version and licence of a package. */
export const packageNamed = (name: string): Manifest =>
  JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'));

/**
 * The licence text of each package, under its name and version.
 * @throws where a package has none and nothing is known of whose it is
 */
export function licencesOf(packages: Iterable<string>): string {
  const parts = [...packages].toSorted().map((name) => {
    const { version, license } = packageNamed(name);
    const title = `${name} ${version} (${license})`;
    return [title, ...(notes[name] ? [notes[name]] : []), '', licenceText(name)].join('\n');
  });
  return `${['Klientfil carries these packages.', ...parts].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

function licenceText(name: string): string {
  const folder = join(root, 'node_modules', name);
  const file = readdirSync(folder).find((one) => /^licen[cs]e(\.|-|$)/i.test(one));
  if (file && existsSync(join(folder, file))) return readFileSync(join(folder, file), 'utf8').trim();
  const copyright = holders.find(([packages]) => packages.test(name))?.[1];
  if (!copyright || packageNamed(name).license !== 'MIT') throw new Error(`${name} carries no licence text`);
  return mit(copyright);
}
