/** What stands in the place of a national identity number everywhere. */
export const personNumberMask = '•••••• •••••';

// Six digits, at most one separator, five digits, not inside a longer run of digits. Spaces, dots and
// dashes inside the date part are how people write dates: 01.02.80 12345.
const candidate = /(?<!\d)(\d{2})[ \u00a0.\-/]?(\d{2})[ \u00a0.\-/]?(\d{2})[ \u00a0.\-]?(\d{5})(?!\d)/g;

/**
 * Eleven digits whose date part is valid: fødselsnummer, D-number (day + 40), H-number and the
 * synthetic ones (month + 40, + 65 and + 80). The control digits are not asked: a mistyped one is still a person's.
 */
export function isPersonNumber(digits: string): boolean {
  if (!/^\d{11}$/.test(digits)) return false;
  const day = Number(digits.slice(0, 2));
  const month = Number(digits.slice(2, 4));
  return isDay(day) && isMonth(month);
}

/** The text with every national identity number masked, and how many there were. */
export function maskPersonNumbers(text: string): { text: string; count: number } {
  if (text.length < 11) return { text, count: 0 };
  let count = 0;
  const masked = text.replace(candidate, (whole, day: string, month: string, year: string, rest: string) => {
    if (!isPersonNumber(day + month + year + rest)) return whole;
    count += 1;
    return personNumberMask;
  });
  return { text: masked, count };
}

const isDay = (day: number) => (day >= 1 && day <= 31) || (day >= 41 && day <= 71);
const isMonth = (month: number) =>
  [0, 40, 65, 80].some((added) => month - added >= 1 && month - added <= 12);
