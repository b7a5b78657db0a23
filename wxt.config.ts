import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** The four hosts of Altinn, production and TT02; the extension may talk to nothing else. */
const hosts = [
  'https://am.ui.altinn.no/*',
  'https://am.ui.tt02.altinn.no/*',
  'https://platform.altinn.no/*',
  'https://platform.tt02.altinn.no/*',
];

/** The Excel libraries unpack in Workers made from blobs, which do not exist where we run; ours does it at once. */
export const fflateAtOnce = [
  {
    find: /^fflate$/,
    replacement: fileURLToPath(new URL('./utils/spreadsheet/workbook/fflate-sync.ts', import.meta.url)),
  },
];

/**
 * What the portal's pages load when they are ours: a panel, the language that is spoken, and how it looks.
 * `use_dynamic_url` has blocked `import()` in content scripts in some versions since Chrome 130: not on scripts. Firefox
 * does not know it.
 */
const matches = ['https://am.ui.altinn.no/*', 'https://am.ui.tt02.altinn.no/*'];
const scripts = ['panel-systemuser.js', 'panel-overview.js', 'texts-nb.js', 'texts-nn.js', 'texts-en.js'];
const styles = ['assets/panel.css'];

/** What runs on the portal's pages does without the polyfill. */
const ownBrowser = {
  name: 'own-browser',
  enforce: 'pre' as const,
  resolveId: (id: string) =>
    /^(webextension-polyfill|@wxt-dev\/webextension-polyfill\/browser)$/.test(id)
      ? fileURLToPath(new URL('./entrypoints/portal.content/own-browser.ts', import.meta.url))
      : undefined,
};

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  webExt: { disabled: true },
  manifestVersion: 3,
  hooks: {
    'vite:build:extendConfig'(entrypoints, config) {
      const isOnPages = entrypoints.every(
        ({ type }) => type === 'content-script' || type === 'unlisted-script',
      );
      if (isOnPages) config.plugins = [ownBrowser, ...(config.plugins ?? [])];
    },
  },
  vite: () => ({ plugins: [preact()], resolve: { alias: fflateAtOnce } }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
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
      : { minimum_chrome_version: '120' }),
  }),
});
