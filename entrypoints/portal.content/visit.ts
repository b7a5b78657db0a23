import { fieldOf } from '../../utils/domain/field-of';
import { granted, type Reply, refused } from '../../utils/domain/refusal';
import type { Asker, Visit } from '../../utils/messages/messages';

/** The acting party that a page is about. */
export interface Party {
  partyId: string;
  partyUuid: string;
}

/**
 * What the cookies say of the acting party. There can be two of each: production's have the domain `altinn.no`,
 * so in a browser that is signed in to both environments they reach TT02's pages too, in any order.
 */
export interface PartyCookies {
  partyIds: string[];
  partyUuids: string[];
}

/** Every value of a cookie that scripts may read (`altinn/portal.md` 2.1). */
function cookieValues(document: Document, name: string): string[] {
  return document.cookie
    .split('; ')
    .filter((cookie) => cookie.startsWith(`${name}=`))
    .map((cookie) => decoded(cookie.slice(name.length + 1)));
}

/** Any page of Altinn's may have set what is no percent-encoding. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

export const readPartyCookies = (document: Document): PartyCookies => ({
  partyIds: cookieValues(document, 'AltinnPartyId'),
  partyUuids: cookieValues(document, 'AltinnPartyUuid').map((uuid) => uuid.toLowerCase()),
});

/** What a visit is made of. */
export interface VisitedPage {
  document: Document;
  fetch: typeof fetch;
  systemUserId: string;
  /** The cookies when the document was loaded: its content is about that party. */
  loadedAs: PartyCookies;
  inIncognito: boolean;
}

/**
 * The page's half of «whose work it is», made anew for everything that reads or writes: the party must
 * still be the one the page was loaded with, and the person the one who used the panel first. The worker
 * asks the portal the same and compares. Of the profile nothing but `userUuid` is kept.
 */
export function createVisits(page: VisitedPage): Visits {
  let firstParty: Party | undefined;
  let firstUser: string | undefined;
  /** Whose run the worker has put on the page before the panel was used. */
  let told: Pick<Asker, 'partyUuid' | 'userUuid'> | undefined;
  const token = () => cookieValues(page.document, 'XSRF-TOKEN')[0];

  async function actingParty(): Promise<Reply<Party>> {
    const { partyIds, partyUuids } = readPartyCookies(page.document);
    const [partyId] = partyIds;
    const [partyUuid] = partyUuids;
    if (!partyId || !partyUuid) return refused({ kind: 'failure', failure: { kind: 'session-expired' } });
    // At the very first load the portal may set the cookies after us; then today's are the page's.
    const then = page.loadedAs.partyUuids.length > 0 ? page.loadedAs.partyUuids : partyUuids;
    if (firstParty) {
      return partyUuids.includes(firstParty.partyUuid)
        ? granted(firstParty)
        : refused({ kind: 'actor-changed' });
    }
    const still = partyUuids.filter((uuid) => then.includes(uuid));
    if (still.length === 0) return refused({ kind: 'actor-changed' });
    const isCertain = then.length === 1 && partyUuids.length === 1 && partyIds.length === 1;
    return isCertain ? granted({ partyId, partyUuid }) : partyAtHome(still, page.fetch);
  }

  async function visit(): Promise<Reply<Visit>> {
    if (page.inIncognito) return refused({ kind: 'private-window' });
    const party = await actingParty();
    if (!party.ok) return party;
    const user = await signedInUser(page.fetch);
    if (!user.ok) return user;
    firstParty ??= party.value;
    firstUser ??= user.value;
    if (user.value !== firstUser) return refused({ kind: 'other-identity' });
    return granted({ systemUserId: page.systemUserId, ...party.value, userUuid: user.value, token: token() });
  }

  return {
    visit,
    user: () => firstUser,
    told(to) {
      told = to;
      firstUser ??= to.userUuid;
    },
    asker() {
      const partyUuid = firstParty?.partyUuid ?? told?.partyUuid;
      if (!partyUuid || !firstUser) throw new Error('nobody has used the panel on this page');
      return { partyUuid, userUuid: firstUser, token: token() };
    },
  };
}

/** Whose work it is on this page. */
export interface Visits {
  /** Found out anew: the page asks the portal. */
  visit(): Promise<Reply<Visit>>;
  /** As far as the page knows, for what has been made already; it asks nobody. */
  asker(): Asker;
  /** Who used the panel here first. */
  user(): string | undefined;
  /** The worker has put a run of theirs on the page. */
  told(to: Pick<Asker, 'partyUuid' | 'userUuid'>): void;
}

/** The one of several parties that this environment knows the user to act for. */
async function partyAtHome(partyUuids: string[], fetchPage: typeof fetch): Promise<Reply<Party>> {
  for (const partyUuid of partyUuids) {
    const path = `/accessmanagement/api/v1/user/reportee/${encodeURIComponent(partyUuid)}`;
    const answer = await askPortal(path, 'partyId', fetchPage);
    if (answer.ok) return granted({ partyId: answer.value, partyUuid });
    if (answer.refusal.kind === 'failure' && answer.refusal.failure.kind === 'session-expired') return answer;
  }
  return refused({ kind: 'actor-changed' });
}

async function signedInUser(fetchPage: typeof fetch): Promise<Reply<string>> {
  const answer = await askPortal('/accessmanagement/api/v1/user/profile', 'userUuid', fetchPage);
  return answer.ok ? granted(answer.value.toLowerCase()) : answer;
}

/**
 * The one value of an answer that is wanted; what else stands in it is dropped unread. Looked up by hand,
 * because it does not pay for a parser on every page of the portal; the worker parses what comes of it.
 */
async function askPortal(
  path: string,
  wanted: 'userUuid' | 'partyId',
  fetchPage: typeof fetch,
): Promise<Reply<string>> {
  let response: Response;
  try {
    response = await fetchPage(path, { cache: 'no-store' });
  } catch {
    return refused({ kind: 'failure', failure: { kind: 'unavailable' } });
  }
  if (response.status === 401) return refused({ kind: 'failure', failure: { kind: 'session-expired' } });
  const answer: unknown = await response.json().catch(() => undefined);
  const value = fieldOf(answer, wanted);
  if (!response.ok || !['string', 'number'].includes(typeof value)) {
    return refused({ kind: 'failure', failure: { kind: 'unavailable' } });
  }
  return granted(String(value));
}
