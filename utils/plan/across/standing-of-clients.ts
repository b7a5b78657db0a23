import { type Absence, type Doubt, isRead, type SystemUserReading } from '../../domain/board/overview';
import type { Client } from '../../domain/client';
import type { Answer } from '../../domain/failure';
import type { SystemUser } from '../../domain/system-user';
import { joinWith } from '../join-clients';

/** What came of reading one system user's lists. */
export interface OverviewAnswer {
  systemUser: SystemUser;
  lists: Answer<{
    available: Client[];
    delegated: Client[];
    /** Lists that came back empty, were read again, and were empty again. */
    emptyTwice: { available: boolean; delegated: boolean };
    /** Absent where nobody was looked for again. */
    absence?: Absence;
  }>;
  knowsPackages: boolean;
  /** ms since epoch. */
  readAt: number;
}

/** Which of a system user's lists have had clients in them before: in a saved list, or in a run. */
export type SeenBefore = (systemUserId: string) => { available: boolean; delegated: boolean };

/**
 * Which of the answers are believed, and what is the matter with the others.
 * @param beside other system users of the owner, read earlier
 */
export function overviewOf(
  answers: OverviewAnswer[],
  seenBefore: SeenBefore,
  beside: readonly SystemUserReading[] = [],
): SystemUserReading[] {
  const others = beside.filter(isRead);
  const firmHasClients =
    answers.some(hasClients) ||
    others.some(({ available, delegated }) => available.length + delegated.length > 0);
  const everybody = knownAnywhere([
    ...answers.flatMap(({ lists }) => (lists.ok ? [lists.value.available] : [])),
    ...others.map(({ available }) => available),
  ]);
  return answers.map((answer): SystemUserReading => {
    const { systemUser, lists, knowsPackages, readAt } = answer;
    if (!lists.ok) return { status: 'not-read', failure: lists.failure, systemUser, readAt };
    const why = doubtAbout(lists.value, seenBefore(systemUser.id), firmHasClients);
    if (why) return { status: 'doubtful', why, systemUser, readAt };
    const { available, absence = 'seen-once' } = lists.value;
    const delegated = joinWith(lists.value.delegated, everybody);
    return { status: 'read', systemUser, available, delegated, knowsPackages, absence, readAt };
  });
}

/** A client that one available list no longer has may still be in another, with its number and name. */
function knownAnywhere(lists: readonly Client[][]): Map<string, Client> {
  const known = new Map<string, Client>();
  for (const available of lists) {
    for (const client of available) {
      if (!known.get(client.id)?.orgNumber) known.set(client.id, client);
    }
  }
  return known;
}

const hasClients = ({ lists }: OverviewAnswer) =>
  lists.ok && (lists.value.available.length > 0 || lists.value.delegated.length > 0);

/**
 * A system access that is new has nobody delegated, so an empty delegated list is believed where nobody has been
 * seen in it. Delegated clients come from the available ones, so an empty available list is not, and neither are
 * two empty lists of a firm whose other lists have clients.
 */
function doubtAbout(
  { available, delegated, emptyTwice }: Extract<OverviewAnswer['lists'], { ok: true }>['value'],
  seen: { available: boolean; delegated: boolean },
  firmHasClients: boolean,
): Doubt | undefined {
  const noneAvailable = available.length === 0;
  const noneDelegated = delegated.length === 0;
  if (noneAvailable && noneDelegated) {
    const known = firmHasClients || seen.available || seen.delegated;
    return known || !emptyTwice.available || !emptyTwice.delegated ? 'both-empty' : undefined;
  }
  if (noneAvailable) return 'available-empty';
  return noneDelegated && (seen.delegated || !emptyTwice.delegated) ? 'delegated-empty' : undefined;
}
