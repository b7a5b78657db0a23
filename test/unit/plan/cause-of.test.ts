import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccessPackage } from '../../../utils/domain/system-user';
import { causeOf } from '../../../utils/plan/cause-of';
import { missingPackages } from '../../../utils/plan/missing-packages';
import { gave } from '../../support/plan/fixtures';

const urn = (end: string) => `urn:altinn:accesspackage:${end}`;
const named = (end: string, isAssignable?: boolean): AccessPackage => ({
  urn: urn(end),
  name: `Pakke ${end}`,
  ...(isAssignable !== undefined && { isAssignable }),
});

const signing = named('regnskapsforer-med-signeringsrettighet', false);
const auditor = named('ansvarlig-revisor', false);
const aOrdning = named('a-ordning', true);
const tax = named('skattegrunnlag', true);
const secret = named('noe-annet', false);
const unsaid = named('noe-nytt');

describe('why a client cannot be added', () => {
  it('is nothing where the client has given every package, however their URNs are written', () => {
    expect(causeOf([signing, aOrdning], gave(signing, aOrdning))).toBeUndefined();
    expect(causeOf([aOrdning], gave({ urn: 'A-Ordning' }))).toBeUndefined();
  });

  it.each([
    ['regnskapsforer-med-signeringsrettighet', 'regnskapsforer'],
    ['regnskapsforer-uten-signeringsrettighet', 'regnskapsforer'],
    ['regnskapsforer-lonn', 'regnskapsforer'],
    ['ansvarlig-revisor', 'revisor'],
    ['revisormedarbeider', 'revisor'],
    ['forretningsforer-eiendom', 'forretningsforer'],
  ] as const)('is the register where %s is missing, whatever the portal says of it', (end, role) => {
    for (const isAssignable of [false, undefined, true]) {
      const required = named(end, isAssignable);
      const cause = { kind: 'register', role, packages: [required.name], toGive: [] };
      expect(causeOf([required], undefined)).toEqual(cause);
      expect(causeOf([aOrdning, required], gave(aOrdning))).toEqual(cause);
    }
  });

  it('is to be given where there is no relationship, and to be asked for where there is one', () => {
    expect(causeOf([aOrdning, tax], undefined)).toEqual({
      kind: 'give',
      packages: [aOrdning.name, tax.name],
    });
    expect(causeOf([aOrdning, tax], gave(tax))).toEqual({ kind: 'request', packages: [aOrdning.name] });
    expect(causeOf([signing, aOrdning], gave(signing))).toEqual({
      kind: 'request',
      packages: [aOrdning.name],
    });
    expect(causeOf([tax], [])).toEqual({ kind: 'request', packages: [tax.name] });
  });

  it('is the register first where some can be given, and names what is to be given afterwards', () => {
    expect(causeOf([aOrdning, signing], undefined)).toEqual({
      kind: 'register',
      role: 'regnskapsforer',
      packages: [signing.name],
      toGive: [aOrdning.name],
    });
    expect(causeOf([auditor, secret, unsaid], undefined)).toEqual({
      kind: 'register',
      role: 'revisor',
      packages: [auditor.name, secret.name],
      toGive: [unsaid.name],
    });
  });

  it('is unknown where the portal did not say, where nobody knows the role, and where no package is known', () => {
    expect(causeOf([unsaid, aOrdning], undefined)).toEqual({
      kind: 'unknown',
      packages: [unsaid.name, aOrdning.name],
    });
    expect(causeOf([secret], gave(aOrdning))).toEqual({ kind: 'unknown', packages: [secret.name] });
    expect(causeOf([], undefined)).toEqual({ kind: 'unknown', packages: [] });
  });

  const ends = [
    'regnskapsforer-med-signeringsrettighet',
    'regnskapsforer-lonn',
    'ansvarlig-revisor',
    'revisormedarbeider',
    'forretningsforer-eiendom',
    'a-ordning',
    'skattegrunnlag',
    'noe-annet',
  ];
  const anyPackages = fc.uniqueArray(
    fc
      .record({
        end: fc.constantFrom(...ends),
        capitals: fc.boolean(),
        isAssignable: fc.constantFrom(true, false, undefined),
      })
      .map(({ end, capitals, isAssignable }) => named(capitals ? end.toUpperCase() : end, isAssignable)),
    { selector: ({ urn }) => urn.toLowerCase() },
  );
  const anyAccess = fc.option(
    fc.subarray(ends).map((given) => gave(...given.map((end) => ({ urn: urn(end) })))),
    { nil: undefined },
  );

  it('never asks a client to give what only the register gives, and forgets no package', () => {
    fc.assert(
      fc.property(anyPackages, anyAccess, (required, access) => {
        const cause = causeOf(required, access);
        const missing = access ? missingPackages(required, access) : required.map(({ name }) => name);
        if (!cause) {
          expect(access && missing.length === 0).toBe(true);
          return;
        }
        const toGive = cause.kind === 'register' ? cause.toGive : [];
        expect([...cause.packages, ...toGive].toSorted()).toEqual(missing.toSorted());
        const asked = cause.kind === 'give' || cause.kind === 'request' ? cause.packages : toGive;
        const cannotBeGiven = required.filter(
          ({ urn, isAssignable }) =>
            isAssignable === false || /:(regnskapsforer-|ansvarlig-revisor|revisor|forretnings)/i.test(urn),
        );
        expect(cannotBeGiven.filter(({ name }) => asked.includes(name))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
