import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extensionFolder } from './browser';

const read = (file: string) => readFileSync(join(extensionFolder, file), 'utf8');
const files = readdirSync(extensionFolder, { recursive: true, encoding: 'utf8' });

describe('the bundle that ships', () => {
  it('asks for no more than it needs', () => {
    const manifest = JSON.parse(read('manifest.json'));
    expect(manifest.permissions.toSorted()).toEqual(['alarms', 'storage']);
    expect(manifest.host_permissions.toSorted()).toEqual([
      'https://am.ui.altinn.no/*',
      'https://am.ui.tt02.altinn.no/*',
      'https://platform.altinn.no/*',
      'https://platform.tt02.altinn.no/*',
    ]);
    expect(manifest.optional_permissions).toEqual(['notifications']);
    expect(manifest.optional_host_permissions).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
    // What a page of the portal may load of ours: a panel, a language, and how they look.
    expect(
      manifest.web_accessible_resources.flatMap((open: { resources: string[] }) => open.resources).toSorted(),
    ).toEqual([
      'assets/panel.css',
      'overview-en.js',
      'overview-nb.js',
      'overview-nn.js',
      'panel-overview.js',
      'panel-systemuser.js',
      'texts-en.js',
      'texts-nb.js',
      'texts-nn.js',
    ]);
    expect(
      manifest.web_accessible_resources.flatMap((open: { matches: string[] }) => open.matches),
    ).toSatisfy((matches: string[]) =>
      matches.every((match) => /^https:\/\/am\.ui\.(tt02\.)?altinn\.no\/\*$/.test(match)),
    );
    // An entrypoint called `history`, `newtab` or `bookmarks` would take the browser's own page.
    expect(manifest.chrome_url_overrides).toBeUndefined();
    expect(
      manifest.content_scripts.flatMap((script: { matches: string[] }) => script.matches).toSorted(),
    ).toEqual(['https://am.ui.altinn.no/*', 'https://am.ui.tt02.altinn.no/*']);
  });

  it('has name and description in bokmål, nynorsk and English', () => {
    for (const language of ['nb', 'nn', 'en']) {
      const messages = JSON.parse(read(`_locales/${language}/messages.json`));
      expect(messages.name.message.length).toBeLessThanOrEqual(75);
      expect(messages.description.message.length).toBeLessThanOrEqual(132);
    }
  });

  it('names no host but the four of Altinn', () => {
    const allowed = new Set([
      'am.ui.altinn.no',
      'am.ui.tt02.altinn.no',
      'platform.altinn.no',
      'platform.tt02.altinn.no',
      // Names, not addresses: XML namespaces, and what libraries refer to in their error messages.
      'www.w3.org',
      'purl.oclc.org',
      'schemas.openxmlformats.org',
      'schemas.microsoft.com',
      'json-schema.org',
      'developer.mozilla.org',
    ]);
    const hosts = files
      .filter((file) => /\.(js|css|html)$/.test(file))
      .flatMap((file) => [...read(file).matchAll(/(?:https?|wss?):\/\/([\w.-]+)/g)])
      .map(([, host]) => host ?? '');
    expect(hosts).toContain('platform.altinn.no');
    expect([...new Set(hosts)].filter((host) => !allowed.has(host))).toEqual([]);
  });

  it('has every file that its own pages bring', () => {
    const pages = files.filter((file) => file.endsWith('.html'));
    expect(pages.toSorted()).toEqual(['popup.html', 'remembered.html', 'safety.html', 'welcome.html']);
    for (const page of pages) {
      const brought = [...read(page).matchAll(/(?:href|src)="\/([^"]+)"/g)].map(([, path]) => path ?? '');
      expect(
        brought.filter((path) => !files.includes(path)),
        page,
      ).toEqual([]);
      expect(brought).toContain('assets/panel.css');
    }
  });

  it('has each language in a file of its own, and none in the panels or the script of every page', () => {
    const says = (file: string) =>
      ['Forhåndsvisning', 'Førehandsvising', 'Preview'].filter(
        (word) => read(file).includes(`"${word}"`) || read(file).includes(`\`${word}\``),
      );
    for (const script of ['content-scripts/portal.js', 'panel-systemuser.js', 'panel-overview.js']) {
      expect(says(script)).toEqual([]);
    }
    expect(says('texts-nb.js')).toEqual(['Forhåndsvisning']);
    expect(says('texts-nn.js')).toEqual(['Førehandsvising']);
    expect(says('texts-en.js')).toEqual(['Preview']);
    expect(read('overview-nb.js')).toContain('Klienter i alle systemtilganger');
    for (const script of ['texts-nb.js', 'panel-overview.js']) {
      expect(read(script)).not.toContain('Klienter i alle systemtilganger');
    }
  });

  it('runs no code that it makes or fetches itself', () => {
    const scripts = files.filter((file) => file.endsWith('.js')).map(read);
    for (const script of scripts) expect(script).not.toMatch(/\beval\(|new Function\(|importScripts\(/);
  });
});
