import { type Altinn, createAltinn } from '../../utils/altinn/altinn';
import { chooseRoutes } from '../../utils/altinn/choose-routes';
import { hostsOf } from '../../utils/altinn/hosts';
import { type RouteName, routeNames } from '../../utils/altinn/route-table';
import type { Client } from '../../utils/domain/client';
import type { Answer } from '../../utils/domain/failure';
import type { SystemUser } from '../../utils/domain/system-user';
import { createRecorder, type Exchange } from './recorder';

/** What a person who has access tells, and does when asked. */
export interface Guest {
  systemUserId: string;
  partyUuid: string;
  token: () => Promise<string | undefined>;
  /** Organisation number of the one client that may be added and removed; without one nothing is written. */
  client?: string | undefined;
  /** Asks her to sign in as somebody else, with the page open as it is; false when she would rather not. */
  signInAsAnother(): Promise<boolean>;
  say(line: string): void;
}

export interface Findings {
  /** In words, in the order they were found. */
  lines: string[];
  exchanges: Exchange[];
}

/** So many reads at the most while looking for the answer to too many. */
const mostInARush = 60;

/**
 * Everything about the real Altinn that could not be learnt from its source, by our own routes. Reads, but for the one
 * client that she names: that one is added twice and removed twice by each route that is open.
 */
export async function firstContact(guest: Guest, send: typeof fetch, now: () => number): Promise<Findings> {
  const environment = 'tt02';
  const never = new AbortController().signal;
  const { fetch, exchanges, begin } = createRecorder(send, now);
  const lines: string[] = [];
  const found = (line: string) => {
    lines.push(line);
    guest.say(line);
  };
  let token = await guest.token();
  const altinn = createAltinn({
    environment,
    fetch,
    token: () => token,
    hasSiteAccess: async () => true,
    now,
  });

  begin('who is signed in');
  const user = await altinn.signedInUser(never);
  const owner = await altinn.owner(guest.partyUuid, never);
  const administers = await altinn.isClientAdministrator(guest.partyUuid, never);
  found(
    `Signed in: ${told(user)}. Acting party: ${told(owner)}. Client administrator: ${said(administers)}.`,
  );
  found(`XSRF token readable by the page: ${token ? 'yes' : 'no'}.`);
  if (!owner.ok || !user.ok) return { lines, exchanges };
  const systemUser = await altinn.systemUser(owner.value, guest.systemUserId, never);
  found(`System access: ${told(systemUser)}.`);
  if (!systemUser.ok) return { lines, exchanges };

  begin('how long a token lives');
  found(await tokenLife(fetch, now));
  found(`The portal's own refresh: ${told(await altinn.refresh(never))}.`);

  const listed = new Map<RouteName, Client[]>();
  for (const name of routeNames) {
    begin(`reading through ${name}`);
    const route = altinn.routes[name];
    const agents = await route.systemUsers?.(owner.value, never);
    const available = await route.available(systemUser.value, never);
    const delegated = await route.delegated(systemUser.value, never);
    found(
      `${name}: ${agents ? `system accesses ${counted(agents)}, ` : ''}available ${counted(available)}, delegated ${counted(delegated)}.`,
    );
    if (available.ok && delegated.ok) listed.set(name, available.value);
  }
  begin('which routes we would use');
  const chosen = await chooseRoutes(altinn, systemUser.value, never);
  found(`We would use: ${chosen.ok ? JSON.stringify(chosen.value) : chosen.failure.kind}.`);

  const client = [...listed.values()].flat().find(({ orgNumber }) => orgNumber && orgNumber === guest.client);
  if (!guest.client) found('No client was named, so nothing was written.');
  else if (!client)
    found('The client that was named is not among the clients that can be added. Nothing was written.');
  else await writeTwice(altinn, systemUser.value, client, { found, begin, never });

  begin('too many at once');
  found(await rush(fetch));

  begin('another user');
  if (client && (await guest.signInAsAnother())) {
    const other = await altinn.signedInUser(never);
    const isOther = other.ok && other.value !== user.value;
    found(`Another is signed in: ${other.ok ? (isOther ? 'yes' : 'no, the same') : other.failure.kind}.`);
    if (isOther) await tokenOfAnother();
  } else found('A change of user was not tried.');

  async function tokenOfAnother() {
    if (!client || !systemUser.ok) return;
    // Removing somebody who is not there changes nothing, whoever is let through.
    for (const name of routeNames.filter((one) => altinn.routes[one].bindsUser)) {
      const answer = await altinn.routes[name].delegate(systemUser.value, client, never);
      found(`${name}: an addition with the first user's token: ${said(answer)}.`);
      if (answer.ok)
        found(
          `${name}: and its removal: ${said(await altinn.routes.portal.revoke(systemUser.value, client, never))}.`,
        );
    }
    token = await guest.token();
    found(`The page's token is another after the change: ${token ? 'read anew' : 'none'}.`);
  }

  return { lines, exchanges };
}

async function writeTwice(
  { routes }: Altinn,
  systemUser: SystemUser,
  client: Client,
  { found, begin, never }: { found(line: string): void; begin(step: string): void; never: AbortSignal },
): Promise<void> {
  const isThere = async (name: RouteName) => {
    const list = await routes[name].delegated(systemUser, never);
    return list.ok ? list.value.some(({ id }) => id === client.id) : undefined;
  };
  begin('before anything is written');
  const before = await Promise.all(routeNames.map(isThere));
  if (before.includes(true) || !before.includes(false)) {
    found(
      'The client that was named is added already, or no list tells. Nothing was written: name one that is not added.',
    );
    return;
  }
  for (const name of routeNames) {
    const route = routes[name];
    begin(`writing through ${name}`);
    const verbs = ['delegate', 'delegate', 'revoke', 'revoke'] as const;
    const answers: string[] = [];
    for (const verb of verbs) {
      const answer = await route[verb](systemUser, client, never);
      answers.push(said(answer), `listed ${(await isThere(name)) ?? 'not told'}`);
      // Closed is closed for all four.
      if (!answer.ok && verb === 'delegate') break;
    }
    found(`${name}: added twice, removed twice: ${answers.join(', ')}.`);
    for (
      let tries = 0;
      tries < 3 && (await Promise.all(routeNames.map(isThere))).includes(true);
      tries += 1
    ) {
      await routes.portal.revoke(systemUser, client, never);
    }
  }
  begin('after all was written');
  const after = await Promise.all(routeNames.map(isThere));
  found(
    after.includes(true)
      ? 'THE CLIENT IS STILL ADDED. Remove it on the portal’s own page.'
      : 'The client is not added now, as it was before.',
  );
}

/** Reads the life of a token and its scopes from a fresh one, and lets go of it. */
async function tokenLife(fetch: typeof globalThis.fetch, now: () => number): Promise<string> {
  const url = `${hostsOf('tt02').platform}/authentication/api/v1/refresh`;
  try {
    const response = await fetch(url, { credentials: 'include', redirect: 'manual', cache: 'no-store' });
    if (!response.ok) return `A token's life: the platform's refresh answered ${response.status}.`;
    const [, payload = ''] = (await response.text()).replaceAll('"', '').split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    const minutes = Math.round((claims.exp * 1000 - now()) / 60_000);
    return `A fresh token lives ${minutes} minutes. Scopes: ${claims.scope ?? claims['urn:altinn:scope'] ?? 'none'}.`;
  } catch {
    return "A token's life: not told.";
  }
}

async function rush(fetch: typeof globalThis.fetch): Promise<string> {
  const url = `${hostsOf('tt02').portal}/accessmanagement/api/v1/user/profile`;
  for (let sent = 0; sent < mostInARush; sent += 5) {
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        fetch(url, { credentials: 'include', redirect: 'manual', cache: 'no-store' }),
      ),
    );
    const tooMany = answers.find(({ status }) => status === 429 || status === 503);
    if (tooMany)
      return `Too many: ${tooMany.status} after ${sent + 5}, Retry-After ${tooMany.headers.get('retry-after') ?? 'absent'}.`;
  }
  return `Too many: never in ${mostInARush} reads, five at a time.`;
}

const told = (answer: Answer<unknown>): string => (answer.ok ? 'answered' : answer.failure.kind);
const counted = (answer: Answer<unknown[]>): string =>
  answer.ok ? String(answer.value.length > 0 ? 'some' : 'none') : answer.failure.kind;
function said(answer: Answer<unknown>): string {
  if (answer.ok) return typeof answer.value === 'object' ? 'ok' : String(answer.value ?? 'ok');
  return answer.failure.kind === 'rejected'
    ? `rejected ${answer.failure.code ?? 'without a code'}`
    : answer.failure.kind;
}
