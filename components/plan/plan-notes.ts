import { displayName } from '../../utils/domain/display-name';
import { formatOrgNumber } from '../../utils/domain/numbers/nine-digits';
import type { PlanSummary, PlanWarning } from '../../utils/domain/plan';
import type { TextsOfList } from '../../utils/i18n/texts';
import type { ListNote } from '../reading/reading-questions';

// The others tell how the plan was made; these two may mean that Altinn's answer is wrong.
const doubtful: ReadonlySet<PlanWarning['kind']> = new Set<PlanWarning['kind']>([
  'no-clients-at-all',
  'none-delegated',
]);

/** What the user should know about the whole list and plan before believing it. */
export function notesOf({ list }: TextsOfList, summary: PlanSummary): ListNote[] {
  const { plan, understanding: words } = list;
  const { warnings, understanding, owner, systemUser } = summary;
  const { madeFor, unreadSheets, altinn2 } = understanding;
  const notes: ListNote[] = [];
  if (madeFor?.owner !== undefined && madeFor.owner !== owner.orgNumber) {
    const text = words.madeForOwner({
      orgNumber: formatOrgNumber(madeFor.owner),
      owner: displayName(owner.name),
      ownerNumber: formatOrgNumber(owner.orgNumber),
    });
    notes.push({ name: 'made-for-other-owner', text, isAlarm: true });
  } else if (madeFor?.systemUserId !== undefined && madeFor.systemUserId !== systemUser.id) {
    const text = words.madeForSystemUser(systemUser.title);
    notes.push({ name: 'made-for-other-system', text, isAlarm: false });
  }
  if (unreadSheets)
    notes.push({ name: 'unread-sheets', text: words.unreadSheets(unreadSheets), isAlarm: true });
  if (altinn2) notes.push({ name: 'altinn2', text: words.altinn2, isAlarm: false });
  for (const warning of warnings)
    notes.push({ name: warning.kind, text: plan.warning(warning), isAlarm: doubtful.has(warning.kind) });
  return notes;
}
