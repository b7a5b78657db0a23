import { isNameName, isNumberName } from '../headings/column-names';
import type { Line } from './names-apart';
import { nameIn } from './words-of-line';

/** Words with no more than a space between them, and where they begin. */
const pieces = (text: string) => [...text.slice(0, longestLine).matchAll(/\S+(?: \S+)*/g)];
const longestLine = 1000;

/** So far from its heading a name may begin (signs). */
const offset = 1;

/**
 * How names are read off lines of columns of fixed width, where a heading stands over them and most names begin under
 * it; nothing where it is not so.
 */
export function fixedNames(
  header: string[],
  lines: readonly Line[],
): ((line: string) => [string] | undefined) | undefined {
  const headings = header.length === 1 ? pieces(header[0] ?? '') : [];
  const at = headings.findIndex(([heading]) => isNameName(heading));
  if (at === -1 || !headings.some(([heading]) => isNumberName(heading))) return undefined;
  const start = headings[at]?.index ?? 0;
  const next = headings[at + 1]?.index ?? Number.POSITIVE_INFINITY;
  const read = (line: string): [string] | undefined => {
    const piece = pieces(line).find(({ index }) => Math.abs(index - start) <= offset);
    if (!piece) return undefined;
    // A name as wide as its column has one space behind it.
    const isFull = piece.index + piece[0].length > next && line[next - 1] === ' ';
    const name = nameIn(isFull ? line.slice(piece.index, next) : piece[0]);
    return name === undefined ? undefined : [name];
  };
  const numbered = lines.filter((line) => line.numbered?.numbers.length === 1);
  const found = numbered.filter(({ text }) => read(text) !== undefined).length;
  return found > 0 && found * 5 >= numbered.length * 4 ? read : undefined;
}
