import { afterEach, describe, expect, it, vi } from 'vitest';
import { chooseDelimiter } from '../../../utils/spreadsheet/tabulate/choose-delimiter';
import { createTurns } from '../../../utils/spreadsheet/turns';

afterEach(() => {
  vi.restoreAllMocks();
});

const delimiterOf = (text: string) => chooseDelimiter(text, createTurns());
/** Farther down than the first look goes. */
const farDown = 'Fjord Bygg AS|Oslo, Bodø\n'.repeat(4000);

describe('the delimiter of a text whose first lines do not tell', () => {
  it.each([
    ['a number', '310609544;Fjord Bygg AS\n'],
    ['a number in other figures', '٣١٠٦٠٩٥٤٤;Fjord Bygg AS\n'],
    ['a number in nine figures and an exponent', '3,10609544E+08;Fjord Bygg AS\n'],
  ])('is the one that gives %s, far down', async (_, line) => {
    expect(await delimiterOf(`${farDown}${line}${farDown}`)).toBe(';');
  });

  it('is the one that gives a heading where the next look begins, without a number', async () => {
    const filling = 'x'.repeat(65_535);
    expect(await delimiterOf(`${filling}\nOrg.nr.;Navn\n${farDown}`)).toBe(';');
  });

  it('is not sought by cutting up all of it, where there is no number', async () => {
    const text = farDown.repeat(4);
    const slice = vi.spyOn(String.prototype, 'slice');
    await delimiterOf(text);
    expect(slice.mock.calls.length).toBeLessThan(text.split('\n').length);
  });
});
