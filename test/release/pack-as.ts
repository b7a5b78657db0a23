import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { firefoxFolder } from '../firefox/firefox';
import { zipAtFixedTimes } from './make/fixed-zip';

/** Today's bundle for Firefox as a package of another version. */
export async function packAs(version: string, into: string): Promise<string> {
  const names = await readdir(firefoxFolder, { recursive: true, withFileTypes: true });
  const files = await Promise.all(
    names
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(firefoxFolder.length + 1), await readFile(path)] as const;
      }),
  );
  const changed = files.map(([name, bytes]) => {
    if (name !== 'manifest.json') return [name, bytes] as const;
    return [name, Buffer.from(JSON.stringify({ ...JSON.parse(bytes.toString()), version }))] as const;
  });
  const path = join(into, `klientfil-${version}.xpi`);
  await writeFile(path, await zipAtFixedTimes(changed));
  return path;
}
