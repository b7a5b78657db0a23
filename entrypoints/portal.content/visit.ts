import * as z from 'zod/mini';
import { granted, type Reply, refused } from '../../utils/domain/refusal';
import type { Visit } from '../../utils/messages';

/** The acting party as the page had it when it was loaded; the page's own content is about this party. */
export interface Party {
  partyId: string;
  partyUuid: string;
}

/** The portal's cookies that scripts may read (`altinn/portal.md` 2.1). */
export function readCookie(document: Document, name: string): string | undefined {
  const pair = document.cookie.split('; ').find((cookie) => cookie.startsWith(`${name}=`));
  return pair === undefined ? undefined : decodeURIComponent(pair.slice(name.length + 1));
}

export function readParty(document: Document): Party | undefined {
  const partyId = readCookie(document, 'AltinnPartyId');
  const partyUuid = readCookie(document, 'AltinnPartyUuid')?.toLowerCase();
  return partyId && partyUuid ? { partyId, partyUuid } : undefined;
}

const profileSchema = z.object({ userUuid: z.string() });

/** What a visit is made of. */
export interface VisitedPage {
  document: Document;
  fetch: typeof fetch;
  systemUserId: string;
  /** The party when the document was loaded. */
  loadedAs: Party | undefined;
  inIncognito: boolean;
}

/**
 * The page's half of «whose work it is», made anew for everything that reads or writes: the party must
 * still be the one the page was loaded with, and the person the one who used the panel first. The worker
 * asks the portal the same and compares. Of the profile nothing but `userUuid` is kept.
 */
export function createVisits(page: VisitedPage): () => Promise<Reply<Visit>> {
  let firstUser: string | undefined;
  return async () => {
    if (page.inIncognito) return refused({ kind: 'private-window' });
    const party = readParty(page.document);
    if (!party) return refused({ kind: 'failure', failure: { kind: 'session-expired' } });
    // At the very first load the portal may set the cookies after us; then today's are the page's.
    if (page.loadedAs && page.loadedAs.partyUuid !== party.partyUuid)
      return refused({ kind: 'actor-changed' });
    const user = await signedInUser(page.fetch);
    if (!user.ok) return user;
    firstUser ??= user.value;
    if (user.value !== firstUser) return refused({ kind: 'other-identity' });
    return granted({
      systemUserId: page.systemUserId,
      ...party,
      userUuid: user.value,
      token: readCookie(page.document, 'XSRF-TOKEN'),
    });
  };
}

async function signedInUser(fetchPage: typeof fetch): Promise<Reply<string>> {
  let response: Response;
  try {
    response = await fetchPage('/accessmanagement/api/v1/user/profile', { cache: 'no-store' });
  } catch {
    return refused({ kind: 'failure', failure: { kind: 'unavailable' } });
  }
  if (response.status === 401) return refused({ kind: 'failure', failure: { kind: 'session-expired' } });
  const profile = profileSchema.safeParse(await response.json().catch(() => undefined));
  if (!response.ok || !profile.success) {
    return refused({ kind: 'failure', failure: { kind: 'unavailable' } });
  }
  return granted(profile.data.userUuid.toLowerCase());
}
