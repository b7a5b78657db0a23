import type { FileKind } from '../../domain/lists/list';

const signatures: [FileKind, number[]][] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
];

/** What kind of file begins like this, whatever its name says; nothing where it may well be text. */
export function looksLike(bytes: Uint8Array): FileKind | undefined {
  const found = signatures.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte))?.[0];
  if (found === 'zip') return insideZip(bytes);
  if (found === 'xls') return insideContainer(bytes);
  if (found) return found;
  const start = ascii(bytes.subarray(0, 16));
  if (/^RIFF[\s\S]{4}WEBP/.test(start)) return 'image';
  if (/^[\s\S]{4}ftyp(heic|heix|mif1|avif)/.test(start)) return 'image';
  return undefined;
}

/** A workbook is a zip: its file names stand at its beginning and, in the directory, at its end. */
function insideZip(bytes: Uint8Array): FileKind {
  const start = ascii(bytes.subarray(0, 4096)) + ascii(bytes.subarray(Math.max(4096, bytes.length - 65_536)));
  // Old archivers write their paths with the other slash, and in any case.
  const names = start.replaceAll('\\', '/');
  if (names.includes('opendocument.spreadsheet')) return 'ods';
  if (names.includes('Index/') && names.includes('.iwa')) return 'numbers';
  // The binary workbook is another format under the same roof.
  if (/xl\/workbook\.bin/i.test(names)) return 'xls';
  if (/xl\/|workbook\.xml/i.test(names)) return 'xlsx';
  if (/word\/document\.xml/i.test(names)) return 'word';
  return /ppt\/(?:presentation\.xml|slides)/i.test(names) ? 'powerpoint' : 'zip';
}

/** The container of old Office files: a workbook, a workbook with a password, or a message, letter or slide show. */
function insideContainer(bytes: Uint8Array): FileKind {
  const names = ascii(bytes);
  const has = (name: string) => names.includes([...name].join('\0'));
  if (has('EncryptedPackage')) return 'protected-xlsx';
  if (has('__nameid') || has('__substg1')) return 'outlook';
  if (has('WordDocument')) return 'word';
  return has('PowerPoint Document') ? 'powerpoint' : 'xls';
}

const ascii = (bytes: Uint8Array) => new TextDecoder('windows-1252').decode(bytes);
