import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { delegationValues } from '../../../utils/altinn/delegation-values';

const names = ['a', 'b', 'c', 'd'];
const urn = fc.constantFrom(...names).map((name) => `urn:altinn:accesspackage:${name}`);
const access = fc.array(fc.record({ role: fc.constantFrom('x', 'y', 'z'), packages: fc.array(urn) }));
const required = fc
  .uniqueArray(urn, { minLength: 1 })
  .map((urns) => urns.map((one) => ({ urn: one, name: one })));

describe('what is sent to add a client', () => {
  test('either every package is covered, or exactly those that nobody covers are named', async () => {
    await fc.assert(
      fc.property(access, required, (given, wanted) => {
        const held = new Set(given.flatMap(({ packages }) => packages));
        const lacking = wanted.map((one) => one.urn).filter((one) => !held.has(one));
        const delegation = delegationValues(given, wanted);
        if (delegation.kind === 'lacking') expect(delegation.packages).toEqual(lacking);
        else expect(lacking).toEqual([]);
      }),
    );
  });

  test('no role carries a package that it does not have, or that was not asked for, and none is empty', async () => {
    await fc.assert(
      fc.property(access, required, (given, wanted) => {
        const delegation = delegationValues(given, wanted);
        if (delegation.kind === 'lacking') return;
        for (const { role, packages } of delegation.values) {
          const held = given.filter((one) => one.role === role).flatMap((one) => one.packages);
          expect(packages.length).toBeGreaterThan(0);
          for (const one of packages) {
            expect(held).toContain(one);
            expect(wanted.map(({ urn }) => urn)).toContain(one);
          }
        }
      }),
    );
  });

  test('a package written short is the same package', () => {
    const wanted = [{ urn: 'urn:altinn:accesspackage:a', name: 'A' }];
    expect(delegationValues([{ role: 'x', packages: ['a'] }], wanted)).toEqual({
      kind: 'complete',
      values: [{ role: 'x', packages: ['urn:altinn:accesspackage:a'] }],
    });
  });

  test('a role without a name carries nothing', () => {
    const wanted = [{ urn: 'urn:altinn:accesspackage:a', name: 'A' }];
    expect(delegationValues([{ role: '', packages: ['a'] }], wanted).kind).toBe('lacking');
  });
});
