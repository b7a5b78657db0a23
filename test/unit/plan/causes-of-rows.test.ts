import { describe, expect, it } from 'vitest';
import { waysIn, withWays } from '../../../utils/plan/across/can-go-to';
import { differences } from '../../../utils/plan/across/differences';
import { standingClients } from '../../../utils/plan/across/differences-states';
import {
  client,
  fjell,
  foss,
  gave,
  own,
  payroll,
  planOf,
  rows,
  signing,
  stranger,
  systemUser,
} from '../../support/plan/fixtures';
import { another, notRead, reading } from '../../support/plan/readings';

const aOrdning = { urn: 'urn:altinn:accesspackage:a-ordning', name: 'A-ordningen', isAssignable: true };
const taking = (...packages: (typeof aOrdning | typeof signing)[]) => ({ ...systemUser, packages });
const only = (plan: ReturnType<typeof planOf>) => {
  const [row] = plan.rows;
  if (!row) throw new Error('no row');
  return row;
};

describe('a row whose client cannot be added', () => {
  it('says that what comes from the register is registered, to a stranger and to a client', () => {
    const known = only(planOf({ rows: rows(fjell), available: [client(fjell, { access: gave(payroll) })] }));
    expect(known).toMatchObject({ verdict: 'missing-packages', cause: { kind: 'register' } });
    const unknown = only(planOf({ rows: rows(stranger), available: [client(fjell)] }));
    expect(unknown).toMatchObject({
      verdict: 'no-relationship',
      cause: { kind: 'register', role: 'regnskapsforer' },
    });
  });

  it('says that a stranger gives what can be given, and that a client is asked for it', () => {
    const user = taking(aOrdning);
    const plan = (number: string) =>
      only(
        planOf({
          systemUser: user,
          rows: rows(number),
          available: [client(fjell, { access: gave(payroll) })],
        }),
      );
    expect(plan(stranger).cause).toEqual({ kind: 'give', packages: ['A-ordningen'] });
    expect(plan(fjell).cause).toEqual({ kind: 'request', packages: ['A-ordningen'] });
  });

  it('has none where it can be added, or where packages are not known', () => {
    const access = gave(payroll);
    const added = planOf({ rows: rows(fjell), available: [client(fjell, { access: gave(signing) })] });
    expect(only(added)).not.toHaveProperty('cause');
    const unsaid = planOf({
      rows: rows(fjell),
      available: [client(fjell, { access })],
      knowsPackages: false,
    });
    expect(only(unsaid)).toMatchObject({ verdict: 'add' });
    expect(only(unsaid)).not.toHaveProperty('cause');
  });
});

describe('where a client can be added instead', () => {
  const lonn = another('a', { title: 'PowerOffice lønn', packages: [payroll] });
  const there = reading([client(fjell, { access: gave(payroll) })], [], { systemUser: lonn });
  const stuck = only(planOf({ rows: rows(fjell), available: [client(fjell, { access: gave(payroll) })] }));

  it('is said by the titles of those that take it', () => {
    expect(withWays(stuck, waysIn([there])).canGoTo).toEqual(['PowerOffice lønn']);
  });

  it('is not said of one that was not read, that has it already, or that lacks something too', () => {
    const fjellThere = client(fjell, { access: gave(payroll) });
    expect(withWays(stuck, waysIn([notRead(lonn)]))).toEqual(stuck);
    expect(withWays(stuck, waysIn([reading([fjellThere], [fjellThere], { systemUser: lonn })]))).toEqual(
      stuck,
    );
    expect(withWays(stuck, waysIn([reading([fjellThere], [])]))).toEqual(stuck);
  });

  it('is not said of a row that can be added where it is', () => {
    const added = only(planOf({ rows: rows(fjell), available: [client(fjell, { access: gave(signing) })] }));
    expect(withWays(added, waysIn([there]))).toEqual(added);
  });
});

describe('the firm itself among its clients', () => {
  it('is no client in an overview, a file or a difference, added or not', () => {
    const self = client(own, { access: gave(signing) });
    const others = [client(fjell, { access: gave(signing) }), client(foss, { access: gave(signing) })];
    for (const delegated of [[], [self], [self, ...others]]) {
      const read = reading([self, ...others], delegated);
      const numbers = (some: readonly { orgNumber?: string | undefined }[]) =>
        some.map(({ orgNumber }) => orgNumber);
      expect(numbers(standingClients(read).map((one) => one.client))).not.toContain(own);
      expect(numbers(differences([read]).clients)).not.toContain(own);
      expect(waysIn([read]).has(own as never)).toBe(false);
    }
  });
});
