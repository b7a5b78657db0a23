import { displayName } from '../../utils/domain/display-name';
import { formatOrgNumber } from '../../utils/domain/numbers/org-number';
import type { PlanSummary, PlanWarning } from '../../utils/domain/plan';
import type { Texts } from '../../utils/i18n/texts';
import { NoteAlert } from '../ui/note-alert';

// The others tell how the plan was made; these two may mean that Altinn's answer is wrong.
const doubtful: ReadonlySet<PlanWarning['kind']> = new Set<PlanWarning['kind']>([
  'no-clients-at-all',
  'none-delegated',
]);

/** What the user should know about the whole list and plan before believing it. */
export function PlanWarnings({ texts, summary }: { texts: Texts; summary: PlanSummary }) {
  const { plan, understanding: words } = texts.panel;
  const { warnings, understanding, owner, systemUser } = summary;
  const { owner: madeFor, systemUserId } = understanding.madeFor ?? {};
  const otherOwner = madeFor !== undefined && madeFor !== owner.orgNumber;
  const otherSystem = systemUserId !== undefined && systemUserId !== systemUser.id;
  return (
    <>
      {otherOwner && (
        <NoteAlert
          color="warning"
          data-warning="made-for-other-owner"
          text={words.madeForOwner({
            orgNumber: formatOrgNumber(madeFor),
            owner: displayName(owner.name),
            ownerNumber: formatOrgNumber(owner.orgNumber),
          })}
        />
      )}
      {otherSystem && !otherOwner && (
        <NoteAlert
          color="info"
          data-warning="made-for-other-system"
          text={words.madeForSystemUser(systemUser.title)}
        />
      )}
      {understanding.unreadSheets && (
        <NoteAlert
          color="warning"
          data-warning="unread-sheets"
          text={words.unreadSheets(understanding.unreadSheets)}
        />
      )}
      {understanding.altinn2 && <NoteAlert color="info" data-warning="altinn2" text={words.altinn2} />}
      {warnings.map((warning) => (
        <NoteAlert
          key={warning.kind}
          color={doubtful.has(warning.kind) ? 'warning' : 'info'}
          data-warning={warning.kind}
          text={plan.warning(warning)}
        />
      ))}
    </>
  );
}
