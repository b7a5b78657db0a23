/** The upper half of the code pages with a letter a byte. A browser knows only the first two, Node not even those alike. */
export const upperHalves = {
  'windows-1252':
    '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ\xa0¡¢£¤¥¦§¨©ª«¬\xad®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ',
  macintosh:
    'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\xa0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
  ibm850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\xad±‗¾¶§÷¸°¨·¹³²■\xa0',
  ibm865:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø₧ƒáíóúñÑªº¿⌐¬½¼¡«¤░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\xa0',
} as const;
export type CodePage = keyof typeof upperHalves;
const codePages = Object.keys(upperHalves) as CodePage[];

const atOnce = 16_384;

/** Bytes as text, a letter a byte. */
export function decodeCodePage(bytes: Uint8Array, page: CodePage): string {
  const upper = Uint16Array.from(upperHalves[page], (letter) => letter.charCodeAt(0));
  const codes = new Uint16Array(Math.min(bytes.length, atOnce));
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += atOnce) {
    const length = Math.min(atOnce, bytes.length - from);
    for (let i = 0; i < length; i++) {
      const byte = bytes[from + i] as number;
      codes[i] = byte < 128 ? byte : (upper[byte - 128] as number);
    }
    parts.push(String.fromCharCode.apply(null, codes.subarray(0, length) as unknown as number[]));
  }
  return parts.join('');
}

const norwegian = new Set('æøåÆØÅ');
const usual = new Set('äöüéÄÖÜÉèôóáòêàëï');
const signs = new Set('‘’“”–—…«»§°½•€´');
const letter = /\p{L}/u;

/** The code page under which the bytes above ASCII make most letters where letters stand; the first where none does. */
export function likeliestCodePage(bytes: Uint8Array): CodePage {
  const scores = new Map<CodePage, number>(codePages.map((page) => [page, 0]));
  let judged = 0;
  for (let i = 0; i < bytes.length && judged < mostJudged; i++) {
    const byte = bytes[i] as number;
    if (byte < 128) continue;
    judged += 1;
    const [before, after] = [bytes[i - 1] ?? 32, bytes[i + 1] ?? 32];
    for (const page of codePages) {
      const found = upperHalves[page][byte - 128] as string;
      scores.set(page, (scores.get(page) ?? 0) + weightOf(found, before, after));
    }
  }
  return codePages.reduce((best, page) => ((scores.get(page) ?? 0) > (scores.get(best) ?? 0) ? page : best));
}
const mostJudged = 20_000;

function weightOf(found: string, before: number, after: number): number {
  if (found === '\xa0') return isDigit(before) || isDigit(after) ? 1 : 0.2;
  if (signs.has(found)) return 0.5;
  if (!letter.test(found)) return -1;
  if (!isInWord(before) && !isInWord(after)) return norwegian.has(found) ? 0.6 : -0.5;
  const isUpper = found !== found.toLowerCase();
  // Nobody writes a capital after a small letter, or a small one before a capital.
  if (isUpper ? isSmall(before) : isCapital(after)) return norwegian.has(found) ? 0.45 : -1;
  if (norwegian.has(found)) return 3;
  return usual.has(found) ? 1 : 0.4;
}

const isDigit = (code: number) => code > 47 && code < 58;
const isSmall = (code: number) => code > 96 && code < 123;
const isCapital = (code: number) => code > 64 && code < 91;
const isInWord = (code: number) => isSmall(code) || isCapital(code) || code > 127;
