import type { Client } from '../domain/client';
import type { LastSeen } from '../domain/kept/last-seen';
import type { Row } from '../domain/lists/list';
import type { OrgNumber } from '../domain/numbers/nine-digits';
import type { NotOnList, RemovalFacts } from '../domain/plan';
import type { MatchAnswers } from '../domain/purpose';
import { matchRefusals } from './match-refusals';

const nowhere: ReadonlySet<OrgNumber> = new Set();

/**
 * What can be said of removing anybody by this list, before it is said what the list is for.
 * @param wouldStay how many clients are delegated and on the list
 */
export function removalFacts(
  {
    rows,
    available,
    delegated,
    elsewhere = nowhere,
    unread = [],
    answers,
    lastSeen,
  }: {
    rows: readonly Row[];
    available: readonly Client[];
    delegated: readonly Client[];
    elsewhere?: ReadonlySet<OrgNumber>;
    unread?: readonly string[];
    answers?: MatchAnswers;
    lastSeen?: LastSeen;
  },
  wouldGo: readonly NotOnList[],
  wouldStay: number,
): RemovalFacts {
  // Delegated clients come from the available ones, so an empty list of those is a list that failed.
  const isDoubtful =
    (available.length === 0 && delegated.length > 0) || (delegated.length === 0 && lastSeen !== undefined);
  return {
    refused: matchRefusals({
      rows,
      wouldGo,
      wouldStay,
      elsewhere,
      unread,
      ...(answers && { answers }),
    }),
    ...(isDoubtful && { impossible: 'doubtful-lists' }),
  };
}
