import { Zip, ZipPassThrough } from 'fflate/browser';

/** A part that somebody else has packed. */
class PackedPart extends ZipPassThrough {
  override compression = 8;

  constructor(
    path: string,
    private readonly packed: Uint8Array<ArrayBuffer>,
  ) {
    super(path);
  }

  protected override process(_unpacked: Uint8Array, final: boolean): void {
    this.ondata(null, this.packed, final);
  }
}

/**
 * A zip of these parts, packed by the browser itself: that takes a fifth of what a script does.
 * @param parts by path
 */
export async function zipParts(
  parts: Readonly<Record<string, Uint8Array<ArrayBuffer>>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const made: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    made.push(chunk);
  });
  for (const [path, bytes] of Object.entries(parts)) {
    const part = new PackedPart(path, await deflated(bytes));
    zip.add(part);
    part.push(bytes, true);
  }
  zip.end();
  return bytesOf(new Blob(made));
}

function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const { readable, writable } = new CompressionStream('deflate-raw');
  const packed = bytesOf(new Response(readable));
  const writer = writable.getWriter();
  // What goes wrong here goes wrong for whoever reads.
  writer.write(bytes).catch(() => undefined);
  writer.close().catch(() => undefined);
  return packed;
}

const bytesOf = async (from: Blob | Response) => new Uint8Array(await from.arrayBuffer());
