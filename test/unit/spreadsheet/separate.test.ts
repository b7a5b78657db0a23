import { afterEach, describe, expect, it, vi } from 'vitest';
import { separate, separateInTurns } from '../../../utils/spreadsheet/tabulate/separate';
import { createTurns } from '../../../utils/spreadsheet/turns';

afterEach(() => {
  vi.restoreAllMocks();
});

/** How many signs of a text are passed over while others are sought in it. */
function passedOver(text: string): number {
  const { indexOf } = String.prototype;
  let passed = 0;
  vi.spyOn(String.prototype, 'indexOf').mockImplementation(function (this: string, sought, from = 0) {
    const found = indexOf.call(this, sought, from);
    passed += (found === -1 ? this.length : found) - from;
    return found;
  });
  separate(text, ';');
  vi.restoreAllMocks();
  return passed;
}

describe('quotes', () => {
  it.each([
    ['quotes written twice, on lines of their own', '""x\n'],
    ['quotes written twice, on one line', '""x;'],
    ['quotes that do not close', '"a;b\n'],
    ['quotes that close at the end', '"a""b";\n'],
  ])('cost no more than the length of a text, %s', (_, piece) => {
    const text = piece.repeat(1000);
    expect(passedOver(text)).toBeLessThan(10 * text.length);
  });

  it('a cell that begins with quotes written twice ends with its line', () => {
    expect(separate('""x;1\n""x;2\n"y";3', ';')).toEqual([
      ['""x', '1'],
      ['""x', '2'],
      ['y', '3'],
    ]);
  });

  it('many quoted cells on one line are as many cells', () => {
    const cells = Array.from({ length: 1234 }, (_, i) => `a${i}`);
    expect(separate(cells.map((cell) => `"${cell}"`).join(';'), ';')).toEqual([cells]);
  });
});

describe('a quote that is left in a cell', () => {
  it.each([
    ['"a";"b"\nc;d', false],
    ['a;b\n', false],
    ['"a;b";c', false],
    ['"a\nb";c', false],
    ['"";""\n', false],
    ['"a";"b ""c"""\n', true],
    ['"""a""";"b"', true],
    ['a;b"c', true],
    ['"a"b;c', true],
    ['a;"b', true],
  ])('is told of: %j', async (text, isLeft) => {
    const { rows, hasQuotes } = await separateInTurns(text, ';', createTurns());
    expect(hasQuotes).toBe(isLeft);
    expect(rows.flat().some((cell) => cell.includes('"'))).toBe(isLeft);
  });
});

describe('rows', () => {
  it('are the cells that a line is divided in, however long it is', () => {
    for (const count of [1, 2, 17, 5000]) {
      const line = Array.from({ length: count }, (_, i) => `a${i}`).join(';');
      expect(separate(`${line}\n\n;${line}\r\nb;c\n${line};`, ';')).toEqual([
        line.split(';'),
        [''],
        `;${line}`.split(';'),
        ['b', 'c'],
        `${line};`.split(';'),
      ]);
    }
  });
});
