import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orgNumberOrNothing } from '../../../utils/domain/numbers/org-number';
import { rowsFor } from '../../sandbox/delegation-rows';
import { createSandbox } from '../../sandbox/sandbox';
import { seedFirms } from '../../sandbox/seed/firms';

const sizes = fc.record({ seed: fc.integer(), clients: fc.integer({ min: 10, max: 200 }) });

describe('the data', () => {
  it('is the same for the same seed, and for both environments', () => {
    const state = () => createSandbox({ seed: 5 }).control.state();
    expect(state()).toEqual(state());
    expect(state().production).toEqual(state().tt02);
    expect(createSandbox({ seed: 6 }).control.state()).not.toEqual(state());
  });

  it('gives system users and owner the same ids whatever the number of clients', () => {
    const ids = (clients: number) => seedFirms(1, clients)[0].systemUsers.map(({ id }) => id);
    expect(ids(10)).toEqual(ids(500));
  });

  it('has only valid synthetic organisation numbers, each once', () => {
    fc.assert(
      fc.property(sizes, ({ seed, clients }) => {
        const firms = seedFirms(seed, clients);
        const numbers = firms.flatMap((firm) => [
          firm.orgNumber,
          ...firm.systemUsers.map(({ vendorOrgNumber }) => vendorOrgNumber),
          ...firm.clients.flatMap(({ orgNumber }) => orgNumber ?? []),
        ]);
        expect(new Set(numbers).size).toBe(numbers.length);
        for (const number of numbers) {
          expect(orgNumberOrNothing(number)).toBe(number);
          expect(number).toMatch(/^[23]/);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('has every oddity at every size', () => {
    fc.assert(
      fc.property(sizes, ({ seed, clients }) => {
        const [owner] = seedFirms(seed, clients);
        const [unimicro, luca, ff, tripletex] = owner.systemUsers;
        expect(owner.clients).toHaveLength(clients);
        expect(owner.clients.filter(({ kind }) => kind === 'person')).toHaveLength(1);
        expect(owner.clients.filter(({ parent }) => parent)).toHaveLength(1);
        const [former] = owner.clients.filter(({ standing }) => standing === 'former');
        expect(unimicro?.delegations.has(former?.id ?? '')).toBe(true);
        expect(luca?.delegations.has(former?.id ?? '')).toBe(false);
        expect([ff?.delegations.size, ff?.assignment]).toEqual([0, 'none']);
        const standing = owner.clients.map((client) => rowsFor(client, tripletex?.packages ?? []).kind);
        expect(new Set(standing)).toEqual(new Set(['ready', 'missing-packages', 'none']));
        expect(owner.clients.some((client) => twice(client.roles))).toBe(true);
      }),
      { numRuns: 12 },
    );
  });

  it('has about a third of its clients on the first system user', () => {
    const [owner] = seedFirms(1, 600);
    const share = (owner.systemUsers[0]?.delegations.size ?? 0) / 600;
    expect(share).toBeGreaterThan(0.25);
    expect(share).toBeLessThan(0.4);
  });

  it('stands in less than a second with ten thousand clients, and refuses more', () => {
    // Time on the processor, not on the wall: the machine may be busy with something else.
    const began = process.cpuUsage();
    createSandbox({ clients: 10_000 });
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1000).toBeLessThan(1000);
    expect(() => createSandbox({ clients: 20_001 })).toThrow(RangeError);
    expect(() => createSandbox({ clients: 9 })).toThrow(RangeError);
  });
});

const twice = (roles: { packages: string[] }[]) => {
  const all = roles.flatMap(({ packages }) => packages);
  return new Set(all).size < all.length;
};
