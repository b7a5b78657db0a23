import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBlank, trimmed } from '../../../utils/spreadsheet/blank';

const anyCell = fc.string({
  unit: fc.oneof(
    fc.constantFrom(' ', '\t', '\n', '\0', '\x7f', '\u00a0', '\u0085', '\u200b', '\u3000', '\ufeff'),
    fc.constantFrom('a', 'ø', '1', '!', '~', '\ud83d', '\u0660'),
  ),
  maxLength: 4,
});

describe('what is told by the first and the last sign of a cell', () => {
  it('is what trimming it tells', () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        expect([isBlank(cell), trimmed(cell)]).toEqual([cell.trim() === '', cell.trim()]);
      }),
      { numRuns: 5000 },
    );
  });
});
