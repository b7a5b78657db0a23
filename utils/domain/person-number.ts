/** What stands in the place of a national identity number everywhere. */
export const personNumberMask = '•••••• •••••';

// People write dates with dots, dashes, slashes and spaces, and the last five digits as 12345 or 123 45.
const between = '[\\s\\u00a0\\u2000-\\u200d\\u202f\\u2060\\ufeff.,/_\\-\\u2010-\\u2015]';
const candidate = new RegExp(
  `(?<!\\d)(?:(\\d{2})${between}?(\\d{2})${between}?(\\d{2})${between}{0,3}(\\d{3})${between}?(\\d{2})|(\\d{10}))(?!\\d)`,
  'g',
);
const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

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

/**
 * Ten digits that are a national identity number whose leading zero Excel took for a number's.
 * So many other numbers have ten digits that here the control digits must agree.
 */
export function isPersonNumberWithoutZero(digits: string): boolean {
  const whole = `0${digits}`;
  return isPersonNumber(whole) && agrees(whole, firstWeights) && agrees(whole, secondWeights);
}

/** The text with every national identity number masked, and how many there were. */
export function maskPersonNumbers(text: string): { text: string; count: number } {
  // Most cells are names and organisation numbers: counting digits is much cheaper than looking for a pattern.
  if (!hasTenDigits(text)) return { text, count: 0 };
  let count = 0;
  let masked = '';
  let from = 0;
  candidate.lastIndex = 0;
  for (let match = candidate.exec(text); match; match = candidate.exec(text)) {
    if (isPerson(match)) {
      masked += text.slice(from, match.index) + personNumberMask;
      from = candidate.lastIndex;
      count += 1;
    } else {
      // What looked like the beginning of one may be a number standing before one.
      candidate.lastIndex = match.index + 1;
    }
  }
  return { text: masked + text.slice(from), count };
}

function isPerson([, day, month, year, first, last, ten]: RegExpExecArray): boolean {
  return ten === undefined
    ? isPersonNumber(`${day}${month}${year}${first}${last}`)
    : isPersonNumberWithoutZero(ten);
}

/** Whether a text has digits enough to hold a national identity number at all. */
export function hasTenDigits(text: string): boolean {
  // How many signs of another kind the text can have and still hold ten digits.
  let room = text.length - 10;
  for (let i = 0; i < text.length && room >= 0; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) room -= 1;
  }
  return room >= 0;
}

function agrees(digits: string, weights: number[]): boolean {
  return weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11 === 0;
}

const isDay = (day: number) => (day >= 1 && day <= 31) || (day >= 41 && day <= 71);
const isMonth = (month: number) => [0, 40, 65, 80].some((added) => month - added >= 1 && month - added <= 12);
