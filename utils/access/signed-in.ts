import type { Altinn } from '../altinn/altinn';
import type { Environment } from '../domain/environment';
import type { Refusal } from '../domain/refusal';
import type { Asker } from '../messages/messages';
import type { SessionMemory } from './session-memory';

/** So long it is taken for granted that whoever was signed in still is, where nothing is handed out for good, ms. */
const takenForGranted = 15_000;

/** How long Altinn may take to say who is signed in, ms. */
const patience = 10_000;

interface SignedInDeps {
  altinnFor(environment: Environment, userUuid: string): Altinn;
  memory: Pick<SessionMemory, 'lastSignedIn' | 'keepSignedIn'>;
  now(): number;
  /** Told of every answer of Altinn's: what belongs to anybody else must stop. */
  noticeUser(environment: Environment, userUuid: string): void;
}

/** Who is signed in, as far as this worker has been told. */
export interface SignedIn {
  /** Altinn has said so, to whoever asked. `token`: the page's, where a page asked. */
  note(environment: Environment, userUuid: string, token?: string): void;
  /** Whoever was seen last. */
  last(environment: Environment): string | undefined;
  /**
   * Why the asker is not answered, if somebody else is signed in now. Rows that are scrolled to must not cost a
   * request each, so `lately` asks Altinn only where a quarter of a minute has gone, or the portal has given its pages
   * another token, as it does after a new sign-in. Only a certain other hides what there is: a page that is signed
   * out, or that Altinn does not answer, still has its rows.
   */
  refusal(environment: Environment, asker: Asker, how: 'lately' | 'now'): Promise<Refusal | undefined>;
  /**
   * For a page that has not said who uses it, or no longer knows: who may be shown what there is. Nobody where the
   * page has said that it is another's.
   */
  who(environment: Environment, said: string | undefined): Promise<Who>;
}

export interface Who {
  userUuid?: string;
  /** `out`: Altinn says that nobody is signed in · `unknown`: it does not say. */
  session: 'in' | 'out' | 'unknown';
}

export function createSignedIn({ altinnFor, memory, now, noticeUser }: SignedInDeps): SignedIn {
  const seen = new Map<Environment, { userUuid: string; at: number; token?: string | undefined }>();
  const asking = new Map<Environment, ReturnType<Altinn['signedInUser']>>();

  /** Who asks at the same time shares the answer. */
  function ask(environment: Environment, asker: string) {
    const underWay = asking.get(environment);
    if (underWay) return underWay;
    const answer = altinnFor(environment, asker)
      .signedInUser(AbortSignal.timeout(patience))
      .finally(() => asking.delete(environment));
    asking.set(environment, answer);
    return answer;
  }

  function note(environment: Environment, userUuid: string, token?: string): void {
    const before = seen.get(environment);
    // A run asks without a page; what the pages' token was is still so.
    const kept = token ?? (before?.userUuid === userUuid ? before.token : undefined);
    seen.set(environment, { userUuid, at: now(), token: kept });
    memory.keepSignedIn(environment, userUuid).catch((error) => console.error(error));
    noticeUser(environment, userUuid);
  }

  const last = (environment: Environment) =>
    seen.get(environment)?.userUuid ?? memory.lastSignedIn(environment);

  return {
    note,
    last,
    async refusal(environment, { userUuid, token }, how) {
      const known = seen.get(environment);
      const isFresh =
        known !== undefined &&
        now() - known.at < takenForGranted &&
        known.token === token &&
        how === 'lately';
      if (!isFresh) {
        const user = await ask(environment, userUuid);
        if (user.ok) note(environment, user.value, token);
      }
      const person = last(environment);
      return person !== undefined && person !== userUuid ? { kind: 'other-identity' } : undefined;
    },
    async who(environment, said) {
      const user = await ask(environment, said ?? last(environment) ?? '');
      if (user.ok) note(environment, user.value);
      const session = user.ok ? 'in' : user.failure.kind === 'session-expired' ? 'out' : 'unknown';
      const person = last(environment) ?? said;
      const isItself = said === undefined || said === person;
      return { session, ...(isItself && person !== undefined && { userUuid: person }) };
    },
  };
}
