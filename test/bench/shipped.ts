import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { excelAsWeUseIt } from '../../wxt.config';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * A module with everything it imports in one file, the Excel libraries unpacking as they do in the worker
 * (`wxt.config.ts`), not through Node's threads. Gone when `use` is done.
 * @param entry path from the root of the repository
 * @param use gets the path of the file
 */
export async function asShipped<T>(entry: string, use: (file: string) => Promise<T>): Promise<T> {
  // Beside the packages, so that what stays outside is found.
  const folder = await mkdtemp(join(root, 'node_modules/.klientfil-'));
  try {
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      resolve: { alias: excelAsWeUseIt },
      ssr: { noExternal: true },
      build: {
        ssr: entry,
        outDir: folder,
        minify: false,
        rollupOptions: { output: { entryFileNames: 'entry.mjs' } },
      },
    });
    return await use(join(folder, 'entry.mjs'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
