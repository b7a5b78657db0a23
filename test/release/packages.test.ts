import { execFileSync, execSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dependencies } from '../../package.json';
import { packageNamed } from '../setup/licences';
import type { Files } from './make/folder';
import { carriedBy, makeRelease } from './make/make-release';
import { sourceFiles } from './make/source-files';

const root = fileURLToPath(new URL('../../', import.meta.url));
const version = packageVersion();
const packages = ['chrome-edge', 'firefox', 'chrome-edge-production', 'firefox-production'];

let scratch: string;
let first: Map<string, Buffer>;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'klientfil-packages-'));
  first = await release(root, 'first');
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

function packageVersion(): string {
  return JSON.parse(
    execFileSync('node', ['-p', 'JSON.stringify(require("./package.json").version)'], {
      cwd: root,
      encoding: 'utf8',
    }),
  );
}

async function release(from: string, into: string): Promise<Map<string, Buffer>> {
  const folder = join(scratch, into);
  const names = await makeRelease(from, folder);
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)),
  );
}

/** Files of two zips that are not the same in both, so that a failure says where to look. */
function differing(one: Buffer, other: Buffer): string[] {
  if (one.subarray(0, 2).toString() !== 'PK') return [];
  const [a, b] = [unzipSync(one), unzipSync(other)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (name) => !Buffer.from(a[name] ?? []).equals(Buffer.from(b[name] ?? [])),
  );
}

const fileNamed = (name: string) => first.get(`klientfil-${version}-${name}`) ?? Buffer.alloc(0);
const inside = (name: string): Files => Object.entries(unzipSync(fileNamed(`${name}.zip`)));
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();
const manifestOf = (name: string) =>
  JSON.parse(text(inside(name).find(([path]) => path === 'manifest.json')?.[1] ?? Buffer.alloc(0)));

describe('the packages', () => {
  it('are the same bytes when they are made again, and when they are made from their own sources elsewhere', async () => {
    const again = await release(root, 'again');
    for (const [name, bytes] of first) expect(again.get(name)?.equals(bytes), name).toBe(true);

    const elsewhere = join(scratch, 'somewhere else');
    for (const [name, bytes] of inside('sources')) {
      await mkdir(dirname(join(elsewhere, name)), { recursive: true });
      await writeFile(join(elsewhere, name), bytes);
    }
    execSync('npm run --silent release', { cwd: elsewhere, stdio: 'pipe' });
    for (const [name, bytes] of first) {
      const theirs = await readFile(join(elsewhere, 'dist', name));
      expect(differing(theirs, bytes), name).toEqual([]);
      expect(theirs.equals(bytes), name).toBe(true);
    }
  });

  it('have in their sources what git knows, and nothing that lies beside it', () => {
    const names = inside('sources').map(([name]) => name);
    expect(names.toSorted()).toEqual(
      sourceFiles(root)
        .map(([name]) => name)
        .toSorted(),
    );
    expect(names.filter((name) => /^(out|dist|node_modules|\.output|\.wxt|\.git)\//.test(name))).toEqual([]);
    expect(names).toContain('package-lock.json');
  });

  it.each(packages)('%s names no host but Altinn’s, and no place on the machine that made it', (name) => {
    const allowed =
      /^((am\.ui|platform)\.(tt02\.)?altinn\.no|www\.w3\.org|purl\.oclc\.org|schemas\.(openxmlformats\.org|microsoft\.com)|json-schema\.org|developer\.mozilla\.org)$/;
    const machine = [root, homedir(), tmpdir(), process.env.USER ?? root].filter((place) => place.length > 3);
    for (const [path, bytes] of inside(name)) {
      if (path.endsWith('.png')) continue;
      const content = text(bytes);
      expect(path).not.toMatch(/\.map$/);
      expect(content, path).not.toContain('sourceMappingURL');
      expect(content, path).not.toMatch(/\/home\/|\/Users\/|\b[A-Z]:\\\\?Users|node_modules/);
      for (const place of machine) expect(content.includes(place), `${path} names ${place}`).toBe(false);
      if (path === 'LICENSES.txt') continue;
      const hosts = [...content.matchAll(/(?:https?|wss?):\/\/([\w.-]+)/g)].map(([, host]) => host ?? '');
      expect(
        hosts.filter((host) => !allowed.test(host)),
        path,
      ).toEqual([]);
    }
  });

  it.each(packages)('%s carries a licence text for everything in it', (name) => {
    const licences = text(inside(name).find(([path]) => path === 'LICENSES.txt')?.[1] ?? Buffer.alloc(0));
    const parts = licences.split(`\n\n${'-'.repeat(80)}\n\n`).slice(1);
    expect(carriedBy(inside(name))).toEqual(expect.arrayContaining([...Object.keys(dependencies), 'wxt']));
    for (const part of parts) {
      const [, carried = '', itsVersion] = /^(\S+) (\S+) \(/.exec(part) ?? [];
      expect(itsVersion).toBe(packageNamed(carried).version);
      expect(part, carried).toMatch(/Permission (is hereby granted|to use, copy)|Mozilla Public License/);
      expect(part.length, carried).toBeGreaterThan(500);
    }
    expect(licences).toContain('https://github.com/mozilla/webextension-polyfill');
  });

  it('say what they are made of', () => {
    const bill = JSON.parse(fileNamed('components.cdx.json').toString());
    const named = bill.components.map((one: { name: string }) => one.name);
    for (const name of packages) expect(named).toEqual(expect.arrayContaining(carriedBy(inside(name))));
    expect(bill.bomFormat).toBe('CycloneDX');
    expect(fileNamed('components.cdx.json').toString()).not.toContain(root);
  });

  it('leave the key to firms’ packages, and TT02 to the others', () => {
    expect(manifestOf('chrome-edge').key).toBeUndefined();
    expect(manifestOf('chrome-edge-production').key).toMatch(/^MII/);
    expect(manifestOf('firefox').browser_specific_settings.gecko.id).toBe('klientfil@klientfil.no');
    expect(manifestOf('firefox').key).toBeUndefined();
    for (const name of packages) {
      const hasTt02 = JSON.stringify(manifestOf(name)).includes('tt02');
      expect(hasTt02, name).toBe(!name.endsWith('production'));
      expect(manifestOf(name).content_scripts[0].matches.length).toBe(name.endsWith('production') ? 1 : 2);
    }
  });

  it.each(packages)('%s has names and descriptions as short as the stores want them', (name) => {
    expect(manifestOf(name).short_name).toBe('Klientfil');
    for (const language of ['nb', 'nn', 'en']) {
      const [, bytes] = inside(name).find(([path]) => path === `_locales/${language}/messages.json`) ?? [
        '',
        Buffer.alloc(0),
      ];
      const messages = JSON.parse(text(bytes));
      expect(messages.name.message.length).toBeLessThanOrEqual(75);
      expect(messages.description.message.length).toBeLessThanOrEqual(132);
    }
  });
});

describe('Mozilla’s linter', () => {
  it('finds no error, and no warning that is not explained', () => {
    const said = execSync('npm run --silent lint:firefox', { cwd: root, encoding: 'utf8', stdio: 'pipe' });
    expect(said).toMatch(/ 0 errors, \d+ warnings, 0 that are not explained/);
  });
});
