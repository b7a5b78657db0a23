import type { Encoding, FileFault } from '../domain/list';
import { looksLike } from './magic-bytes';

export type Decoded = { ok: true; text: string; encoding: Encoding } | { ok: false; fault: FileFault };

/**
 * The bytes of a file as text. Excel in Norway saves «CSV» as Windows-1252, «CSV UTF-8» with a byte order
 * mark, and «Unicode-tekst» as UTF-16; everything else today writes UTF-8 without one.
 */
export function decode(bytes: Uint8Array): Decoded {
  const utf16 = utf16ByMark(bytes);
  if (utf16) return { ok: true, text: new TextDecoder(utf16).decode(bytes), encoding: 'utf-16' };
  const binary = looksLike(bytes) ?? (bytes.includes(0) ? 'unknown' : undefined);
  if (binary) return { ok: false, fault: { kind: 'not-text', looksLike: binary } };
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { ok: true, text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

function utf16ByMark([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}
