import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import ours from './package.json' with { type: 'json' };
import { licencesOf, packagesOf } from './test/setup/licences.ts';
import { asThePortalLooks } from './test/setup/portal-looks.ts';
import { sharedFiles } from './test/setup/shared-files.ts';

/** A variant for firms that never use Altinn's test environment. */
const onlyProduction = process.env.KLIENTFIL_HOSTS === 'production';
const isOurs = (host: string) => !onlyProduction || !host.includes('.tt02.');

/** The four hosts of Altinn, production and TT02; the extension may talk to nothing else. */
const hosts = [
  'https://am.ui.altinn.no/*',
  'https://am.ui.tt02.altinn.no/*',
  'https://platform.altinn.no/*',
  'https://platform.tt02.altinn.no/*',
].filter(isOurs);

/**
 * Keeps the extension's id the same in every folder and for every firm that hosts it. Chrome's store gives an id of its
 * own and takes no package with this field: `npm run release` leaves it out there, and when the extension is in the
 * store, the store's public key belongs here.
 */
const key =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA6Pg4gZGe6ULICX6Ls+Bwu+OQBzoBeF6ckLuZ/h5INr5ORLqRwCg5n3b9i4e2EuHUMl46LF4C8m3VOGo4TfyQXBRFqsAg+3x8jOmtDDpSj54Z9hd7TOfz8Uu+qclBFTrPVbfMJw2AaAwD3/wJKsk8ACJetNCH7fmRgbwXSmWRHA7t/8+A4Nm06RL1YL8idCWc9CjcrYvVZ/WyTQzP9KBR7SRed0DI2Xi6fy6qgoWyPstrWEJ4EoQSrNre+N/EB1AqUBy2WFoz+apzQWMnaSfD+oDQrL/E7eO0DTMndU9J2TfTUR5bHJSgNgcX4H8yiCrHYIy0/gZyIolMKo5xeDfDVwIDAQAB';

/**
 * The Excel libraries unpack in Workers made from blobs, which do not exist where we run; ours does it at once. And what
 * they write and we do not is left out.
 */
export const excelAsWeUseIt = [
  {
    find: /^fflate$/,
    replacement: fileURLToPath(new URL('./utils/spreadsheet/workbook/fflate-sync.ts', import.meta.url)),
  },
  {
    find: /^\.\/features\/(images|conditionalFormatting)\.js$/,
    replacement: fileURLToPath(new URL('./utils/spreadsheet/workbook/no-feature.ts', import.meta.url)),
  },
];

/**
 * What the portal's pages load when they are ours: a panel, its texts in the language that is spoken, and how it looks.
 * `use_dynamic_url` has blocked `import()` in content scripts in some versions since Chrome 130: not on scripts. Firefox
 * does not know it.
 */
const matches = ['https://am.ui.altinn.no/*', 'https://am.ui.tt02.altinn.no/*'].filter(isOurs);
const languages = ['nb', 'nn', 'en'];
/** Scripts that the loader brings: each panel, and for each language what pages say (`utils/i18n/page-texts.ts`). */
const brought: Record<string, string> = {
  'panel-systemuser': 'entrypoints/portal.content/system-user/panel-systemuser.tsx',
  'panel-overview': 'entrypoints/portal.content/overview/panel-overview.tsx',
};
for (const language of languages)
  for (const kind of ['texts', 'overview', 'advice', 'list', 'undo'])
    brought[`${kind}-${language}`] = `utils/i18n/${language}/${kind}.ts`;
/** What the panels and their texts share with one another and with the worker (`test/setup/shared-files.ts`). */
const shared = [
  ...['common', 'panels', 'later', ...languages.map((language) => `said-${language}`)],
  // What is brought later.
  ...['undo-view', 'list-box', 'board-changes'],
];
const isShared = (name: string) => shared.includes(name);
const scripts = [...Object.keys(brought), ...shared.map((name) => `shared/${name}`)].map(
  (name) => `${name}.js`,
);
const styles = ['assets/panel.css'];

const smallest = { ecma: 2020, compress: { passes: 3, unsafe_arrows: true } } as const;

/** Only whoever answers messages needs the polyfill, and imports it by its name (`utils/messages/on-request.ts`). */
const ownBrowser = {
  name: 'own-browser',
  enforce: 'pre' as const,
  resolveId: (id: string) =>
    id === '@wxt-dev/webextension-polyfill/browser'
      ? fileURLToPath(new URL('./utils/own-browser.ts', import.meta.url))
      : undefined,
};

const carried = new Set(Object.keys(ours.dependencies));

/** Licences travel with what is bundled; that is more than our dependencies. */
const noteCarried = {
  name: 'note-carried-packages',
  generateBundle(_options: unknown, bundle: Record<string, { type: string; modules?: object }>) {
    for (const { modules } of Object.values(bundle)) {
      for (const name of packagesOf(Object.keys(modules ?? {}))) carried.add(name);
    }
  },
};

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  webExt: { disabled: true },
  manifestVersion: 3,
  outDir: process.env.KLIENTFIL_OUT ?? '.output',
  hooks: {
    'vite:build:extendConfig'(entrypoints, config) {
      config.plugins = [ownBrowser, noteCarried, ...(config.plugins ?? [])];
      // What the loader brings is made together with the worker and our own pages, and shares files with them.
      if (!entrypoints.some(({ type }) => type === 'background')) return;
      const options = config.build?.rollupOptions;
      const output = options?.output;
      if (!config.build || !options || !output || Array.isArray(output))
        throw new Error('WXT builds in another way than we know');
      // It would be put into the portal's own head.
      config.build.modulePreload = false;
      Object.assign(options.input ?? {}, brought);
      options.preserveEntrySignatures = 'exports-only';
      output.codeSplitting = { groups: sharedFiles() };
      output.chunkFileNames = ({ name }) => (isShared(name) ? 'shared/[name].js' : 'chunks/[name]-[hash].js');
    },
    'build:publicAssets'(_wxt, files) {
      files.push({ contents: licencesOf(carried), relativeDest: 'LICENSES.txt' });
    },
    'build:manifestGenerated'(_wxt, manifest) {
      for (const script of manifest.content_scripts ?? []) script.matches = script.matches?.filter(isOurs);
    },
  },
  vite: ({ mode }) => ({
    plugins: [preact()],
    resolve: { alias: excelAsWeUseIt },
    css: { postcss: { plugins: [asThePortalLooks('components', 'entrypoints')] } },
    // A hundredth smaller than what the bundler's own makes, and built slower.
    ...(mode === 'production' && { build: { minify: 'terser', terserOptions: smallest } }),
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    short_name: 'Klientfil',
    description: '__MSG_description__',
    default_locale: 'nb',
    permissions: ['storage', 'alarms'],
    optional_permissions: ['notifications'],
    host_permissions: hosts,
    web_accessible_resources:
      browser === 'firefox'
        ? [{ resources: [...scripts, ...styles], matches }]
        : [
            { resources: scripts, matches },
            { resources: styles, matches, use_dynamic_url: true },
          ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'klientfil@klientfil.no',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120', key, storage: { managed_schema: 'managed-schema.json' } }),
  }),
});
