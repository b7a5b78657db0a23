import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isPersonNumber,
  maskPersonNumbers,
  personNumberMask,
} from '../../../../utils/domain/numbers/person-number';
import { anyOrgNumber, anyPersonNumber } from '../../../support/lists/numbers';

describe('masking national identity numbers', () => {
  it.each(['15.818.010.181', '15,818,010,181', '5.818.010.100'])(
    'hides %j, grouped as a spreadsheet does, inside a text too',
    (number) => {
      expect(maskPersonNumbers(`Kari Lie ${number} er ny`)).toEqual({
        text: `Kari Lie ${personNumberMask} er ny`,
        count: 1,
      });
    },
  );

  it.each(['15 818 010 181', '15.818.010.182'])(
    'leaves %j inside a text: maybe a list number and a client’s, or no such number',
    (number) => {
      expect(maskPersonNumbers(`Kari Lie ${number} er ny`).count).toBe(0);
    },
  );

  it.each([
    '01018012345',
    '010180 12345',
    '010180-12345',
    '010180  12345',
    '010180 – 12345',
    '010180\u00a012345',
    '010180\u202f12345',
    '01.01.80 12345',
    '01 01 80 12345',
    '01/01/80-12345',
    '010180 123 45',
    '010180\t12345',
    '010180\n12345',
    '41018012345',
    '01418012345',
    '01668012345',
    '01818012345',
  ])('hides %j, alone and inside a text', (number) => {
    expect(maskPersonNumbers(number)).toEqual({ text: personNumberMask, count: 1 });
    expect(maskPersonNumbers(`fnr:${number}, Ola`)).toEqual({
      text: `fnr:${personNumberMask}, Ola`,
      count: 1,
    });
  });

  it.each([
    '12345678903',
    '1234.56.78903',
    '32018012345',
    '01138012345',
    '310609544',
    '310 609 544',
    '310609544, 12 ansatte',
    '+47 22 33 44 55',
    '4712345678',
    '901018012345',
    '010180123456',
    '01.01.2026-31.12.2026',
    '05.03.2026 105',
    '3105',
    '',
  ])('leaves %j alone', (text) => {
    expect(maskPersonNumbers(text)).toEqual({ text, count: 0 });
  });

  it('hides one whose leading zero Excel took, when the control digits agree', () => {
    expect(maskPersonNumbers('1010750160').count + maskPersonNumbers('1010750161').count).toBeLessThan(2);
    const taken = Array.from({ length: 1000 }, (_, i) => `101801${String(i).padStart(4, '0')}`);
    const hidden = taken.filter((ten) => maskPersonNumbers(ten).count === 1);
    expect(hidden.length).toBeGreaterThan(0);
    expect(hidden.length).toBeLessThan(20);
  });

  it.each(['17 812 345 885', '17 902 345 671', '178 123 458 85', '1781 2345 885'])(
    'hides %j, all of whose control digits are right, though nine of them in threes may pass as an organisation',
    (text) => expect(maskPersonNumbers(text)).toEqual({ text: personNumberMask, count: 1 }),
  );

  it.each(['12 810 000 007', '17 812345885', '17) 812 345 885'])(
    'leaves %j alone: a number on a list and an organisation',
    (text) => expect(maskPersonNumbers(text)).toEqual({ text, count: 0 }),
  );

  it('hides every one in a cell, also beside other numbers', () => {
    const { text, count } = maskPersonNumbers('99887766 01018012345; 310609544 02027912345,41018012345');
    expect(count).toBe(3);
    expect(text).not.toMatch(/01018012345|02027912345|41018012345/);
    expect(text).toContain('99887766');
    expect(text).toContain('310609544');
  });

  it('hides one that begins inside what looked like one', () => {
    expect(maskPersonNumbers('99 01 01 80123 45')).toEqual({ text: `99 ${personNumberMask}`, count: 1 });
  });

  it('hides any of them between any words', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aåÆ ;:()"\'=@\n') });
    fc.assert(
      fc.property(anyPersonNumber, word, word, (number, before, after) => {
        const { text, count } = maskPersonNumbers(before + number + after);
        expect(count).toBe(1);
        expect(text).toBe(before + personNumberMask + after);
      }),
    );
  });

  it('never touches an organisation number', () => {
    fc.assert(
      fc.property(anyOrgNumber, (orgNumber) => {
        expect(maskPersonNumbers(`Fjord AS (${orgNumber})`).count).toBe(0);
      }),
    );
  });

  it('asks for a date, and nothing else, of eleven digits', () => {
    expect(isPersonNumber('01018000000')).toBe(true);
    expect(isPersonNumber('00018012345')).toBe(false);
    expect(isPersonNumber('01008012345')).toBe(false);
    expect(isPersonNumber('0101801234')).toBe(false);
  });
});
