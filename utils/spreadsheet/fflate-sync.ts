import { type AsyncZippable, type FlateCallback, type Zippable, zipSync } from 'fflate/browser';
import { unpack } from './zip-entries';

/*
 * What read-excel-file and write-excel-file get when they ask for fflate (`wxt.config.ts`). Fflate's own `zip`
 * and `unzip` start a Worker from a blob for anything large: in an extension's service worker there is no such
 * thing, and a content security policy leaves it hanging for ever.
 */
export * from 'fflate/browser';

type Files = Record<string, Uint8Array>;

/** Unpacks the parts of a workbook that are read, bounded in size; pictures and macros stay packed. */
export function unzip(
  archive: Uint8Array,
  callback: (error: Error | null, files: Files | null) => void,
): () => void {
  try {
    callback(null, unpack(archive, isPart));
  } catch (error) {
    callback(error instanceof Error ? error : new Error(String(error)), null);
  }
  return () => {};
}

/** Packs at once. `options` as fflate has them, and may be left out. */
export function zip(
  files: AsyncZippable,
  options: object | FlateCallback,
  callback?: FlateCallback,
): () => void {
  const done = callback ?? (options as FlateCallback);
  done(null, zipSync(files as Zippable, callback ? options : {}));
  return () => {};
}

/** Names of the files in a workbook that hold its cells and how to read them. */
export const isPart = (name: string) => name.endsWith('.xml') || name.endsWith('.rels');
