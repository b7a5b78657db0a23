import { isNameName, isNumberName } from '../headings/column-names';
import { isSumOrPage } from '../interpret/left-out';
import type { Line } from './names-apart';
import { nameIn } from './words-of-line';

/** Words with no more than a space between them, and where they begin. */
const pieces = (text: string) => [...text.slice(0, longestLine).matchAll(/\S+(?: \S+)*/g)];
const longestLine = 1000;

/** So far down a heading stands (lines). */
const deepest = 15;
/** So far from its heading what stands under it may begin (signs). */
const offset = 1;

/** How names are read off lines of columns of fixed width. */
export interface FixedNames {
  /** The name on a line with a number. */
  nameOf(line: string): [string] | undefined;
  /** The name on a line that is a client's all the same: something stands under another heading too. */
  lackingOf(line: string): string | undefined;
}

/** Nothing where no heading stands over the lines, or most names do not begin under it. */
export function fixedNames(lines: readonly Line[]): FixedNames | undefined {
  const headings = headingsOf(lines);
  const at = headings.findIndex(([heading]) => isNameName(heading));
  if (at === -1) return undefined;
  const start = headings[at]?.index ?? 0;
  const next = headings[at + 1]?.index ?? Number.POSITIVE_INFINITY;
  const isUnder = ({ index }: RegExpExecArray, heading: number) => Math.abs(index - heading) <= offset;
  const nameOf = (line: string): [string] | undefined => {
    const piece = pieces(line).find((one) => isUnder(one, start));
    if (!piece) return undefined;
    // A name as wide as its column has one space behind it, or none.
    const isFull =
      piece.index + piece[0].length > next &&
      (line[next - 1] === ' ' || /^\D\d/.test(line.slice(next - 1, next + 1)));
    const name = nameIn(isFull ? line.slice(piece.index, next) : piece[0]);
    return name === undefined ? undefined : [name];
  };
  const numbered = lines.filter((line) => line.numbered?.numbers.length === 1);
  const found = numbered.filter(({ text }) => nameOf(text) !== undefined).length;
  if (found === 0 || found * 5 < numbered.length * 4) return undefined;
  return {
    nameOf,
    lackingOf(line) {
      const all = pieces(line);
      const others = headings.filter((_, column) => column !== at);
      const isRow = all.some((one) => others.some(({ index }) => isUnder(one, index)));
      const isHeading = all.some(([text]) => isNumberName(text)) || /^\s*[-=]{3}/.test(line);
      const isOther = isHeading || isSumOrPage(all.map(([text]) => text));
      return isRow && !isOther ? nameOf(line)?.[0] : undefined;
    },
  };
}

/** The headings right above the first number. */
function headingsOf(lines: readonly Line[]): RegExpExecArray[] {
  const first = lines.findIndex(({ numbered }) => numbered);
  for (let i = first - 1; i >= Math.max(0, first - deepest); i--) {
    const { text } = lines[i] as Line;
    const found = text.includes('\t') ? [] : pieces(text);
    if (found.length > 1 && found.some(([heading]) => isNumberName(heading))) return found;
  }
  return [];
}
