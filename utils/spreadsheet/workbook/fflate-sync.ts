import { type AsyncZippable, type FlateCallback, type Zippable, zipSync } from 'fflate/browser';

/*
 * What write-excel-file gets when it asks for fflate (`wxt.config.ts`). Fflate's own `zip` starts a Worker from a blob for anything large: in an extension's service worker there is no such
 * thing, and a content security policy leaves it hanging for ever.
 */
export * from 'fflate/browser';

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
