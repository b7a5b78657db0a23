import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { excelAsWeUseIt } from '../../wxt.config';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Calls `use` with the path of the file of {@link built}, which is gone when that is done. */
export async function asShipped<T>(entry: string, use: (file: string) => Promise<T>): Promise<T> {
  const { file, remove } = await built(entry);
  try {
    return await use(file);
  } finally {
    await remove();
  }
}

/**
 * A module with everything it imports in one file, the Excel libraries unpacking as they do in the worker
 * (`wxt.config.ts`), not through Node's threads.
 * @param entry path from the root of the repository
 * @returns the file's path, and what takes it away
 */
export async function built(entry: string): Promise<{ file: string; remove: () => Promise<void> }> {
  // Beside the packages, so that what stays outside is found.
  const folder = await mkdtemp(join(root, 'node_modules/.klientfil-'));
  const remove = () => rm(folder, { recursive: true, force: true });
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
  } catch (error) {
    await remove();
    throw error;
  }
  return { file: join(folder, 'entry.mjs'), remove };
}
