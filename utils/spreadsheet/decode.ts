import type { Encoding, FileFault } from '../domain/list';
import { looksLike } from './magic-bytes';

export type Decoded =
  | { ok: true; text: string; encoding: Encoding }
  | { ok: false; fault: Extract<FileFault, { kind: 'not-text' }> };

/**
 * The bytes of a file as text. Excel in Norway saves «CSV» as Windows-1252, «CSV UTF-8» with a byte order
 * mark, and «Unicode-tekst» as UTF-16; everything else today writes UTF-8 without one.
 * @param chosen the user's choice, which is obeyed
 */
export function decode(bytes: Uint8Array, chosen?: Encoding): Decoded {
  const binary = looksLike(bytes);
  if (binary) return { ok: false, fault: { kind: 'not-text', looksLike: binary } };
  if (chosen) return { ok: true, text: decodeAs(bytes, chosen), encoding: chosen };
  if (utf16Kind(bytes)) return { ok: true, text: decodeAs(bytes, 'utf-16'), encoding: 'utf-16' };
  if (bytes.includes(0)) return { ok: false, fault: { kind: 'not-text', looksLike: 'unknown' } };
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { ok: true, text: decodeAs(bytes, 'windows-1252'), encoding: 'windows-1252' };
  }
}

const decodeAs = (bytes: Uint8Array, encoding: Encoding) =>
  new TextDecoder(encoding === 'utf-16' ? (utf16Kind(bytes) ?? 'utf-16le') : encoding).decode(bytes);

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
