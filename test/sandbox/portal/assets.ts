import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** One of the portal's two static files. */
export interface PortalAsset {
  body: string;
  type: string;
}

let bundled: Promise<Map<string, PortalAsset>> | undefined;

/**
 * A file under `/accessmanagement/assets/`, bundled once per process.
 * @param name `accessmanagement.js` or `accessmanagement.css`
 * @returns nothing for every other name
 */
export async function portalAsset(name: string): Promise<PortalAsset | undefined> {
  bundled ??= bundle();
  return (await bundled).get(name);
}

async function bundle(): Promise<Map<string, PortalAsset>> {
  const result = await build({
    configFile: false,
    root: fileURLToPath(new URL('.', import.meta.url)),
    logLevel: 'warn',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      target: 'es2022',
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('main.tsx', import.meta.url)),
        output: { entryFileNames: 'accessmanagement.js', assetFileNames: 'accessmanagement[extname]' },
      },
    },
  });
  const assets = new Map<string, PortalAsset>();
  for (const bundle of [result].flat()) {
    if (!('output' in bundle)) continue;
    for (const file of bundle.output) {
      if (file.type === 'chunk')
        assets.set(file.fileName, { body: file.code, type: 'text/javascript; charset=utf-8' });
      else if (file.fileName.endsWith('.css'))
        assets.set(file.fileName, { body: String(file.source), type: 'text/css; charset=utf-8' });
    }
  }
  return assets;
}
