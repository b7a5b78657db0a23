import type { LastSeen } from '../domain/kept/last-seen';
import type { Row } from '../domain/lists/list';
import type { OrgNumber } from '../domain/numbers/nine-digits';
import type { RemovalFacts } from '../domain/plan';
import type { MatchAnswers } from '../domain/purpose';
import type { AltinnLists } from './altinn-lists';
import { matchRefusals } from './match-refusals';
import type { OtherSide } from './not-on-list';

const nowhere: ReadonlySet<OrgNumber> = new Set();

/** What can be said of removing anybody by this list, before it is said what the list is for. */
export function removalFacts(
  {
    rows,
    elsewhere = nowhere,
    unread = [],
    answers,
    lastSeen,
  }: {
    rows: readonly Row[];
    elsewhere?: ReadonlySet<OrgNumber>;
    unread?: readonly string[];
    answers?: MatchAnswers;
    lastSeen?: LastSeen;
  },
  lists: AltinnLists,
  { notOnList, ownDelegated }: OtherSide,
): RemovalFacts {
  const organisations = lists.delegatedByNumber.size - (ownDelegated ? 1 : 0);
  // Delegated clients come from the available ones, so an empty list of those is a list that failed.
  const isDoubtful =
    (lists.availableById.size === 0 && lists.delegated.length > 0) ||
    (lists.delegated.length === 0 && lastSeen !== undefined);
  return {
    refused: matchRefusals({
      rows,
      wouldGo: notOnList,
      wouldStay: organisations - notOnList.length,
      elsewhere,
      unread,
      ...(answers && { answers }),
    }),
    ...(isDoubtful && { impossible: 'doubtful-lists' }),
  };
}
