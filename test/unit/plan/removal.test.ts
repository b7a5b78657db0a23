import { describe, expect, it } from 'vitest';
import type { Row } from '../../../utils/domain/lists/list';
import { openRefusals, type Purpose, purposeKinds, purposeOf } from '../../../utils/domain/purpose';
import { org } from '../../support/lists/numbers';
import {
  berg,
  client,
  fjell,
  foss,
  gave,
  own,
  payroll,
  planOf,
  row,
  rows,
  signing,
  stranger,
} from '../../support/plan/fixtures';

const marked = (line: number, cell: string, action: NonNullable<Row['action']> = 'remove'): Row => ({
  ...row(line, cell),
  action,
});
const whole = (number: string) => client(number, { access: gave(signing), name: `${number} AS` });
const available = [fjell, foss, berg].map(whole);
type Input = Parameters<typeof planOf>[0];

/** Who would be removed, and added, by rows of the plan, by number. */
const changed = (verdict: 'add' | 'remove', input: Input) =>
  planOf({ available, ...input }).rows.flatMap((one) => (one.verdict === verdict ? [one.orgNumber] : []));
const goes = (input: Input) => changed('remove', input);
const comes = (input: Input) => changed('add', input);
const verdictsOf = (input: Input) => planOf({ available, ...input }).rows.map(({ verdict }) => verdict);

describe('a list that is to be removed', () => {
  const remove = purposeOf('remove');

  it('removes those on it who are there, and adds nobody', () => {
    const input = { rows: rows(fjell, foss, stranger), delegated: [fjell, berg].map(whole), purpose: remove };
    expect(verdictsOf(input)).toEqual(['remove', 'not-delegated', 'not-delegated']);
    expect(planOf({ available, ...input }).rows.map(({ cause }) => cause)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('leaves rows that are marked to be added', () => {
    const list = [marked(2, fjell, 'add'), row(3, foss), marked(4, berg)];
    expect(verdictsOf({ rows: list, delegated: [fjell, foss, berg].map(whole), purpose: remove })).toEqual([
      'marked-otherwise',
      'remove',
      'remove',
    ]);
  });

  it('removes nobody who stands there both ways, and takes «fjern» beside no mark for the same', () => {
    const delegated = [whole(fjell), whole(foss)];
    const both = [row(2, fjell), marked(3, fjell, 'add'), row(4, foss), marked(5, foss)];
    expect(verdictsOf({ rows: both, delegated, purpose: remove })).toEqual([
      'conflict',
      'conflict',
      'remove',
      'duplicate',
    ]);
  });

  it('says when the client could not be added again', () => {
    const lacking = client(foss, { access: gave(payroll) });
    const plan = planOf({
      rows: rows(fjell, foss),
      available: [lacking, whole(berg)],
      delegated: [whole(fjell), whole(foss)],
      purpose: remove,
    });
    expect(plan.rows.map(({ warnings }) => warnings)).toEqual([
      [{ kind: 'for-good', why: 'no-longer-client' }],
      [{ kind: 'for-good', why: 'lacks-packages', packages: [signing.name] }],
    ]);
  });
});

describe('rows that are marked for removal', () => {
  const list = [marked(2, fjell), marked(3, foss), row(4, berg)];
  const delegated = [whole(fjell)];

  it('remove nobody while the list is to be added', () => {
    expect(goes({ rows: list, delegated })).toEqual([]);
    expect(verdictsOf({ rows: list, delegated })).toEqual(['marked-otherwise', 'marked-otherwise', 'add']);
  });

  it('are followed when it is said: who is there goes, who is not is told so, no mark is no change', () => {
    const plan = planOf({ rows: list, available, delegated, purpose: purposeOf('as-marked') });
    expect(plan.rows.map(({ verdict, mark }) => [verdict, mark])).toEqual([
      ['remove', undefined],
      ['not-delegated', undefined],
      ['marked-otherwise', undefined],
    ]);
  });

  it('add those that are marked so, also where another row of theirs has no mark', () => {
    const both = [row(2, foss), marked(3, foss, 'add'), marked(4, berg, 'add')];
    expect(verdictsOf({ rows: both, delegated, purpose: purposeOf('as-marked') })).toEqual([
      'add',
      'duplicate',
      'add',
    ]);
  });

  it('remove nobody who stands as add too, or on a row without a mark', () => {
    const others: Row[] = [marked(3, fjell, 'add'), row(3, fjell)];
    for (const other of others) {
      for (const kind of ['add', 'as-marked', 'match'] as const) {
        const input = { rows: [marked(2, fjell), other], purpose: purposeOf(kind) };
        expect(goes({ ...input, delegated: [whole(fjell), whole(foss)] })).not.toContain(fjell);
      }
    }
  });

  it('say when the client could not be added again', () => {
    const lacking = client(foss, { access: gave(payroll) });
    const plan = planOf({
      rows: [marked(2, fjell), marked(3, foss)],
      available: [lacking, whole(berg)],
      delegated: [whole(fjell), whole(foss)],
      purpose: purposeOf('as-marked'),
    });
    expect(plan.rows.map(({ warnings }) => warnings)).toEqual([
      [{ kind: 'for-good', why: 'no-longer-client' }],
      [{ kind: 'for-good', why: 'lacks-packages', packages: [signing.name] }],
    ]);
  });

  it('are left alone where the system access is made equal to the list: they stand on it', () => {
    const input = { rows: list, delegated: [fjell, payrollClient].map(whole), purpose: purposeOf('match') };
    expect(goes(input)).toEqual([payrollClient]);
    expect(verdictsOf(input).slice(0, 3)).toEqual(['marked-otherwise', 'marked-otherwise', 'add']);
  });
});

const payrollClient = '313334333';

describe('a system access that is made equal to the list', () => {
  const delegated = [fjell, foss].map(whole);
  const match = (input: Input) =>
    planOf({ rows: rows(fjell), available, delegated, purpose: purposeOf('match'), ...input });
  const refused = (input: Input) => match(input).removal.refused.map(({ kind }) => kind);

  it('loses who is not on it, as rows after its last, and gets who is', () => {
    const plan = match({ rows: rows(fjell, berg) });
    expect(plan.rows.map(({ line, verdict, orgNumber }) => [line, verdict, orgNumber])).toEqual([
      [2, 'already-delegated', fjell],
      [3, 'add', berg],
      [4, 'remove', foss],
    ]);
    expect(plan.rows.at(-1)?.notOnList).toBe(true);
  });

  it('does only the half that is ticked', () => {
    const list = rows(fjell, berg);
    const halves = (add: boolean, remove: boolean) => {
      const input = { rows: list, delegated, purpose: { kind: 'match', add, remove } as const };
      return [comes(input), goes(input)];
    };
    expect(halves(true, false)).toEqual([[berg], []]);
    expect(halves(false, true)).toEqual([[], [foss]]);
    expect(halves(false, false)).toEqual([[], []]);
    const plan = match({ rows: list, purpose: { kind: 'match', add: false, remove: true } });
    expect(plan.rows.map(({ verdict }) => verdict)).toEqual(['already-delegated', 'not-delegated', 'remove']);
  });

  it.each(['12345678', '310609545', '', 'abc', '14897512345'])(
    'is refused while a row says «%s», which may be any of them',
    (cell) => {
      const list = rows(fjell, cell);
      expect(match({ rows: list }).removal.refused).toEqual([{ kind: 'faulty-row', line: 3, found: cell }]);
      expect(goes({ rows: list, delegated, purpose: purposeOf('match') })).toEqual([]);
    },
  );

  it('is allowed once it is said that the row is none of them, or what its number is, and says so on the row', () => {
    const list = rows(fjell, '12345678');
    const none = match({ rows: list, answers: { noneOfThem: [3] } });
    expect(none.removal.refused).toEqual([
      { kind: 'faulty-row', line: 3, found: '12345678', answered: true },
    ]);
    expect(none.rows.map(({ verdict }) => verdict)).toEqual([
      'already-delegated',
      'invalid-number',
      'remove',
    ]);
    expect(none.rows[1]?.warnings).toEqual([{ kind: 'none-of-removed' }]);
    const said = match({ rows: list, answers: { numbers: [{ line: 3, orgNumber: berg }] } });
    expect(said.removal.refused).toEqual([]);
    expect(said.rows.map(({ verdict }) => verdict)).toEqual(['already-delegated', 'add', 'remove']);
    expect(said.rows[1]?.warnings).toEqual([{ kind: 'corrected', from: '12345678' }]);
    const protects = match({ rows: list, answers: { numbers: [{ line: 3, orgNumber: foss }] } });
    expect(protects.rows.map(({ verdict }) => verdict)).toEqual(['already-delegated', 'already-delegated']);
  });

  it('takes no number for an answer that is none, or that is of a row with one already', () => {
    const list = rows(fjell, '12345678');
    expect(
      match({ rows: list, answers: { numbers: [{ line: 3, orgNumber: '310609545' }] } }).removal.refused,
    ).toHaveLength(1);
    const other = match({ rows: list, answers: { numbers: [{ line: 2, orgNumber: foss }] } });
    expect(other.rows[0]?.orgNumber).toBe(fjell);
  });

  it('is refused while the file has the number of one who would go anywhere else, until it is said to go', () => {
    const elsewhere = new Set([org(foss)]);
    expect(match({ elsewhere }).removal.refused).toEqual([
      { kind: 'stands-elsewhere', orgNumber: foss, name: `${foss} AS` },
    ]);
    const input = { rows: rows(fjell), delegated, purpose: purposeOf('match'), elsewhere };
    expect(goes(input)).toEqual([]);
    expect(goes({ ...input, answers: { removeAnyway: [foss] } })).toEqual([foss]);
    expect(goes({ ...input, answers: { removeAnyway: [berg] } })).toEqual([]);
    expect(refused({ elsewhere: new Set([org(berg)]) })).toEqual([]);
  });

  it('asks nothing of a faulty list by which nobody goes', () => {
    expect(refused({ rows: rows(fjell, foss, '12345678') })).toEqual([]);
  });

  it('is refused where a sheet was not read, whatever is answered', () => {
    const unread = ['Arkiv'];
    const answers = { noneOfThem: [2, 3], removeAnyway: [foss] };
    expect(refused({ rows: rows(fjell), unread, answers })).toEqual(['sheet-not-read']);
    expect(goes({ rows: rows(fjell), delegated, purpose: purposeOf('match'), unread, answers })).toEqual([]);
  });

  it('is refused when it would remove everyone', () => {
    const list = rows(berg, stranger);
    expect(refused({ rows: list })).toEqual(['removes-everyone']);
    expect(goes({ rows: list, delegated, purpose: purposeOf('match') })).toEqual([]);
  });

  it('asks about fifty rows, and of a list with more it says that it is to be mended first', () => {
    const list = rows(fjell, ...Array<string>(60).fill('abc'));
    expect(refused({ rows: list })).toHaveLength(51);
    expect(match({ rows: list }).removal.refused.at(-1)).toEqual({ kind: 'too-many', rows: 10 });
    const answers = { noneOfThem: list.map(({ line }) => line) };
    expect(openRefusals(match({ rows: list, answers }).removal.refused)).toEqual([]);
  });

  it('protects clients whose rows lack packages, a relationship, or stand twice', () => {
    const gone = whole(stranger);
    const plan = match({ rows: rows(fjell, stranger, stranger), delegated: [...delegated, gone] });
    expect(plan.rows.filter(({ verdict }) => verdict === 'remove').map((one) => one.orgNumber)).toEqual([
      foss,
    ]);
  });
});

describe('before anything is chosen', () => {
  const delegated = [fjell, foss].map(whole);

  it('every purpose says what it would do, and does just that', () => {
    const list = [marked(2, fjell), row(3, foss), marked(4, berg, 'add')];
    const input = { rows: list, available, delegated: [...delegated, whole(stranger)] };
    const { consequences } = planOf(input);
    expect(consequences).toEqual({
      add: { add: 1, remove: 0 },
      remove: { add: 0, remove: 2 },
      'as-marked': { add: 1, remove: 1 },
      match: { add: 1, remove: 1 },
    });
    for (const kind of purposeKinds) {
      const purpose = purposeOf(kind);
      expect([comes({ ...input, purpose }).length, goes({ ...input, purpose }).length]).toEqual(
        Object.values(consequences[kind]),
      );
    }
  });

  it.each<[string, string[], Purpose | undefined]>([
    ['a list of whom less than half are added is added', [fjell, berg, stranger], { kind: 'add' }],
    ['of half of them nothing is taken for granted', [fjell, berg], undefined],
    ['nor of all', [fjell, foss], undefined],
    ['one new client is added', [berg], { kind: 'add' }],
  ])('%s', (_, numbers, purpose) => {
    const { purpose: _none, ...guessed } = planInput(numbers);
    expect(planOf(guessed as Input)).toEqual(
      expect.objectContaining(purpose ? { purpose } : { standing: expect.anything() }),
    );
    expect(planOf({ ...guessed, purpose: undefined } as unknown as Input).purpose).toEqual(purpose);
  });

  it('our own column with words in it is followed, and crosses that speak of removing are asked about', () => {
    const guessed = planInput([fjell, foss]);
    expect(planOf({ ...guessed, guess: { own: true, removes: false } } as Input).purpose).toEqual({
      kind: 'as-marked',
    });
    expect(
      planOf({ ...planInput([berg]), guess: { own: false, removes: true } } as Input).purpose,
    ).toBeUndefined();
  });

  const planInput = (numbers: string[]) => ({
    rows: rows(...numbers),
    available,
    delegated,
    purpose: undefined as unknown as Purpose,
  });
});

describe('a plan made anew', () => {
  const delegated = [fjell, foss].map(whole);
  const named = (clients: string[], unticked: string[] = []) => ({
    clients: new Set(clients.map((number) => `id-${number}`)),
    unticked: new Set(unticked.map((number) => `id-${number}`)),
  });

  it('changes nobody whom the confirmation did not name, and tells how many have come since', () => {
    const plan = planOf({
      rows: rows(fjell, berg),
      available,
      delegated,
      purpose: purposeOf('match'),
      named: named([]),
    });
    expect(plan.rows.map(({ verdict, warnings }) => [verdict, warnings])).toEqual([
      ['already-delegated', []],
      ['not-delegated', [{ kind: 'come-since' }]],
    ]);
    expect(plan.since).toBe(2);
    const said = planOf({
      rows: rows(fjell),
      available,
      delegated,
      purpose: purposeOf('remove'),
      named: named([foss]),
    });
    expect(said.rows.map(({ verdict }) => verdict)).toEqual(['already-delegated']);
    expect(said.since).toBe(1);
  });

  it('leaves who was unticked, and does the rest', () => {
    const plan = planOf({
      rows: rows(fjell, foss),
      available,
      delegated,
      purpose: purposeOf('remove'),
      named: named([fjell, foss], [fjell]),
    });
    expect(plan.rows.map(({ verdict }) => verdict)).toEqual(['already-delegated', 'remove']);
    expect(plan.rows[0]?.warnings).toEqual([{ kind: 'unticked' }]);
    expect(plan.since).toBe(0);
  });
});

describe('whatever is asked for', () => {
  const person = client(foss, { kind: 'person' });
  const { orgNumber: _, ...nameless } = client(berg, { kind: 'unknown' });

  it.each(purposeKinds)(
    'a private person, a client without a number and the firm itself stay (%s)',
    (kind) => {
      const plan = planOf({
        rows: rows(berg, own),
        available: [whole(fjell)],
        delegated: [whole(fjell), person, nameless, whole(own)],
        purpose: purposeOf(kind),
      });
      const gone = plan.rows.flatMap(({ verdict, clientId }) => (verdict === 'remove' ? [clientId] : []));
      expect(gone.filter((id) => id !== `id-${fjell}`)).toEqual([]);
      expect(plan).toMatchObject({ privatePersons: 1, unknownDelegated: 1, ownDelegated: true });
    },
  );

  it.each(purposeKinds)('nobody goes by an empty list of clients: it may be one that failed (%s)', (kind) => {
    const input = {
      rows: [row(2, fjell), marked(3, foss)],
      available: [],
      delegated: [fjell, foss, berg].map(whole),
      emptyTwice: { available: true, delegated: false },
      purpose: purposeOf(kind),
    };
    expect(goes(input)).toEqual([]);
    expect(planOf(input).removal.impossible).toBe('doubtful-lists');
    expect(Object.values(planOf(input).consequences).map(({ remove }) => remove)).toEqual([0, 0, 0, 0]);
  });

  it.each(purposeKinds)('nobody goes by an empty list of delegated clients (%s)', (kind) => {
    const emptyTwice = { available: false, delegated: true };
    const plan = planOf({
      rows: [row(2, fjell), marked(3, foss)],
      available,
      delegated: [],
      emptyTwice,
      purpose: purposeOf(kind),
    });
    expect(plan.rows.filter(({ verdict }) => verdict === 'remove')).toEqual([]);
    expect(plan.notOnList).toEqual([]);
  });
});
