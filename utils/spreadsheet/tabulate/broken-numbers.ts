import { hasValidChecksum } from '../../domain/numbers/nine-digits';

const three = '\\d{3}';
const gap = '[ \\u00a0]';
const broken = new RegExp(
  `(?<![\\d.,/-]|\\d${gap})(${three}(?:${gap}${three})?)[ \\t]*(\\r\\n|\\r|\\n)[ \\t]*(${three}(?:${gap}${three})?)(?!${gap}?\\d|[.,/-]\\d)`,
  'g',
);
const whole = new RegExp(`(?<!\\d|\\d${gap})${three}${gap}${three}${gap}${three}(?!${gap}?\\d)`, 'g');

/**
 * A text with the numbers in one piece that its lines were broken in: «… 310 609» above «544, 974 760 673 …». Where
 * others stand in threes as well, no cells are parted, and whatever could be such a number is one: amounts above
 * customer numbers are by chance. As many lines as before.
 */
export function withoutBrokenNumbers(text: string): string {
  if (text.length > longestMessage) return text;
  const places: boolean[] = [];
  for (const [, before = '', , behind = ''] of text.matchAll(broken)) {
    const digits = digitsOf(before + behind);
    if (digits.length === 9) places.push(hasValidChecksum(digits));
  }
  if (places.length === 0 || places.includes(false) || /[;\t]/.test(text) || !hasOthers(text)) return text;
  return text.replace(broken, (found, before: string, end: string, behind: string) =>
    digitsOf(before + behind).length === 9 ? `${before} ${behind}${end}` : found,
  );
}
/** Nobody breaks the lines of more than a message or a page by hand. */
const longestMessage = 200_000;

function hasOthers(text: string): boolean {
  for (const [number] of text.matchAll(whole)) if (hasValidChecksum(digitsOf(number))) return true;
  return false;
}

const digitsOf = (text: string) => text.replace(/\D/g, '');
