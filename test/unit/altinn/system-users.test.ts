import { describe, expect, test } from 'vitest';
import { empty, json } from '../../support/altinn/fake-fetch';
import { altinnWhere, never, otherId, owner, payroll, signing, systemUser } from '../../support/altinn/firm';

const detail = {
  id: systemUser.id.toUpperCase(),
  integrationTitle: 'Tripletex',
  partyId: owner.partyId,
  system: {
    systemId: 's',
    systemVendorOrgNumber: '310609544',
    systemVendorOrgName: 'Tripletex AS',
    name: 'Tripletex',
  },
  userType: 'agent',
  resources: [],
  accessPackages: [
    { id: otherId, urn: signing, name: 'Med signeringsrettighet', isAssignable: false, permissions: null },
    { id: otherId, urn: payroll, name: null, isAssignable: null },
  ],
};

const notFound = { ok: false, failure: { kind: 'not-found' } };

describe('one agent system user', () => {
  test('has its vendor and its packages by name', async () => {
    const { altinn, sent } = altinnWhere(() => json(detail));
    expect(await altinn.systemUser(owner, systemUser.id, never)).toEqual({
      ok: true,
      value: {
        id: systemUser.id,
        title: 'Tripletex',
        vendor: 'Tripletex AS',
        packages: [
          { urn: signing, name: 'Med signeringsrettighet', isAssignable: false },
          { urn: payroll, name: 'regnskapsforer-lonn' },
        ],
        owner,
      },
    });
    expect(sent[0]?.url.pathname).toBe(
      `/accessmanagement/api/v1/systemuser/agent/${owner.partyId}/${systemUser.id}`,
    );
  });

  test.each([
    ['a standard system user', { userType: 'standard' }],
    ["another owner's", { partyId: '1' }],
    ['another than the one asked for', { id: otherId }],
  ])('%s is not found', async (_, difference) => {
    const { altinn } = altinnWhere(() => json({ ...detail, ...difference }));
    expect(await altinn.systemUser(owner, systemUser.id, never)).toEqual(notFound);
  });

  test('neither is one that Altinn has not', async () => {
    const { altinn } = altinnWhere(() => empty(404));
    expect(await altinn.systemUser(owner, systemUser.id, never)).toEqual(notFound);
  });
});
