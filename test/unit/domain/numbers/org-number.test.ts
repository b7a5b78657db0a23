import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatOrgNumber, typedOrgNumber } from '../../../../utils/domain/numbers/nine-digits';
import {
  findOrgNumbers,
  orgNumberOrNothing,
  parseOrgNumber,
} from '../../../../utils/domain/numbers/org-number';
import { anyOrgNumber } from '../../../support/lists/numbers';

describe('an organisation number', () => {
  it.each([
    '310609544',
    '310 609 544',
    '310\u00a0609\u00a0544',
    '310\u202f609\u202f544',
    '310.609.544',
    '310-609-544',
    ' 310609544\t',
    'NO310609544MVA',
    'NO 310 609 544 MVA',
    'no310609544mva',
    '310609544 MVA',
    '0192:310609544',
    "'310609544",
    '="310609544"',
    '3,10609544E+08',
    '3.10609544e8',
    '310609544,0',
    '310609544.00',
    '\u200b310609544',
  ])('is read however it is written: %j', (cell) => {
    expect(parseOrgNumber(cell)).toEqual({ valid: true, orgNumber: '310609544' });
  });

  it.each([
    ['', 'empty', 0],
    [' \u00a0 ', 'empty', 0],
    ['Fjord Regnskap AS', 'not-a-number', 0],
    ['310609544 AS', 'not-a-number', 9],
    ['310609544/2', 'not-a-number', 10],
    ['31060954', 'length', 8],
    ['3106095444', 'length', 10],
    ['310609545', 'checksum', 9],
    ['3,11E+08', 'rounded', 0],
    ['3,1060954E+08', 'rounded', 0],
    ['01018012345', 'person-number', 11],
    ['12345678903', 'person-number', 11],
    ['010180 12345', 'person-number', 11],
  ] as const)('is refused with the fault it has: %j', (cell, fault, digits) => {
    expect(parseOrgNumber(cell)).toEqual({ valid: false, fault, digits });
  });

  it('cannot begin with eight digits that no control digit fits', () => {
    // 3·4 = 12 leaves 1, and 11 − 1 is ten.
    const sumLeavesOne = '40000000';
    const valid = Array.from(
      { length: 10 },
      (_, control) => parseOrgNumber(`${sumLeavesOne}${control}`).valid,
    );
    expect(valid).not.toContain(true);
  });

  it('with any one digit changed is never valid', () => {
    fc.assert(
      fc.property(
        anyOrgNumber,
        fc.nat({ max: 8 }),
        fc.integer({ min: 1, max: 9 }),
        (orgNumber, at, added) => {
          const changed = (Number(orgNumber[at]) + added) % 10;
          const mistyped = orgNumber.slice(0, at) + changed + orgNumber.slice(at + 1);
          expect(parseOrgNumber(mistyped)).toEqual({ valid: false, fault: 'checksum', digits: 9 });
        },
      ),
    );
  });

  it('survives being formatted', () => {
    fc.assert(
      fc.property(anyOrgNumber, (orgNumber) => {
        expect(formatOrgNumber(orgNumber)).toMatch(/^\d{3}\u00a0\d{3}\u00a0\d{3}$/);
        expect(orgNumberOrNothing(formatOrgNumber(orgNumber))).toBe(orgNumber);
      }),
    );
  });

  it.each(['310609544', ' 310 609 544 ', '310\u00a0609\u00a0544', 'NO 310 609 544 MVA', 'no310609544mva'])(
    'is taken from a field where somebody types it: %s',
    (typed) => expect(typedOrgNumber(typed)).toBe('310609544'),
  );

  it('is taken from a field only where a list would have it too', () => {
    const piece = fc.constantFrom(' ', '\u00a0', '-', '.', 'NO', 'MVA', '1', '01.01.', 'Bygg ');
    const around = fc.array(piece, { maxLength: 2 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(
        anyOrgNumber,
        fc.array(around, { minLength: 10, maxLength: 10 }),
        fc.boolean(),
        (number, signs, dressed) => {
          const typed = dressed
            ? signs.map((sign, i) => sign + (number[i] ?? '')).join('')
            : `${signs[0]}${number}${signs[1]}`;
          const taken = typedOrgNumber(typed);
          if (taken) expect(parseOrgNumber(typed)).toEqual({ valid: true, orgNumber: taken });
        },
      ),
    );
  });

  it('is nothing where Altinn has none', () => {
    expect(orgNumberOrNothing(null)).toBeUndefined();
    expect(orgNumberOrNothing(undefined)).toBeUndefined();
    expect(orgNumberOrNothing('')).toBeUndefined();
  });

  it('any text at all gives an answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (cell) => {
        expect(typeof parseOrgNumber(cell).valid).toBe('boolean');
      }),
    );
  });
});

describe('organisation numbers among words', () => {
  const found = (text: string) =>
    findOrgNumbers(text).map(({ orgNumber, from, to }) => [orgNumber, text.slice(from, to)]);

  it('are whole runs, groups of three, and what a program took for an amount', () => {
    expect(found('Ny: 310609544, og 310 609 544. Se 3,10609544E+08 (før 3.10609544e8).')).toEqual([
      ['310609544', '310609544'],
      ['310609544', '310 609 544'],
      ['310609544', '3,10609544E+08'],
      ['310609544', '3.10609544e8'],
    ]);
  });

  it('are nine digits set wide, and never a window in more of them', () => {
    expect(found('Fjord AS 3 1 0 6 0 9 5 4 4, Oslo')).toEqual([['310609544', '3 1 0 6 0 9 5 4 4']]);
    expect(found('Nr 3 1 0 6 0 9 5 4 4 1 2 og 1 2 3 1 0 6 0 9 5 4 4')).toEqual([]);
    expect(found('Nr 3 1 0 6 0 9 5 4 4 12 og 31 3 1 0 6 0 9 5 4 4')).toEqual([]);
    expect(found('Nr 3 1 0 6 0 9 5 4 5 og 3  1  0  6  0  9  5  4  4')).toEqual([]);
  });

  it('are none where an amount is another, or has lost its digits', () => {
    expect(found('3,10609E+08 kr, 3,10609545E+08, 13,10609544E+08, 3,10609544E+07, 3,10609544 E 08')).toEqual(
      [],
    );
  });
});
