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
export function undoDoubleEncoding(text: string, depth = 0): { text: string; undone: boolean } {
  if (!text.includes('\xc2') && !text.includes('\xc3')) return { text, undone: false };
  let gained = 0;
  // Few letters are written again and again: each is decoded once.
  const decoded = new Map<string, { letter: string; isGain: boolean }>();
  const undone = text.replace(twice, (letters) => {
    let found = decoded.get(letters);
    if (!found) {
      const letter = decodedOnce(letters);
      found = { letter, isGain: letter !== letters && /[æøåÆØÅäöéüÄÖÉ\xa0]/.test(letter) };
      decoded.set(letters, found);
    }
    if (found.isGain) gained += 1;
    return found.letter;
  });
  if (gained === 0) {
    // Twice over: what comes out must be undone once more.
    const again = undone === text || depth > 1 ? undefined : undoDoubleEncoding(undone, depth + 1);
    return again?.undone ? again : { text, undone: false };
  }
  const already = text.match(/[æøåÆØ]/g)?.length ?? 0;
  return gained > already ? { text: undone, undone: true } : { text, undone: false };
}

/** Two or three letters as the one whose bytes they are; themselves where they are no letter's. */
function decodedOnce(letters: string): string {
  try {
    const bytes = Uint8Array.from(letters, (one) => byteOf.get(one) ?? one.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return letters;
  }
}
