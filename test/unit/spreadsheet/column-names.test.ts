import { describe, expect, it } from 'vitest';
import { findNamed, likeness } from '../../../utils/spreadsheet/headings/column-names';
import { editDistance } from '../../../utils/spreadsheet/headings/edit-distance';

describe('a heading', () => {
  it.each([
    ['Organisasjonsnumer', 'near'],
    ['Organisationsnummer', 'near'],
    ['Orgnummmer', 'near'],
    ['Klientens organisasjonsnr', 'exact'],
    ['Føretaksnummer', 'exact'],
    ['Orgnavn', 'none'],
    ['Org.navn', 'none'],
    ['Organisasjonsform', 'none'],
    ['Virksomhet org.nr.', 'none'],
    ['Verksemd org.nr.', 'none'],
    ['Organisation org.no.', 'none'],
    ['Organization org. no.', 'none'],
    ['Telefonnummer', 'none'],
    ['Kontonummer', 'none'],
    ['Kundenummer', 'none'],
    ['Ordrenummer', 'none'],
    ['Org.nr.: 310 609 544', 'none'],
    ['', 'none'],
  ] as const)('%j as the number column is %s', (heading, expected) => {
    expect(likeness(heading, 'number')).toBe(expected);
  });

  it('that is exact wins over one that is near, wherever they stand', () => {
    expect(findNamed(['Organisasjonsnumer', 'Orgnr'], 'number')).toBe(1);
    expect(findNamed(['Organisasjonsnumer', 'Sted'], 'number')).toBe(0);
    expect(findNamed(['Sted'], 'number')).toBeUndefined();
    expect(findNamed(undefined, 'number')).toBeUndefined();
  });
});

describe('the distance between two words', () => {
  it.each([
    ['orgnr', 'orgnr', 0],
    ['orgnr', 'ornr', 1],
    ['orgnr', 'orgmr', 1],
    ['ab', 'ba', 2],
    ['kontonummer', 'orgnummer', 3],
    ['', 'abc', 3],
  ])('%s and %s is %i, counted to two', (one, other, distance) => {
    expect(editDistance(one, other, 2)).toBe(distance);
    expect(editDistance(other, one, 2)).toBe(distance);
  });
});
