import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AccessPackage } from '../../../utils/domain/system-user';
import { causeOf } from '../../../utils/plan/cause-of';

const urnOf = (name: string) => `urn:altinn:accesspackage:${name}`;
const one = (name: string, isAssignable?: boolean): AccessPackage => ({
  urn: urnOf(name),
  name: name.toUpperCase(),
  isAssignable,
});
const signing = one('regnskapsforer-med-signeringsrettighet', false);
const report = one('a-ordningen', true);
const tax = one('skattegrunnlag', true);
const given = (...names: string[]) => [{ role: 'urn:altinn:role:rettighetshaver', packages: names }];

describe('why a client cannot be added', () => {
  test('a client that has given everything has no cause, however Altinn writes the packages', () => {
    expect(causeOf([signing, report], given(signing.urn, 'A-Ordningen'))).toBeUndefined();
    expect(causeOf([], undefined)).toBeUndefined();
  });

  test.each([
    ['regnskapsforer-lonn', 'regnskapsforer'],
    ['Regnskapsforer-Uten-Signeringsrettighet', 'regnskapsforer'],
    ['ansvarlig-revisor', 'revisor'],
    ['revisormedarbeider', 'revisor'],
    ['forretningsforer-eiendom', 'forretningsforer'],
  ])('%s comes from the role %s in the register, also where the portal did not say', (name, role) => {
    for (const isAssignable of [false, undefined]) {
      expect(causeOf([one(name, isAssignable)], undefined)).toEqual({
        kind: 'register',
        role,
        packages: [name.toUpperCase()],
        toGive: [],
      });
    }
  });

  test('the register goes first, and what the client can give comes after it', () => {
    expect(causeOf([report, signing, tax], given('skattegrunnlag'))).toEqual({
      kind: 'register',
      role: 'regnskapsforer',
      packages: [signing.name],
      toGive: [report.name],
    });
  });

  test('what can be given is given by a stranger, and asked of somebody who is a client already', () => {
    expect(causeOf([report, tax], undefined)).toEqual({ kind: 'give', packages: [report.name, tax.name] });
    expect(causeOf([report, tax], given(tax.urn))).toEqual({ kind: 'request', packages: [report.name] });
    expect(causeOf([report], [])).toEqual({ kind: 'request', packages: [report.name] });
  });

  test('the portal is believed when it says that a package of the register can be given', () => {
    expect(causeOf([one('regnskapsforer-lonn', true)], undefined)?.kind).toBe('give');
  });

  test('nobody is sent anywhere while the portal has not said who gives a package that we do not know', () => {
    const unsaid = one('toll');
    expect(causeOf([signing, unsaid], undefined)).toEqual({
      kind: 'unknown',
      packages: [signing.name, unsaid.name],
    });
    expect(causeOf([one('toll', false)], given())?.kind).toBe('unknown');
  });
});

describe('whatever packages a system user has', () => {
  const name = fc.constantFrom(
    ...['regnskapsforer-lonn', 'ansvarlig-revisor', 'forretningsforer-eiendom', 'a-ordningen', 'toll', 'x'],
  );
  const required = fc.uniqueArray(
    fc
      .tuple(name, fc.constantFrom(true, false, undefined))
      .map(([urn, isAssignable]) => one(urn, isAssignable)),
    { selector: ({ urn }) => urn },
  );
  const access = fc.option(
    fc.array(name).map((names) => given(...names)),
    { nil: undefined },
  );

  test('no client is asked to give what cannot be given', () => {
    fc.assert(
      fc.property(required, access, (packages, has) => {
        const cause = causeOf(packages, has);
        const fixed = packages
          .filter(({ isAssignable }) => isAssignable === false)
          .map((found) => found.name);
        const asked = cause?.kind === 'register' ? cause.toGive : cause?.packages;
        if (cause === undefined || cause.kind === 'unknown') return;
        expect(asked?.filter((found) => fixed.includes(found))).toEqual([]);
      }),
    );
  });

  test('there is a cause exactly where something is missing, and it names nothing else', () => {
    fc.assert(
      fc.property(required, access, (packages, has) => {
        const cause = causeOf(packages, has);
        const got = has?.[0]?.packages ?? [];
        const missing = packages.filter(({ urn }) => !got.some((found) => urn === urnOf(found)));
        expect(cause === undefined).toBe(missing.length === 0);
        const named = cause?.kind === 'register' ? [...cause.packages, ...cause.toGive] : cause?.packages;
        expect(missing.map((found) => found.name)).toEqual(expect.arrayContaining([...(named ?? [])]));
      }),
    );
  });
});
