import { upperHalves } from './code-pages';

/** How much of the bytes above ASCII is UTF-8. */
export interface Utf8Evidence {
  /** Whole letters of several bytes. */
  letters: number;
  /** Where bytes stand that are no part of one. */
  stray: number[];
}

export function utf8Evidence(bytes: Uint8Array): Utf8Evidence {
  const stray: number[] = [];
  let letters = 0;
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i] as number;
    if (byte < 128) {
      i += 1;
      continue;
    }
    const length = lengthAt(bytes, i, byte);
    if (length === 0) {
      stray.push(i);
      i += 1;
    } else {
      letters += 1;
      i += length;
    }
  }
  return { letters, stray };
}

function lengthAt(bytes: Uint8Array, at: number, byte: number): number {
  const length =
    byte >= 0xc2 && byte < 0xe0 ? 2 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xf0 && byte < 0xf5 ? 4 : 0;
  if (length === 0) return 0;
  for (let i = 1; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1] as number;
  // Longer than need be, halves of a pair, and beyond the last letter there is.
  if (byte === 0xe0 && second < 0xa0) return 0;
  if (byte === 0xed && second > 0x9f) return 0;
  if (byte === 0xf0 && second < 0x90) return 0;
  return byte === 0xf4 && second > 0x8f ? 0 : length;
}

/** UTF-8 in which some bytes are of Windows' own code page: each costs no more than itself. */
export function decodeMostlyUtf8(bytes: Uint8Array, stray: readonly number[]): string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const parts: string[] = [];
  let from = 0;
  for (const at of stray) {
    parts.push(
      decoder.decode(bytes.subarray(from, at)),
      upperHalves['windows-1252'][(bytes[at] as number) - 128] ?? '',
    );
    from = at + 1;
  }
  parts.push(decoder.decode(bytes.subarray(from)));
  return parts.join('').replace(/^\uFEFF/, '');
}
