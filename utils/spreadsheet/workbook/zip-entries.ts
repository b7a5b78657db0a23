import { Inflate } from 'fflate/browser';

/** One file in a zip archive, by its central directory. Sizes in bytes, as declared. */
export interface ZipEntry {
  name: string;
  compressed: number;
  size: number;
  method: number;
  offset: number;
}

/** What unpacking may cost, declared and real. Fifty times what we take in packed is more than any list needs. */
export const unpackedLimit = 200 * 1024 * 1024;

/** An archive that cannot be unpacked: damaged, encrypted, or larger than it may be when unpacked. */
export class ZipFault extends Error {
  constructor(
    readonly reason: 'damaged' | 'too-large',
    readonly bytes = 0,
  ) {
    super(reason);
  }
}

const endRecord = 0x06054b50;
const directoryRecord = 0x02014b50;
const localRecord = 0x04034b50;
const endLength = 22;
const longestComment = 65_535;
const unknown32 = 0xffffffff;

/** The files of an archive, from its central directory. Throws {@link ZipFault} for what is no archive. */
export function zipEntries(archive: Uint8Array): ZipEntry[] {
  const view = viewOf(archive);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > archive.length || view.getUint32(at, true) !== directoryRecord)
      throw new ZipFault('damaged');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const entry = {
      name: new TextDecoder().decode(archive.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      compressed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    const extra = at + 46 + nameLength;
    entries.push(withLongSizes(entry, view, extra, Math.min(extra + extraLength, archive.length)));
    at = extra + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * Some of an archive's files, unpacked. Refused when their declared sizes add up to more than the limit, and
 * stopped when one turns out larger than it declared: a bomb says little and gives much.
 */
export function unpack(
  archive: Uint8Array,
  wanted: (name: string) => boolean,
  limit = unpackedLimit,
): Record<string, Uint8Array<ArrayBuffer>> {
  const entries = zipEntries(archive).filter(({ name }) => wanted(name));
  const declared = entries.reduce((sum, { size }) => sum + size, 0);
  if (declared > limit) throw new ZipFault('too-large', declared);
  // Without a prototype: a file in it may be called `__proto__`.
  const files: Record<string, Uint8Array<ArrayBuffer>> = Object.create(null);
  for (const entry of entries) files[entry.name] = contentOf(archive, entry);
  return files;
}

function contentOf(archive: Uint8Array, entry: ZipEntry): Uint8Array<ArrayBuffer> {
  const content = new Uint8Array(entry.size);
  let length = 0;
  for (const piece of piecesOf(archive, entry)) {
    content.set(piece, length);
    length += piece.length;
  }
  return content;
}

/**
 * One file of an archive, unpacked a piece at a time: as large as it says, and stopped where it is larger. No piece is
 * so large that others would wait for it, however well it was packed.
 */
export function* piecesOf(
  archive: Uint8Array,
  { offset, compressed, size, method }: ZipEntry,
): Generator<Uint8Array> {
  const view = viewOf(archive);
  if (offset + 30 > archive.length || view.getUint32(offset, true) !== localRecord)
    throw new ZipFault('damaged');
  const encrypted = (view.getUint16(offset + 6, true) & 1) === 1;
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (encrypted || from + compressed > archive.length) throw new ZipFault('damaged');
  const packed = archive.subarray(from, from + compressed);
  // As large as it says, packed or not: the sizes that were added up are the ones that hold.
  if (method === 0 && packed.length === size) {
    yield* slicesOf(packed);
    return;
  }
  if (method !== 8) throw new ZipFault('damaged');
  let pieces: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((piece) => {
    length += piece.length;
    if (length > size) throw new ZipFault('too-large', length);
    pieces.push(piece);
  });
  for (let at = 0; at < packed.length; at += step) {
    inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
    for (const piece of pieces) yield* slicesOf(piece);
    pieces = [];
  }
  if (length !== size) throw new ZipFault('damaged');
}

/** How much is unpacked before its size is looked at: one byte gives at most 1032. */
const step = 16_384;

function* slicesOf(piece: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < piece.length; at += largestPiece) yield piece.subarray(at, at + largestPiece);
}
/** Bytes. */
export const largestPiece = 65_536;

/** Sizes that stand in a zip64 field, which some libraries write for small files too. */
function withLongSizes(entry: ZipEntry, view: DataView, from: number, to: number): ZipEntry {
  if (![entry.size, entry.compressed, entry.offset].includes(unknown32)) return entry;
  let at = from;
  while (at + 4 <= to && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
  at += 4;
  const next = (value: number) => {
    if (value !== unknown32) return value;
    if (at + 8 > to) throw new ZipFault('damaged');
    at += 8;
    return Number(view.getBigUint64(at - 8, true));
  };
  // In this order, and each only where the short field could not hold it.
  const size = next(entry.size);
  const compressed = next(entry.compressed);
  return { ...entry, size, compressed, offset: next(entry.offset) };
}

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at--) {
    if (view.getUint32(at, true) === endRecord) return at;
  }
  throw new ZipFault('damaged');
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
