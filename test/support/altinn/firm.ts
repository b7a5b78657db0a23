import { createAltinn } from '../../../utils/altinn/altinn';
import { orgNumberOrNothing } from '../../../utils/domain/numbers/org-number';
import type { Owner, SystemUser } from '../../../utils/domain/system-user';
import { createFakeFetch, type Sent } from './fake-fetch';

function orgNumber(digits: string) {
  const number = orgNumberOrNothing(digits);
  if (!number) throw new Error(`not an organisation number: ${digits}`);
  return number;
}

export const owner: Owner = {
  environment: 'tt02',
  partyId: '51329012',
  partyUuid: 'cd35779b-b174-4ecc-bbef-ece13611be7f',
  orgNumber: orgNumber('310609544'),
  name: 'FJORD REGNSKAP AS',
};

export const signing = 'urn:altinn:accesspackage:regnskapsforer-med-signeringsrettighet';
export const payroll = 'urn:altinn:accesspackage:regnskapsforer-lonn';
export const accountant = 'urn:altinn:external-role:ccr:regnskapsforer';

export const systemUser: SystemUser = {
  id: '61844188-3789-4b84-9314-2be1fdbc6633',
  title: 'Tripletex',
  packages: [{ urn: signing, name: 'Regnskapsfører med signeringsrettighet' }],
  owner,
};

export const clientId = '82cc64c5-60ff-4184-8c07-964c3a1e6fc7';
export const otherId = '56d8ef08-2d2b-4c5a-9b1c-2f0f3e1a7c11';

export const never = new AbortController().signal;

/** Altinn over a network that answers what the test says. */
export function altinnWhere(
  answer: (sent: Sent) => Response | Promise<Response>,
  {
    siteAccess = true,
    token = 'xsrf-token' as string | undefined,
    timeoutMs = undefined as number | undefined,
  } = {},
) {
  const { fetch, sent } = createFakeFetch(answer);
  let now = Date.parse('2026-11-22T12:00:00Z');
  const asked: string[] = [];
  const altinn = createAltinn({
    environment: 'tt02',
    fetch,
    token: () => token,
    hasSiteAccess: async () => {
      asked.push('site access');
      return siteAccess;
    },
    timeoutMs,
    now: () => now,
  });
  return { altinn, sent, asked, pass: (ms: number) => (now += ms) };
}
