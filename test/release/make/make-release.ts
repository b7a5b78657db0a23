import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { billOfMaterials } from './bill-of-materials';
import { zipAtFixedTimes } from './fixed-zip';
import type { Files } from './folder';
import { sourceFiles } from './source-files';
import { buildVariant, type Variant, variants } from './variants';

/**
 * Makes everything that a version is handed over as, in `into`: the packages, their sources, what they are made of, and
 * hashes of the packages and of each file in them.
 * @param of which packages; all unless told otherwise
 * @returns the names of the files
 */
export async function makeRelease(
  root: string,
  into: string,
  of: (variant: Variant) => boolean = () => true,
): Promise<string[]> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const scratch = await mkdtemp(join(tmpdir(), 'klientfil-release-'));
  await rm(into, { recursive: true, force: true });
  await mkdir(into, { recursive: true });
  const made: string[] = [];
  const hashes: string[] = [];
  const put = async (name: string, bytes: Uint8Array | string) => {
    await writeFile(join(into, name), bytes);
    made.push(name);
  };

  async function putPackage(name: string, files: Files, isListed: boolean) {
    const zip = await zipAtFixedTimes(files);
    await put(name, zip);
    hashes.push(`${sha256(zip)}  ${name}`);
    if (!isListed) return;
    for (const [path, bytes] of files.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      hashes.push(`${sha256(bytes)}  ${name}/${path}`);
    }
  }

  try {
    let carried: string[] = [];
    for (const variant of variants.filter(of)) {
      const files = buildVariant(root, scratch, variant);
      await putPackage(`klientfil-${version}-${variant.name}.zip`, files, true);
      carried = [...new Set([...carried, ...carriedBy(files)])].toSorted();
    }
    await putPackage(`klientfil-${version}-sources.zip`, sourceFiles(root), false);
    await put(`klientfil-${version}-components.cdx.json`, billOfMaterials(root, carried));
    await put(`klientfil-${version}-sha256.txt`, `${hashes.join('\n')}\n`);
    return made;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** The packages whose licences stand in a bundle. */
export function carriedBy(files: Files): string[] {
  const licences = files.find(([name]) => name === 'LICENSES.txt')?.[1];
  if (!licences) throw new Error('a bundle carries no licences');
  return [
    ...Buffer.from(licences)
      .toString()
      .matchAll(/^-{80}\n\n(\S+) /gm),
  ].map(([, name]) => name ?? '');
}
