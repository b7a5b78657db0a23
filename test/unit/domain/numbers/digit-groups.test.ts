import { expect, it } from 'vitest';
import { isLetter } from '../../../../utils/domain/numbers/digit-groups';

it('a letter is what Unicode calls one, or a mark on one', () => {
  const otherwise: string[] = [];
  for (let code = 0; code <= 0x10ffff; code++) {
    const text = String.fromCodePoint(code);
    const isOne = code > 0xa9 ? /[\p{L}\p{M}]/u.test(text) : /[A-Za-z]/.test(text);
    if (isLetter(text.charCodeAt(0), text, 0) !== isOne) otherwise.push(code.toString(16));
  }
  expect(otherwise).toEqual([]);
});
