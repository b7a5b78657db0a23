import type { Client, RoleAccess } from '../../../utils/domain/client';
import type { Row } from '../../../utils/domain/lists/list';
import { parseOrgNumber } from '../../../utils/domain/numbers/org-number';
import type { SystemUser } from '../../../utils/domain/system-user';
import { type ReconcileInput, reconcile } from '../../../utils/plan/reconcile';
import { org } from '../lists/numbers';

export const signing = {
  urn: 'urn:altinn:accesspackage:regnskapsforer-med-signeringsrettighet',
  name: 'Regnskapsfører med signeringsrettighet',
};
export const payroll = { urn: 'urn:altinn:accesspackage:regnskapsforer-lonn', name: 'Regnskapsfører lønn' };

export const own = '314239431';
export const fjell = '310609544';
export const foss = '311707086';
export const berg = '312630737';
export const stranger = '313334333';

export const systemUser: SystemUser = {
  id: '5f1c2f0e-0000-4000-8000-000000000001',
  title: 'Tripletex – lønn og regnskap',
  vendor: 'Tripletex AS',
  packages: [signing],
  owner: {
    environment: 'tt02',
    partyId: '51329012',
    partyUuid: '5f1c2f0e-0000-4000-8000-000000000002',
    orgNumber: org(own),
    name: 'Fjord Regnskap AS',
  },
};

export const gave = (...packages: { urn: string }[]): RoleAccess[] => [
  { role: 'urn:altinn:external-role:ccr:regnskapsforer', packages: packages.map(({ urn }) => urn) },
];

export const client = (number: string, rest: Partial<Client> = {}): Client => ({
  id: `id-${number}`,
  orgNumber: org(number),
  kind: 'organisation',
  ...rest,
});

/** A row as the reader gives it; `cell` stands in its only column. */
export function row(line: number, cell: string, name?: string): Row {
  const number = parseOrgNumber(cell);
  return {
    line,
    cells: name ? [cell, name] : [cell],
    number: number.valid ? number : { ...number, found: cell },
    ...(name && { name }),
  };
}

export const rows = (...cells: string[]): Row[] => cells.map((cell, i) => row(i + 2, cell));

export const planOf = (input: Partial<ReconcileInput>) =>
  reconcile({
    rows: [],
    systemUser,
    available: [],
    delegated: [],
    knowsPackages: true,
    personNumbersMasked: 0,
    emptyTwice: { available: false, delegated: false },
    purpose: { kind: 'add' },
    ...input,
  });
