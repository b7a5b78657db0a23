import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DatedList, ListedClient } from '../../../../utils/domain/kept/saved-list';
import { compareLists } from '../../../../utils/plan/across/compare-lists';
import { anyOrgNumber, org } from '../../../support/lists/numbers';
import { berg, fjell, foss } from '../../../support/plan/fixtures';

const listed = (number: string, name?: string): ListedClient => ({
  id: `id-${number}`,
  orgNumber: org(number),
  ...(name && { name }),
});
const inFile = (number: string, name?: string): ListedClient => ({
  orgNumber: org(number),
  ...(name && { name }),
});
const list = (clients: ListedClient[], rest: Partial<DatedList> = {}): DatedList => ({
  from: 'altinn',
  systemUser: { id: 'a', title: 'A' },
  clients,
  ...rest,
});

describe('two lists of the same system access', () => {
  it('tell who is new, who fell out and who has another name', () => {
    const { changes } = compareLists(
      [list([listed(fjell, 'Fjell AS'), listed(foss, 'Foss AS')], { at: 1 })],
      [list([listed(fjell, 'Fjell Holding AS'), listed(berg, 'Berg AS')], { at: 2 })],
    );
    expect(changes).toEqual([
      {
        systemUser: { id: 'a', title: 'A' },
        before: 1,
        after: 2,
        added: [listed(berg, 'Berg AS')],
        gone: [listed(foss, 'Foss AS')],
        renamed: [{ client: listed(fjell, 'Fjell Holding AS'), before: 'Fjell AS' }],
        unchanged: 0,
      },
    ]);
  });

  it('tell nothing of capitals, punctuation or a name that was not known', () => {
    const { changes } = compareLists(
      [list([listed(fjell, 'FJELL AS'), listed(foss)])],
      [list([listed(fjell, 'Fjell A/S'), listed(foss, 'Foss AS')])],
    );
    expect(changes).toMatchObject([{ added: [], gone: [], renamed: [], unchanged: 2 }]);
  });

  it('know a client by its id where a number has come since', () => {
    const { changes } = compareLists([list([{ id: `id-${fjell}` }])], [list([listed(fjell)])]);
    expect(changes).toMatchObject([{ added: [], gone: [], unchanged: 1 }]);
  });
});

describe('a list from a file', () => {
  it('says nothing of clients without a number, and knows the others by it, however often they stand there', () => {
    const { changes } = compareLists(
      [list([inFile(fjell), inFile(fjell), inFile(foss), inFile(foss)], { from: 'file' })],
      [list([listed(fjell), { id: 'kari', name: 'Kari' }])],
    );
    expect(changes).toMatchObject([{ added: [], gone: [inFile(foss)], unchanged: 1 }]);
  });

  it('belongs with the only list there is where it does not say whose it is', () => {
    const nobodys: DatedList = { from: 'file', clients: [inFile(fjell)] };
    expect(compareLists([nobodys], [list([listed(fjell)])]).changes).toHaveLength(1);
    expect(compareLists([nobodys], [list([]), list([], { systemUser: { id: 'b' } })])).toMatchObject({
      changes: [],
      onlyBefore: [nobodys],
    });
  });

  it('is matched by the title where it has no id', () => {
    const titled = list([inFile(fjell)], { from: 'file', systemUser: { title: 'A' } });
    expect(compareLists([titled], [list([listed(fjell)])]).changes).toHaveLength(1);
  });
});

describe('lists of several system accesses', () => {
  it('are compared one by one, and one that the other side lacks is told, not taken for empty', () => {
    const of = (id: string, ...numbers: string[]) =>
      list(
        numbers.map((number) => listed(number)),
        { systemUser: { id, title: 'Same' } },
      );
    const comparison = compareLists([of('a', fjell), of('b', foss)], [of('b', foss, berg), of('c', fjell)]);
    expect(comparison.changes).toMatchObject([{ systemUser: { id: 'b' }, added: [listed(berg)], gone: [] }]);
    expect(comparison.onlyBefore).toEqual([of('a', fjell)]);
    expect(comparison.onlyAfter).toEqual([of('c', fjell)]);
  });

  it('add up: what was there is there still or gone, and what is there was there or is new', () => {
    const some = fc.uniqueArray(anyOrgNumber, { maxLength: 8 });
    fc.assert(
      fc.property(some, some, fc.constantFrom('altinn', 'file'), (before, after, from) => {
        const { changes } = compareLists(
          [
            list(
              before.map((number) => inFile(number)),
              { from },
            ),
          ],
          [list(after.map((number) => listed(number)))],
        );
        const [{ added, gone, renamed, unchanged } = { added: [], gone: [], renamed: [], unchanged: -1 }] =
          changes;
        expect(gone.length + renamed.length + unchanged).toBe(before.length);
        expect(added.length + renamed.length + unchanged).toBe(after.length);
      }),
    );
  });
});
