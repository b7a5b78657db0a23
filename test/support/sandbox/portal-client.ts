import type { Environment } from '../../../utils/domain/environment';
import type { SandboxOptions, SystemUserState } from '../../sandbox/sandbox';
import { createSandbox } from '../../sandbox/sandbox';

/** A sandbox with a signed-in browser on it, and the calls the tests make. Nothing here thinks for itself. */
export async function signedIn(options: SandboxOptions & { environment?: Environment } = {}) {
  const { environment = 'production', ...size } = options;
  const sandbox = createSandbox(size);
  const browser = sandbox.browser(environment);
  await browser.openPortalPage();
  const domain = environment === 'production' ? 'altinn.no' : 'tt02.altinn.no';
  const portal = `https://am.ui.${domain}/accessmanagement/api/v1`;
  const endUser = `https://platform.${domain}/authentication/api/v1/enduser/systemuser`;
  const administration = `https://platform.${domain}/accessmanagement/api/v1/enduser/clientdelegations`;
  const state = () => sandbox.control.state()[environment];
  const statistics = () => sandbox.control.statistics()[environment];
  const { owner } = state();
  const cookie = (name: string) => browser.cookie(name, `am.ui.${domain}`);
  const writeHeaders = () => ({
    'content-type': 'application/json',
    'x-xsrf-token': cookie('XSRF-TOKEN') ?? '',
  });

  /** By its vendor's name, as the screens have it. */
  const systemUser = (vendor: string): SystemUserState => {
    const found = state().systemUsers.find((candidate) => candidate.vendor === vendor);
    if (!found) throw new Error(`no system user by ${vendor}`);
    return found;
  };
  const base = (id: string) => `${portal}/systemuser/agentdelegation/${owner.partyId}/${id}`;
  const party = `partyuuid=${owner.partyUuid}`;

  return {
    sandbox,
    browser,
    state,
    statistics,
    owner,
    portal,
    endUser,
    administration,
    cookie,
    systemUser,
    writeHeaders,
    get: (url: string) => browser.fetch(url),
    customers: (id: string) => browser.fetch(`${base(id)}/customers?${party}`),
    delegation: (id: string, query = party) => browser.fetch(`${base(id)}/delegation?${query}`),
    add: (id: string, customerId: string, init: RequestInit = {}, query = party) =>
      browser.fetch(`${base(id)}/delegation?${query}`, {
        method: 'POST',
        headers: writeHeaders(),
        body: JSON.stringify({ customerId }),
        ...init,
      }),
    remove: (id: string, customerId: string) =>
      browser.fetch(`${base(id)}/delegation/${customerId}?${party}`, {
        method: 'DELETE',
        headers: writeHeaders(),
      }),
    addAtPlatform: (id: string, client: string) =>
      browser.fetch(`${endUser}/clients?agent=${id}&client=${client}`, { method: 'POST' }),
    removeAtPlatform: (id: string, client: string) =>
      browser.fetch(`${endUser}/clients?agent=${id}&client=${client}`, { method: 'DELETE' }),
    administer: (id: string, client: string, values: object[]) =>
      browser.fetch(
        `${administration}/agents/accesspackages?party=${owner.partyUuid}&from=${client}&to=${id}`,
        { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ values }) },
      ),
  };
}

export type SignedIn = Awaited<ReturnType<typeof signedIn>>;

/** A client that is not delegated to this system user, and how it stands to the packages. */
export function clientFor(
  { state }: SignedIn,
  systemUser: SystemUserState,
  wanted: 'whole' | 'lacking' | 'unrelated' | 'two-roles',
): string {
  const found = state().clients.find((client) => {
    if (client.standing === 'former' || client.kind === 'person') return false;
    if (systemUser.delegatedClientIds.includes(client.id)) return false;
    const roles = client.roles.map((role) =>
      role.packages.filter((urn) => systemUser.packages.includes(urn)),
    );
    const covered = new Set(roles.flat()).size;
    const holding = roles.filter((packages) => packages.length > 0).length;
    if (wanted === 'unrelated') return covered === 0;
    if (wanted === 'lacking') return covered > 0 && covered < systemUser.packages.length;
    return covered === systemUser.packages.length && (wanted === 'two-roles' ? holding > 1 : holding === 1);
  });
  if (!found) throw new Error(`no ${wanted} client`);
  return found.id;
}
