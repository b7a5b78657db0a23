import type { Encoding, FileFault, Repair } from '../../domain/lists/list';
import { type CodePage, decodeCodePage, likeliestCodePage } from './code-pages';
import { undoDoubleEncoding } from './double-encoding';
import { looksLike } from './magic-bytes';
import { decodeMostlyUtf8, utf8Evidence } from './utf-8';

export type Decoded =
  | { ok: true; text: string; encoding: Encoding; repairs: Repair[] }
  | { ok: false; fault: Extract<FileFault, { kind: 'not-text' }> };

/**
 * The bytes of a file as text. Excel in Norway saves «CSV» as Windows-1252, «CSV UTF-8» with a byte order mark, and
 * «Unicode-tekst» as UTF-16; on a Mac MacRoman, in old DOS programs code page 850 or 865; all else today is UTF-8.
 * @param chosen the user's choice, which is obeyed
 */
export function decode(bytes: Uint8Array, chosen?: Encoding): Decoded {
  const binary = looksLike(bytes);
  if (binary) return { ok: false, fault: { kind: 'not-text', looksLike: binary } };
  const encoded = withoutPadding(bytes);
  if (chosen) {
    return { ok: true, text: decodeAs(encoded, chosen), encoding: chosen, repairs: [] };
  }
  if (utf16Kind(encoded)) {
    return { ok: true, text: decodeAs(encoded, 'utf-16'), encoding: 'utf-16', repairs: [] };
  }
  const written = encoded.includes(0) ? withoutFilling(encoded) : encoded;
  if (!written) return { ok: false, fault: { kind: 'not-text', looksLike: 'unknown' } };
  try {
    const plain = new TextDecoder('utf-8', { fatal: true }).decode(written);
    const { text, undone } = undoDoubleEncoding(plain);
    return { ok: true, text, encoding: 'utf-8', repairs: undone ? ['double-encoding'] : [] };
  } catch {
    const { letters, stray } = utf8Evidence(written);
    if (letters >= stray.length) {
      const { text } = undoDoubleEncoding(decodeMostlyUtf8(written, stray));
      return { ok: true, text, encoding: 'utf-8', repairs: ['stray-bytes'] };
    }
    const encoding = likeliestCodePage(written);
    return { ok: true, text: decodeAs(written, encoding), encoding, repairs: [] };
  }
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  switch (encoding) {
    case 'utf-8':
      return new TextDecoder().decode(bytes);
    case 'utf-16':
      return withoutEnd(new TextDecoder(utf16Kind(bytes) ?? 'utf-16le').decode(bytes));
    case 'windows-1252':
    case 'macintosh':
    case 'ibm850':
    case 'ibm865':
      return decodeCodePage(bytes, encoding satisfies CodePage);
    default:
      return encoding satisfies never;
  }
}

function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && isPadding(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

const isPadding = (code: number | undefined) => code === 0 || code === 0x1a;

/** What old programs fill the last block of a file with: nothing at all, or the sign of DOS that it is over. */
function withoutPadding(bytes: Uint8Array): Uint8Array {
  if (utf16Kind(bytes)) return bytes;
  let end = bytes.length;
  while (end > 0 && isPadding(bytes[end - 1])) end -= 1;
  return end === bytes.length ? bytes : bytes.subarray(0, end);
}

/** Fields filled up to their width with nothing, as old programs do; nothing where it is no such text. */
function withoutFilling(bytes: Uint8Array): Uint8Array | undefined {
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte < 9 ? byte > 0 : byte > 13 && byte < 32 && byte !== 26) return undefined;
    // Behind the filling a field ends.
    if (byte > 32 && bytes[i - 1] === 0 && !fieldEnds.has(byte)) return undefined;
  }
  return bytes.filter((byte) => byte !== 0);
}
const fieldEnds = new Set([...';,|"'].map((sign) => sign.charCodeAt(0)));

const sampleLength = 4096;

/** By the byte order mark; without one, by where the empty half of the letters and figures stands. */
function utf16Kind(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, sampleLength);
  const empty: [even: number, odd: number] = [0, 0];
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) empty[i % 2 === 0 ? 0 : 1] += 1;
  const [even, odd] = empty;
  const most = sample.length * 0.3;
  if (odd > most && even * 20 < odd) return 'utf-16le';
  return even > most && odd * 20 < even ? 'utf-16be' : undefined;
}
