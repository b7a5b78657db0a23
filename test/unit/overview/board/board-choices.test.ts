import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AccessChoices, cellStates, mayChoose } from '../../../../utils/domain/board/board';
import {
  allAccessChoices,
  choose,
  chooseAll,
  countChosen,
  nothingChosen,
} from '../../../../utils/domain/board/chosen';
import type { OverviewClient } from '../../../../utils/domain/board/overview';
import { choicesNow, columnKeys } from '../../../../utils/overview/board/board-choices';
import { boardRows } from '../../../../utils/overview/board/board-rows';
import type { Overview } from '../../../../utils/overview/overview-record';

const ids = ['a', 'b', 'c'];
const anyBoard = fc
  .uniqueArray(
    fc.record({
      key: fc.integer({ min: 1, max: 40 }).map(String),
      isNumbered: fc.boolean(),
      states: fc.array(fc.constantFrom(...cellStates), { minLength: 3, maxLength: 3 }),
    }),
    { selector: ({ key }) => key, maxLength: 12 },
  )
  .map((rows) => {
    const clients = rows.map(
      ({ key, isNumbered, states }) =>
        ({
          key,
          ...(isNumbered && { orgNumber: key }),
          name: key,
          kinds: [],
          states: states.map((kind) => ({ kind })),
        }) as unknown as OverviewClient,
    );
    const readings = ids.map((id) => ({ systemUser: { id } }));
    return { record: { readings }, differences: { clients, privatePersons: [] } } as unknown as Overview;
  });
const anyKeys = fc.array(fc.integer({ min: 1, max: 45 }).map(String), { maxLength: 8 });
const anyChoices: fc.Arbitrary<AccessChoices> = fc.record({
  systemUserId: fc.constantFrom(...ids, 'invented'),
  add: anyKeys,
  remove: anyKeys,
});
const query = (search: string) => ({ filter: 'everyone', search, sort: 'name' }) as const;

describe('choices that are held against a board', () => {
  it('are let go of where the cell does not allow them, and counted where they are not shown', () => {
    fc.assert(
      fc.property(anyBoard, anyChoices, fc.constantFrom('', '1', '2'), (board, choices, search) => {
        const now = choicesNow(board, choices, query(search));
        const at = ids.indexOf(choices.systemUserId);
        const isAllowed = (action: 'add' | 'remove') => (key: string) => {
          const client = board.differences.clients.find((one) => one.key === key);
          return client !== undefined && mayChoose(client, client.states[at]?.kind, action);
        };
        const kept = [...choices.add.filter(isAllowed('add')), ...choices.remove.filter(isAllowed('remove'))];
        expect(now.dropped).toHaveLength(choices.add.length + choices.remove.length - kept.length);
        expect(now.dropped.every((key) => !isAllowed('add')(key) || !isAllowed('remove')(key))).toBe(true);
        expect(now.hidden).toBe(kept.filter((key) => !key.includes(search)).length);
      }),
    );
  });

  it('are allowed where they were made by choosing a column of the same board', () => {
    fc.assert(
      fc.property(
        anyBoard,
        fc.constantFrom(...ids),
        fc.constantFrom('add', 'remove'),
        fc.constantFrom('', '1'),
        (board, id, action, search) => {
          const { keys } = columnKeys(board, query(search), id, action);
          const asked = { systemUserId: id, add: [], remove: [], [action]: keys };
          expect(choicesNow(board, asked, query(search))).toEqual({ dropped: [], hidden: 0 });
        },
      ),
    );
  });
});

it('leaves out of a column whom it may be wrong to add, and counts them by why; they can go all the same', () => {
  const client = (key: string, more: object) =>
    ({ key, orgNumber: key, name: key, kinds: [], ...more }) as unknown as OverviewClient;
  const can = [{ kind: 'can-be-added' }];
  const clients = [
    client('1', { states: can }),
    client('2', { states: can, gone: 'deleted' }),
    client('3', { states: can, gone: 'bankrupt' }),
    client('4', { states: [{ kind: 'delegated' }], gone: 'deleted' }),
  ];
  const board = {
    record: { readings: [{ systemUser: { id: 'a' } }] },
    differences: { clients, privatePersons: [] },
  } as unknown as Overview;
  expect(columnKeys(board, query(''), 'a', 'add')).toEqual({
    keys: ['1'],
    left: { deleted: 1, bankrupt: 1 },
  });
  expect(columnKeys(board, query(''), 'a', 'remove')).toEqual({
    keys: ['4'],
    left: { deleted: 0, bankrupt: 0 },
  });
  expect(boardRows(board, { ...query(''), from: 0, count: 9 }).columns).toEqual([{ add: 1, remove: 1 }]);
  expect(mayChoose(client('2', {}), 'can-be-added', 'add')).toBe(true);
});

describe('what is chosen', () => {
  it('is never changed in place, and is what a message makes of it', () => {
    const one = choose(nothingChosen, 'a', ['1', '2'], 'add');
    const two = choose(one, 'b', ['1'], 'remove');
    expect([countChosen(nothingChosen).clients, countChosen(one).clients]).toEqual([0, 2]);
    expect(countChosen(two)).toEqual({ clients: 2, add: 2, remove: 1, systemUsers: 2 });
    expect(chooseAll(nothingChosen, allAccessChoices(two))).toEqual(two);
    expect(choose(two, 'b', ['1'], undefined)).toEqual(one);
    // The other thing takes the first one's place: nobody is both.
    expect(countChosen(choose(one, 'a', ['1'], 'remove'))).toMatchObject({ add: 1, remove: 1 });
  });
});
