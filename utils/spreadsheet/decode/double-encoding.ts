import { upperHalves } from './code-pages';

const upper = upperHalves['windows-1252'];
const byteOf = new Map<string, number>([
  ...Array.from({ length: 64 }, (_, i): [string, number] => [String.fromCharCode(128 + i), 128 + i]),
  ...Array.from(upper, (letter, i): [string, number] => [letter, 128 + i]),
]);
const continuation = `\\x80-\\xbf${upper.slice(0, 32).replace(/[\x80-\xbf]/g, '')}`;
const twice = new RegExp(`[\\xc2-\\xc5][${continuation}]|\\xe2[${continuation}]{2}`, 'g');

/**
 * UTF-8 that was taken for Windows-1252 and written as UTF-8 again: `BjÃ¸rk`. Undone where that gives more letters of
 * Norwegian than there are already.
 */
export function undoDoubleEncoding(text: string): { text: string; undone: boolean } {
  if (!/[\xc2\xc3]/.test(text)) return { text, undone: false };
  let gained = 0;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const undone = text.replace(twice, (letters) => {
    try {
      const letter = decoder.decode(Uint8Array.from(letters, (one) => byteOf.get(one) ?? one.charCodeAt(0)));
      if (/[æøåÆØÅäöéüÄÖÉ\xa0]/.test(letter)) gained += 1;
      return letter;
    } catch {
      return letters;
    }
  });
  if (gained === 0) return { text, undone: false };
  const already = text.match(/[æøåÆØ]/g)?.length ?? 0;
  return gained > already ? { text: undone, undone: true } : { text, undone: false };
}
