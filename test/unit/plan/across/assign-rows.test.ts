import { describe, expect, it } from 'vitest';
import { assignRows, systemUserMeant } from '../../../../utils/plan/across/assign-rows';
import { fjell, foss, row } from '../../../support/plan/fixtures';
import { another } from '../../../support/plan/readings';

const lonn = another('a', { title: 'PowerOffice lønn', vendor: 'PowerOffice AS' });
const year = another('b', { title: 'Årsoppgjør', vendor: 'Xledger AS' });
const otherYear = another('c', { title: 'Årsoppgjør', vendor: 'Maestro Soft AS' });
const maestro = another('d', { title: 'Maestro', vendor: 'Maestro Soft AS' });
const all = [lonn, year, otherYear, maestro];
const meant = (written: string) => systemUserMeant(written, all);

describe('which system access a list means', () => {
  it.each([
    ['its id', lonn.id, lonn],
    ['its id in capitals', lonn.id.toUpperCase(), lonn],
    ['its title', 'PowerOffice lønn', lonn],
    ['its title in other capitals, with spaces around', '  poweroffice LØNN ', lonn],
    ['its vendor', 'PowerOffice AS', lonn],
    ['its vendor without the legal form', 'xledger', year],
    // The title goes before the vendor of another.
    ['a title that is also a vendor’s name', 'Maestro', maestro],
  ])('goes by %s', (_, written, one) => {
    expect(meant(written)).toEqual({ kind: 'one', id: one.id });
  });

  it('is asked for where more than one goes by it', () => {
    expect(meant('Årsoppgjør')).toEqual({ kind: 'several', ids: [year.id, otherYear.id] });
    expect(meant('Maestro Soft AS')).toEqual({ kind: 'several', ids: [otherYear.id, maestro.id] });
  });

  it.each(['', '   ', 'Et annet system', 'Power', 'lønn'])('is nobody for «%s»', (written) => {
    expect(meant(written)).toEqual({ kind: 'none' });
  });
});

describe('rows by the system access they are for', () => {
  const of = (line: number, number: string, system: string) => ({
    ...row(line, number),
    cells: [number, system],
  });
  const rows = [
    of(2, fjell, 'PowerOffice lønn'),
    of(3, fjell, 'Årsoppgjør'),
    of(4, foss, 'Årsoppgjør'),
    of(5, foss, ''),
  ];
  const lines = (some: readonly { line: number }[] = []) => some.map(({ line }) => line);

  it('are all somewhere: with one, or left with what the list calls it', () => {
    const { bySystemUser, left, unresolved } = assignRows(rows, 1, all, new Map());
    expect(lines(bySystemUser.get(lonn.id))).toEqual([2]);
    expect(left.map(({ row: { line }, kind }) => [line, kind])).toEqual([
      [3, 'several'],
      [4, 'several'],
      [5, 'none'],
    ]);
    expect(unresolved).toEqual([
      { value: 'Årsoppgjør', rows: 2, candidates: [year.id, otherYear.id] },
      { value: '', rows: 1, candidates: [] },
    ]);
  });

  it('follow what the user said that a name means, also an empty one', () => {
    const answers = new Map([
      ['Årsoppgjør', otherYear.id],
      ['', lonn.id],
    ]);
    const { bySystemUser, left } = assignRows(rows, 1, all, answers);
    expect(lines(bySystemUser.get(otherYear.id))).toEqual([3, 4]);
    expect(lines(bySystemUser.get(lonn.id))).toEqual([2, 5]);
    expect(left).toEqual([]);
  });

  it('do not follow an answer that is no system access of the owner’s', () => {
    const { left } = assignRows(rows, 1, all, new Map([['Årsoppgjør', another('9').id]]));
    expect(lines(left.map((one) => one.row))).toEqual([3, 4, 5]);
  });
});
