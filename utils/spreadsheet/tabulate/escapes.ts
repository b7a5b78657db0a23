/*
 * Signs that a program has written as something else: `&oslash;` and `&#248;` of web pages, `\u00f8` of JSON, and `\|`
 * in a cell of a table that strokes part.
 */

const latin1 =
  `nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para
  middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave
  Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc
  Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc
  iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml`.split(
    /\s+/,
  );
const named = new Map<string, number>([
  ...latin1.map((name, i): [string, number] => [name, 160 + i]),
  ['amp', 38],
  ['lt', 60],
  ['gt', 62],
  ['quot', 34],
  ['apos', 39],
  ['ndash', 0x2013],
  ['mdash', 0x2014],
  ['lsquo', 0x2018],
  ['rsquo', 0x2019],
  ['ldquo', 0x201c],
  ['rdquo', 0x201d],
  ['bull', 0x2022],
  ['hellip', 0x2026],
]);
/** Those that have been written so twice too: `&amp;oslash;`. */
const entity = /&(?:amp;)*(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,6}\d{0,2});/gi;

/** A text with the signs that its entities stand for; itself where it has none. */
export const withoutEntities = (text: string): string => decoded(text, String);

function decoded(text: string, write: (sign: string) => string): string {
  if (!text.includes('&')) return text;
  return text.replace(entity, (_, name: string) => {
    const code = codeOf(name);
    return code === undefined ? `&${name};` : write(code < 32 ? ' ' : String.fromCodePoint(code));
  });
}

function codeOf(name: string): number | undefined {
  if (!name.startsWith('#')) return named.get(name);
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code < 0x110000 && (code < 0xd800 || code > 0xdfff) ? code : undefined;
}

/** Signs that part cells, each with one that no text has while it is cut up. */
const aside = new Map([...';,|"'].map((sign, i) => [sign, String.fromCharCode(0xfdd0 + i)]));
const back = new Map([...aside].map(([sign, other]) => [other, sign]));
const setAside = (sign: string) => aside.get(sign) ?? sign;

export interface Unescaped {
  text: string;
  hasEntities: boolean;
  /** What was set aside so that it parts no cells, in its place again. */
  putBack(rows: string[][]): string[][];
}

/** A text as it was before a program escaped it. */
export function unescaped(text: string): Unescaped {
  const plain = decoded(text, setAside);
  const hasEntities = plain !== text;
  const whole = withoutStrokes(withoutCodes(plain));
  const isAside = /[\ufdd0-\ufdd3]/.test(whole);
  const putBack = (rows: string[][]) =>
    isAside
      ? rows.map((cells) =>
          cells.map((cell) => cell.replace(/[\ufdd0-\ufdd3]/g, (sign) => back.get(sign) ?? sign)),
        )
      : rows;
  return { text: whole, hasEntities, putBack };
}

/** As JSON is written by programs that write nothing but ASCII. */
function withoutCodes(text: string): string {
  if (!text.includes('\\u')) return text;
  return text.replace(/\\u([\da-f]{4})/gi, (written, hex: string) => {
    const sign = String.fromCharCode(Number.parseInt(hex, 16));
    if (sign < ' ') return written;
    return sign === '"' || sign === '\\' ? `\\${sign}` : sign;
  });
}

function withoutStrokes(text: string): string {
  if (!text.includes('\\|') || !/^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*\|/m.test(text)) return text;
  return text.replaceAll('\\|', setAside('|'));
}
