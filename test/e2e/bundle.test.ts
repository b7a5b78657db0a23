import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withImports as scriptsWithImports } from '../support/bundle-scripts';
import { extensionFolder } from './browser';

const read = (file: string) => readFileSync(join(extensionFolder, file), 'utf8');
const ofThePolyfill = 'The message port closed before a response was received';
/** Scripts of the bundle, and all that they import, at once or later. */
const withImports = (scripts: readonly string[]) => scriptsWithImports(extensionFolder, scripts, true);
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
    // What a page of the portal may load of ours: a panel, what it says and brings later, and how they look.
    expect(
      manifest.web_accessible_resources.flatMap((open: { resources: string[] }) => open.resources).toSorted(),
    ).toEqual(
      [
        'assets/panel.css',
        ...['panel-overview.js', 'panel-systemuser.js'],
        ...['board-changes', 'common', 'later', 'list-box', 'panels', 'undo-view'].map(
          (name) => `shared/${name}.js`,
        ),
        ...['nb', 'nn', 'en'].flatMap((language) => [
          ...['advice', 'list', 'overview', 'texts', 'undo'].map((kind) => `${kind}-${language}.js`),
          `shared/said-${language}.js`,
        ]),
      ].toSorted(),
    );
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

  it('lets pages of the portal load all that a panel imports, at once or later, and nothing of the worker’s', () => {
    const manifest = JSON.parse(read('manifest.json'));
    const open = manifest.web_accessible_resources.flatMap((one: { resources: string[] }) => one.resources);
    const scripts = withImports(open.filter((file: string) => file.endsWith('.js')));
    expect(scripts).toContain('shared/undo-view.js');
    expect(scripts.filter((file) => !open.includes(file))).toEqual([]);
    // Databases and parsers are the worker's, what is drawn is the pages'.
    for (const script of scripts) expect(read(script), script).not.toMatch(/indexedDB|ZodMini/);
    const worker = withImports(['background.js']);
    expect(worker).toContain('shared/common.js');
    for (const script of worker) expect(read(script), script).not.toMatch(/dangerouslySetInnerHTML/);
    // The worker's answers are promises, which not every Chrome that we are for takes without the polyfill.
    const polyfilled = files.filter((file) => file.endsWith('.js') && read(file).includes(ofThePolyfill));
    expect(polyfilled).not.toEqual([]);
    expect(polyfilled.filter((script) => !worker.includes(script) || scripts.includes(script))).toEqual([]);
  });

  it('has each language in a file of its own, and none in the panels or the script of every page', () => {
    const says = (file: string) =>
      ['Forhåndsvisning', 'Førehandsvising', 'Preview'].filter(
        (word) => read(file).includes(`"${word}"`) || read(file).includes(`\`${word}\``),
      );
    for (const script of [
      'content-scripts/portal.js',
      ...withImports(['panel-systemuser.js', 'panel-overview.js']),
    ])
      expect(says(script), script).toEqual([]);
    expect(says('list-nb.js')).toEqual(['Forhåndsvisning']);
    expect(says('list-nn.js')).toEqual(['Førehandsvising']);
    expect(says('list-en.js')).toEqual(['Preview']);
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
