import { describe, expect, it } from 'vitest';
import { causeOf } from '../../../utils/plan/cause-of';
import { accessFor, rowsFor } from '../../sandbox/delegation-rows';
import { createSandbox } from '../../sandbox/sandbox';
import { type SeedFirm, seedFirms } from '../../sandbox/seed/firms';
import { packageCatalogue, packages } from '../../sandbox/seed/packages';
import { signedIn } from '../../support/sandbox/portal-client';

const { accountantSigning: signing, accountantSalary: salary, aOrdning, taxBasis } = packages;
const usual = 6;
const extrasOf = ({ systemUsers }: SeedFirm) => systemUsers.slice(usual);

describe('extra system users', () => {
  const [without] = seedFirms(1, 60);
  const [owner, second] = seedFirms(1, 60, 12);

  it('come after the usual ones, which stay as they are with all that is delegated to them', () => {
    expect(owner.systemUsers.slice(0, usual)).toEqual(without.systemUsers);
    expect(extrasOf(owner)).toHaveLength(12);
    expect(second).toEqual(seedFirms(1, 60)[1]);
  });

  it('change no client to the usual system users, and no client at all where there are none', () => {
    const usualPackages = [...new Set(without.systemUsers.flatMap((systemUser) => systemUser.packages))];
    const seen = ({ clients }: SeedFirm) =>
      clients.map((client) => ({ ...client, roles: accessFor(client, usualPackages) }));
    expect(seen(owner)).toEqual(seen(without));
    expect(owner.clients).not.toEqual(without.clients);
    expect(seedFirms(1, 60, 0)).toEqual(seedFirms(1, 60));
  });

  it('take packages from the register, packages that clients give, and both at once', () => {
    expect(extrasOf(owner).map((systemUser) => systemUser.packages)).toEqual([
      ...[[signing], [aOrdning], [signing, aOrdning], [salary], [taxBasis]],
      ...[[signing], [aOrdning], [signing, aOrdning], [salary], [taxBasis]],
      ...[[signing], [aOrdning]],
    ]);
  });

  it('have one title twice by different vendors and one vendor twice, from six on', () => {
    const twice = (values: string[]) => values.filter((value, i) => values.indexOf(value) !== i);
    const [six] = seedFirms(1, 60, 6);
    for (const firm of [six, owner]) {
      const all = firm.systemUsers;
      const [title, ...others] = twice(all.map((one) => one.title));
      expect([title, others]).toEqual(['Årsoppgjør', []]);
      const namesakes = all.filter((one) => one.title === title);
      expect(new Set(namesakes.map(({ vendor }) => vendor)).size).toBe(2);
      expect(twice(extrasOf(firm).map(({ vendor }) => vendor))).toEqual(['Visma Software AS']);
    }
  });

  it('have about a third of the clients they can have, or none', () => {
    for (const { packages: taken, delegations, assignment } of extrasOf(owner)) {
      const able = owner.clients.filter((client) => rowsFor(client, taken).kind === 'ready').length;
      expect(able).toBeGreaterThan(5);
      if (assignment === 'none') expect(delegations.size).toBe(0);
      else expect(Math.abs(delegations.size - able / 3)).toBeLessThan(3);
    }
    const empty = extrasOf(owner).filter(({ delegations }) => delegations.size === 0);
    expect(empty.length).toBeGreaterThan(1);
  });

  it('have clients that cannot be added for every cause there is', () => {
    const causes = new Set<string>();
    for (const { packages: taken } of extrasOf(owner)) {
      const required = taken.map((urn) => ({
        urn,
        name: packageCatalogue[urn]?.name.nb ?? '',
        isAssignable: packageCatalogue[urn]?.isAssignable ?? false,
      }));
      for (const client of owner.clients) {
        const access = accessFor(client, taken);
        const cause = causeOf(required, access.length > 0 ? access : undefined);
        const also = cause?.kind === 'register' && cause.toGive.length > 0 ? ', and to give' : '';
        if (cause) causes.add(`${cause.kind}${also}`);
      }
    }
    expect([...causes].toSorted()).toEqual(['give', 'register', 'register, and to give', 'request']);
  });

  it('stand in the portal, which says what clients can give and what follows from the register', async () => {
    const its = await signedIn({ extraSystemUsers: 3 });
    const { owner: party, get, portal } = its;
    const list = (await (await get(`${portal}/systemuser/agent/${party.partyId}`)).json()) as {
      id: string;
      integrationTitle: string;
    }[];
    expect(list.slice(4).map(({ integrationTitle }) => integrationTitle)).toEqual([
      'Visma Periode & År regnskapsfører',
      'PowerOffice lønn',
      'Årsoppgjør',
    ]);
    const both = await get(`${portal}/systemuser/agent/${party.partyId}/${list[6]?.id}`);
    expect(await both.json()).toMatchObject({
      accessPackages: [
        { urn: signing, isAssignable: false },
        { urn: aOrdning, name: 'A-ordningen', isAssignable: true },
      ],
    });
  });

  it('come with a reset, stay through the next, and go with a reset that says none', () => {
    const { control } = createSandbox();
    const count = () => control.state().production.systemUsers.length;
    expect(count()).toBe(usual);
    control.reset({ extraSystemUsers: 8 });
    expect(count()).toBe(usual + 8);
    control.reset();
    expect(count()).toBe(usual + 8);
    control.reset({ extraSystemUsers: 0 });
    expect(control.state()).toEqual(createSandbox().control.state());
  });

  it('come with a reset over HTTP too, within bounds', async () => {
    const { app, control } = createSandbox();
    const reset = async (extraSystemUsers: number) => {
      const body = JSON.stringify({ extraSystemUsers });
      const url = 'https://am.ui.altinn.no/__sandbox/reset';
      return (await app.fetch(new Request(url, { method: 'POST', body }))).status;
    };
    expect(await reset(2)).toBe(200);
    expect(control.state().tt02.systemUsers).toHaveLength(usual + 2);
    expect([await reset(-1), await reset(201), await reset(1.5)]).toEqual([400, 400, 400]);
    expect(() => createSandbox({ extraSystemUsers: 201 })).toThrow(RangeError);
  });
});

describe('what the stand-in says of a package', () => {
  it('is that only the two from outside the register can be given', () => {
    const given = Object.entries(packageCatalogue).filter(([, { isAssignable }]) => isAssignable);
    expect(given.map(([urn]) => urn)).toEqual([aOrdning, taxBasis]);
  });
});
