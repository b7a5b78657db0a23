import type { DateAsked, OnDate } from '../../components/state/history-state';
import { grouped } from '../../utils/domain/grouped';
import type { SavedList } from '../../utils/domain/kept/saved-list';
import { addedOn, endOfDay } from '../../utils/plan/across/added-on';

/** What the kept lists of a firm say of a day: of one system access, or of all it has lists of. */
export function answerOnDate(lists: readonly SavedList[], asked: DateAsked): OnDate | undefined {
  const moment = endOfDay(asked.day);
  if (moment === undefined) return undefined;
  const its = lists.filter(
    ({ environment, ownerPartyUuid, systemUserId }) =>
      environment === asked.environment &&
      ownerPartyUuid === asked.ownerPartyUuid &&
      (asked.systemUserId === undefined || systemUserId === asked.systemUserId),
  );
  const bySystem = grouped(its, ({ systemUserId }) => systemUserId);
  const answers = [...bySystem].map(([systemUserId, its]) => ({
    systemUserId,
    title: its[0].title,
    ...addedOn(its, moment),
  }));
  answers.sort((a, b) => a.title.localeCompare(b.title, 'nb'));
  return { asked, moment, ownerName: its[0]?.ownerName ?? '', answers };
}
