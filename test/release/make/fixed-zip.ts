import JSZip from 'jszip';

/** Zips know no zone: this is what every clock shows, anywhere. */
const date = new Date(Date.UTC(2020, 0, 1));

/** The same bytes for the same files, whenever and wherever, in whatever order they are handed in. */
export async function zipAtFixedTimes(
  files: Iterable<readonly [name: string, bytes: Uint8Array]>,
): Promise<Uint8Array> {
  const zip = new JSZip();
  const named = [...files].map(([name, bytes]) => [name.replaceAll('\\', '/'), bytes] as const);
  for (const [name, bytes] of named.toSorted(([a], [b]) => (a < b ? -1 : 1)))
    zip.file(name, bytes, { date, createFolders: false });
  return zip.generateAsync({
    type: 'uint8array',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
  });
}
