import { describe, expect, it } from 'vitest';
import { displayName } from '../../../utils/domain/display-name';

describe('a name for people', () => {
  it.each([
    ['VIKESÅ TIGER AS', 'Vikeså Tiger AS'],
    ['ØSTRE TOTEN SNEKKERVERKSTED ENK', 'Østre Toten Snekkerverksted ENK'],
    ['NORD-ODAL REGNSKAP OG RÅD ANS', 'Nord-Odal Regnskap Og Råd ANS'],
    ['3T-PRODUKTER AS', '3t-Produkter AS'],
  ])('%s is shown as %s', (register, shown) => expect(displayName(register)).toBe(shown));

  it('is left as it is when somebody wrote it with small letters', () =>
    expect(displayName('eSystem LØNN as')).toBe('eSystem LØNN as'));
});
