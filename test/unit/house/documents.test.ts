import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { version } from '../../../package.json';
import { noRules } from '../../../utils/domain/kept/rules';
import { parseRules } from '../../../utils/managed-settings';
import config from '../../../wxt.config';
import { idOf } from '../../release/policy/extension-id';
import { root } from './sources';

const read = (file: string) => readFileSync(join(root, file), 'utf8');
const manifestFor = (browser: string) => {
  if (typeof config.manifest !== 'function') throw new Error('the manifest is no function any more');
  return config.manifest({
    browser,
    manifestVersion: 3,
    mode: 'production',
    command: 'build',
  }) as unknown as {
    key: string;
    permissions: string[];
    optional_permissions: string[];
    host_permissions: string[];
    browser_specific_settings: { gecko: { id: string } };
  };
};
const chrome = manifestFor('chrome');
const firefoxId = manifestFor('firefox').browser_specific_settings.gecko.id;
const chromeId = idOf(Buffer.from(chrome.key, 'base64'));

describe('the changelog', () => {
  const headings = [...read('CHANGELOG.md').matchAll(/^## (.+)$/gm)].map(([, heading]) => heading ?? '');
  const dated = headings.filter((heading) => heading !== 'Unreleased');

  it('has this version on top, with a date, and the others below with theirs', () => {
    expect(dated[0]).toMatch(new RegExp(`^${version.replaceAll('.', '\\.')} – \\d{4}-\\d\\d-\\d\\d$`));
    const days = dated.map((heading) => /^\d+\.\d+\.\d+ – (\d{4}-\d\d-\d\d)$/.exec(heading)?.[1] ?? heading);
    for (const day of days) expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
    expect(days).toEqual(days.toSorted().toReversed());
    expect(headings.indexOf('Unreleased')).toBeLessThanOrEqual(0);
  });
});

describe('the policies on the page for IT', () => {
  it.each(['chrome.json', 'edge.json'])(
    '%s installs ours, gives it Altinn’s hosts only, and can be read',
    (file) => {
      const policy = JSON.parse(read(`docs/policies/${file}`));
      expect(Object.keys(policy).toSorted()).toEqual(['3rdparty', 'ExtensionSettings']);
      const ours = policy.ExtensionSettings[chromeId];
      expect(ours).toMatchObject({
        installation_mode: 'force_installed',
        runtime_blocked_hosts: ['*://*'],
        runtime_allowed_hosts: ['*://*.altinn.no'],
      });
      expect(ours.update_url).toMatch(/^https:\/\//);
      expect(parseRules(policy['3rdparty'].extensions[chromeId]).from).toBe('policy');
    },
  );

  it('firefox.json installs ours, and can be read', () => {
    const { policies } = JSON.parse(read('docs/policies/firefox.json'));
    expect(policies.ExtensionSettings[firefoxId].installation_mode).toBe('force_installed');
    expect(parseRules(policies['3rdparty'].Extensions[firefoxId]).from).toBe('policy');
  });

  it('are all of them', () => {
    expect(readdirSync(join(root, 'docs/policies')).toSorted()).toEqual([
      'chrome.json',
      'edge.json',
      'firefox.json',
    ]);
  });
});

describe('the page for IT', () => {
  const [nb = '', en = ''] = read('docs/it.md').split('\n# For IT\n');

  it.each([
    ['nb', nb],
    ['en', en],
  ])('names in %s every permission, host, id and setting there is', (_language, page) => {
    const named = [...chrome.permissions, ...chrome.optional_permissions, chromeId, firefoxId];
    const hosts = chrome.host_permissions.map((pattern) => new URL(pattern.replace('*', '')).hostname);
    const { properties } = JSON.parse(read('public/managed-schema.json'));
    for (const name of [...named, ...hosts, ...Object.keys(properties)])
      expect(page).toContain(`\`${name}\``);
  });

  it('says of each setting the values that can be read', () => {
    const { properties } = JSON.parse(read('public/managed-schema.json'));
    for (const page of [nb, en]) {
      const rows = [...page.matchAll(/^\| `(\w+)` \| (`.+`) \|/gm)];
      expect(rows).toHaveLength(Object.keys(properties).length);
      for (const [, name = '', values = ''] of rows) {
        for (const [, value = ''] of values.matchAll(/`([^`]+)`/g)) {
          const said = parseRules({ [name]: JSON.parse(value) });
          expect(said.from, `${name}: ${value}`).toBe('policy');
          expect(said).not.toEqual(noRules);
        }
      }
    }
  });
});

describe('what the stores get', () => {
  it('has a reason for every permission', () => {
    const listing = read('docs/store/listing.md');
    const { permissions, optional_permissions, host_permissions } = chrome;
    const reasons = [...listing.matchAll(/^\| `([^`]+)` \| .{20,} \|$/gm)].map(([, name]) => name ?? '');
    expect(reasons.toSorted()).toEqual(
      [...permissions, ...optional_permissions, ...host_permissions].toSorted(),
    );
  });

  it.each(['nb', 'nn', 'en'])('has a description in %s, as long as they take it', (language) => {
    const description = read(`docs/store/description-${language}.md`);
    expect(description.length).toBeGreaterThan(250);
    expect(description.length).toBeLessThan(10_000);
    expect(description).toMatch(/Digdir\.\n$/);
  });

  it('has a privacy policy in three languages, each with a place for the contact', () => {
    for (const file of ['PRIVACY.md', 'docs/privacy/nb.md', 'docs/privacy/nn.md']) {
      expect(read(file), file).toMatch(/\*\*(Contact|Kontakt):\*\* \[.+\]/);
      for (const host of ['am.ui.altinn.no', 'platform.altinn.no']) expect(read(file)).toContain(host);
    }
  });
});

describe('links between documents', () => {
  const documents = ['README.md', 'CONTRIBUTING.md', 'PRIVACY.md', 'SECURITY.md', 'CHANGELOG.md'].concat(
    readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md'))
      .map((file) => join('docs', file)),
  );

  it.each(documents)('of %s lead somewhere', (file) => {
    const links = [...read(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)].map(
      ([, link]) => link ?? '',
    );
    expect(links.filter((link) => !existsSync(join(root, dirname(file), link)))).toEqual([]);
  });

  it.each(documents)('%s names only commands that there are', (file) => {
    const { scripts } = JSON.parse(read('package.json'));
    const named = [...read(file).matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
