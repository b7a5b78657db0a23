import type { Row } from '../domain/list';
import type { OrgNumber } from '../domain/org-number';
import type { RemovalFacts } from '../domain/plan';
import type { AltinnLists } from './altinn-lists';
import { exactRefusals } from './exact-list';
import type { OtherSide } from './not-on-list';

const nowhere: ReadonlySet<OrgNumber> = new Set();

/** What can be said of removing anybody by this list, before it is said what the list asks for. */
export function removalFacts(
  {
    rows,
    elsewhere = nowhere,
    unreadSheets,
  }: { rows: Row[]; elsewhere?: ReadonlySet<OrgNumber>; unreadSheets?: readonly string[] },
  lists: AltinnLists,
  { notOnList, ownDelegated }: OtherSide,
): RemovalFacts {
  const marked = new Set<OrgNumber>();
  let markedRows = 0;
  for (const { number, action } of rows) {
    if (!number.valid || action !== 'remove') continue;
    markedRows += 1;
    if (lists.delegatedByNumber.has(number.orgNumber)) marked.add(number.orgNumber);
  }
  const unnamed = notOnList.flatMap(({ orgNumber }) => orgNumber ?? []);
  const wouldGo = [...unnamed, ...marked];
  const organisations = lists.delegatedByNumber.size - (ownDelegated ? 1 : 0);
  // Delegated clients come from the available ones, so an empty list of those is a list that failed.
  const isDoubtful = lists.availableById.size === 0 && lists.delegated.length > 0;
  return {
    marked: markedRows,
    exactRefused: exactRefusals({
      rows,
      wouldGo,
      wouldStay: organisations - wouldGo.length,
      elsewhere,
      unreadSheets,
    }),
    ...(isDoubtful && { impossible: 'doubtful-lists' }),
  };
}
