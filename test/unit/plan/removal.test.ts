import { describe, expect, it } from 'vitest';
import type { Row } from '../../../utils/domain/list';
import type { ListPurpose } from '../../../utils/domain/list-purpose';
import { mayTidy } from '../../../utils/domain/plan';
import { org } from '../spreadsheet/numbers';
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
} from './fixtures';

const marked = (line: number, cell: string, action: Row['action'] = 'remove'): Row => ({
  ...row(line, cell),
  action,
});
const whole = (number: string) => client(number, { access: gave(signing), name: `${number} AS` });
const available = [fjell, foss, berg].map(whole);

/** Who would be removed by rows of the plan, by number. */
const goes = (input: Parameters<typeof planOf>[0]) =>
  planOf({ available, ...input }).rows.flatMap(({ verdict, orgNumber }) =>
    verdict === 'remove' ? [orgNumber] : [],
  );

describe('rows that are marked for removal', () => {
  const list = [marked(2, fjell), marked(3, foss), row(4, berg)];
  const delegated = [whole(fjell)];

  it('remove nobody until somebody has said so', () => {
    expect(goes({ rows: list, delegated })).toEqual([]);
    expect(planOf({ rows: list, available, delegated }).rows.map(({ verdict }) => verdict)).toEqual([
      'marked-for-removal',
      'marked-for-removal',
      'add',
    ]);
  });

  it('are obeyed when it is said: who is there goes, who is not is told so, the rest is added', () => {
    const plan = planOf({ rows: list, available, delegated, purpose: 'as-marked' });
    expect(plan.rows.map(({ verdict }) => verdict)).toEqual(['remove', 'not-delegated', 'add']);
  });

  it('remove nobody who stands as add too', () => {
    const twice = [marked(2, fjell), marked(3, fjell, 'add')];
    for (const purpose of ['as-marked', 'exact'] as const) {
      expect(goes({ rows: twice, delegated: [whole(fjell), whole(foss)], purpose })).not.toContain(fjell);
    }
  });

  it('say when the client could not be added again', () => {
    const lacking = client(foss, { access: gave(payroll) });
    const plan = planOf({
      rows: [marked(2, fjell), marked(3, foss)],
      available: [lacking, whole(berg)],
      delegated: [whole(fjell), whole(foss)],
      purpose: 'as-marked',
    });
    expect(plan.rows.map(({ warnings }) => warnings)).toEqual([
      [{ kind: 'for-good', why: 'no-longer-client' }],
      [{ kind: 'for-good', why: 'lacks-packages', packages: [signing.name] }],
    ]);
  });
});

describe('a list that is the truth', () => {
  const delegated = [fjell, foss].map(whole);
  const exact = (input: Parameters<typeof planOf>[0]) =>
    planOf({ rows: rows(fjell), available, delegated, purpose: 'exact', ...input });
  const refused = (input: Parameters<typeof planOf>[0]) =>
    exact(input).removal.exactRefused.map(({ kind }) => kind);

  it('removes who is not on it, as rows after its last, and adds who is', () => {
    const plan = exact({ rows: rows(fjell, berg) });
    expect(plan.rows.map(({ line, verdict, orgNumber }) => [line, verdict, orgNumber])).toEqual([
      [2, 'already-delegated', fjell],
      [3, 'add', berg],
      [4, 'remove', foss],
    ]);
    expect(plan.rows.at(-1)?.notOnList).toBe(true);
  });

  it.each(['12345678', '310609545', '', 'abc', '14897512345'])(
    'is refused while a row says «%s», which may be any of them',
    (cell) => {
      const list = rows(fjell, cell);
      expect(refused({ rows: list })).toEqual(['faulty-rows']);
      expect(goes({ rows: list, delegated, purpose: 'exact' })).toEqual([]);
    },
  );

  it('is refused while the file has the number of one who would go anywhere else', () => {
    const elsewhere = new Set([org(foss)]);
    expect(exact({ elsewhere }).removal.exactRefused).toEqual([
      { kind: 'stands-elsewhere', clients: 1, numbers: [foss] },
    ]);
    expect(goes({ rows: rows(fjell), delegated, purpose: 'exact', elsewhere })).toEqual([]);
    expect(refused({ elsewhere: new Set([org(berg)]) })).toEqual([]);
  });

  it('is refused where a sheet was not read, and so is removing those that it does not name', () => {
    const unread = ['Arkiv'];
    expect(refused({ rows: rows(fjell), unread })).toEqual(['sheet-not-read']);
    expect(goes({ rows: rows(fjell), delegated, purpose: 'exact', unread })).toEqual([]);
    expect(mayTidy(planOf({ rows: rows(fjell), available, delegated, unread }).removal)).toBe(false);
    expect(mayTidy(planOf({ rows: rows(fjell), available, delegated }).removal)).toBe(true);
  });

  it('is refused when it would remove everyone', () => {
    const list = rows(berg, stranger);
    expect(refused({ rows: list })).toEqual(['removes-everyone']);
    expect(goes({ rows: list, delegated, purpose: 'exact' })).toEqual([]);
    const all = [marked(2, fjell), marked(3, foss)];
    expect(refused({ rows: all })).toEqual(['removes-everyone']);
  });

  it('protects clients whose rows lack packages, a relationship, or stand twice', () => {
    const gone = whole(stranger);
    const plan = exact({ rows: rows(fjell, stranger, stranger), delegated: [...delegated, gone] });
    expect(plan.rows.filter(({ verdict }) => verdict === 'remove').map((one) => one.orgNumber)).toEqual([
      foss,
    ]);
  });
});

describe('whatever is asked for', () => {
  const person = client(foss, { kind: 'person' });
  const { orgNumber: _, ...nameless } = client(berg, { kind: 'unknown' });
  const everyPurpose: ListPurpose[] = ['add', 'as-marked', 'exact'];

  it.each(everyPurpose)(
    'a private person, a client without a number and the firm itself stay (%s)',
    (purpose) => {
      const plan = planOf({
        rows: rows(fjell),
        available: [whole(fjell)],
        delegated: [whole(fjell), person, nameless, whole(own)],
        purpose,
      });
      expect(plan.rows.map(({ verdict }) => verdict)).toEqual(['already-delegated']);
      expect(plan).toMatchObject({
        notOnList: [],
        privatePersons: 1,
        unknownDelegated: 1,
        ownDelegated: true,
      });
    },
  );

  it.each(everyPurpose)(
    'nobody goes by an empty list of clients: it may be one that failed (%s)',
    (purpose) => {
      const input = {
        rows: [row(2, fjell), marked(3, foss)],
        available: [],
        delegated: [fjell, foss, berg].map(whole),
        emptyTwice: { available: true, delegated: false },
        purpose,
      };
      expect(goes(input)).toEqual([]);
      expect(planOf(input).removal.impossible).toBe('doubtful-lists');
    },
  );

  it.each(everyPurpose)('nobody goes by an empty list of delegated clients (%s)', (purpose) => {
    const emptyTwice = { available: false, delegated: true };
    const plan = planOf({
      rows: [row(2, fjell), marked(3, foss)],
      available,
      delegated: [],
      emptyTwice,
      purpose,
    });
    expect(plan.rows.filter(({ verdict }) => verdict === 'remove')).toEqual([]);
    expect(plan.notOnList).toEqual([]);
  });
});
