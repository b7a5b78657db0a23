import { useMemo, useState } from 'preact/hooks';
import { displayName } from '../../utils/domain/display-name';
import { changesOf, isOneScreen, type PlanRow, type PlanSummary } from '../../utils/domain/plan';
import { mustBeTyped } from '../../utils/domain/runs/removal-size';
import type { TextsOfList } from '../../utils/i18n/texts';
import { ChangedClients } from '../removal/changed-clients';
import { namedChanges } from '../removal/named-changes';
import { isTyped, TypedNumber } from '../removal/typed-number';
import { focusTarget } from '../shell/phase-focus';
import type { RowSource } from '../state/paged-rows';
import type { ListPanelProps, PlanShown } from '../state/panel-state';
import { ActionButton } from '../ui/action-button';
import { NoteAlert } from '../ui/note-alert';
import { SentenceText } from '../ui/sentence-text';
import { GrantSentences } from './grant-sentences';

type ConfirmViewProps = Pick<ListPanelProps, 'texts' | 'onAction' | 'onKeep'> & {
  plan: PlanShown;
  /** It stands in the preview itself, which is there already to go back to. */
  inPreview: boolean;
};

/**
 * Says what is really given to whom and taken from whom, names who is removed and who is in doubt, and asks. Stands in
 * the page: nothing can hide it or hide behind it.
 */
export function ConfirmView({ texts, plan, inPreview, onAction, onKeep }: ConfirmViewProps) {
  const [typed, type] = useState('');
  const { summary, unticked = none, busy = false } = plan;
  const { named, removal, confirm } = texts.panel;
  const { purpose } = texts.list;
  const { systemUser, owner, environment } = summary;
  const { adding, removing, forGood } = changesOf(summary, unticked);
  const clients = useMemo(
    () => namedChanges({ summary, rows: plan.rows }, isOneScreen(summary)),
    [summary, plan.rows],
  );
  const unlisted = summary.unlisted > 0;
  const changes = { added: adding, removed: removing, unlisted };
  const receiver = systemUser.vendor ? displayName(systemUser.vendor) : systemUser.title;
  const mustType = mustBeTyped(removing, { delegated: summary.delegatedCount, unnamed: unlisted });
  const doubtful = isOneScreen(summary) ? 0 : (summary.doubtful ?? 0);
  const name = adding + removing === 1 ? onlyName(clients, unticked) : undefined;
  return (
    <section
      class="kf-confirm"
      aria-labelledby="kf-confirm"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !inPreview) onAction('back', event);
      }}
    >
      <h4 class="ds-heading" data-size="xs" id="kf-confirm" {...(inPreview ? {} : focusTarget)}>
        {purpose.heading(changes)}
      </h4>
      {removing > 0 && (
        <SentenceText
          sentence={removal.takesBack({ receiver, clients: removing, owner: displayName(owner.name) })}
        />
      )}
      {adding > 0 && <GrantSentences texts={texts} summary={summary} clients={adding} />}
      <SentenceText sentence={confirm.systemUser(systemUser.title)} />
      {doubtsTaken(texts, summary).map((doubt) => (
        <p key={doubt} class="ds-paragraph kf-warning">
          {doubt}
        </p>
      ))}
      {environment === 'tt02' && (
        <p class="ds-paragraph">
          <span class="ds-tag" data-color="warning">
            {texts.panel.testEnvironment}
          </span>{' '}
          {confirm.testEnvironment}
        </p>
      )}
      {forGood > 0 && <NoteAlert color="warning" data-warning="for-good" text={removal.forGood(forGood)} />}
      {clients.total > 0 && (
        <>
          <p class="ds-paragraph">
            {doubtful > 0 && `${purpose.doubtful(doubtful)} `}
            {named.untick}
          </p>
          <ChangedClients
            texts={texts}
            caption={purpose.names(namedOf(clients, summary))}
            clients={clients}
            unticked={unticked}
            disabled={busy}
            onKeep={onKeep}
          />
        </>
      )}
      <p class="ds-paragraph kf-subtle" data-size="sm">
        {removing > 0 ? removal.afterwards : confirm.afterwards}
      </p>
      {summary.removalIsOff && adding + removing > 0 && (
        <NoteAlert
          color="warning"
          data-warning="removal-off"
          text={removing > 0 ? removal.isOff : confirm.undoIsOff}
        />
      )}
      {mustType && <TypedNumber texts={named} removing={removing} typed={typed} onType={type} />}
      {adding + removing === 0 && <p class="ds-paragraph">{purpose.nobody}</p>}
      <div class="kf-actions">
        <ActionButton
          action="confirm"
          variant="primary"
          color={removing > 0 ? 'danger' : undefined}
          label={purpose.confirm({ ...changes, ...(name && { name }) })}
          disabled={busy || (mustType && !isTyped(typed, removing)) || adding + removing === 0}
          about={mustType ? 'kf-typed-rule' : undefined}
          onAction={onAction}
        />
        {!inPreview && <ActionButton action="back" texts={texts} onAction={onAction} />}
      </div>
    </section>
  );
}

const none: NonNullable<PlanShown['unticked']> = new Map();

const namedOf = ({ total }: RowSource<PlanRow>, { counts }: PlanSummary) => ({
  added: total - counts.remove,
  removed: counts.remove,
});

/** The one client that is left to be changed, where it is known. */
function onlyName(clients: RowSource<PlanRow>, unticked: typeof none): string | undefined {
  for (let index = 0; index < clients.total; index += 1) {
    const row = clients.get(index);
    if (row?.clientId && !unticked.has(row.clientId)) return row.name && displayName(row.name);
  }
  return undefined;
}

/** Rows that the list itself casts doubt on, and that the user has said to take. */
function doubtsTaken({ list }: TextsOfList, { understanding }: PlanSummary): string[] {
  const { source, inactiveRows } = understanding;
  const words = list.understanding;
  const hiddenRows = source.format === 'xlsx' ? source.hiddenRows : undefined;
  const doubts: string[] = [];
  if (hiddenRows && hiddenRows.answer !== 'leave') doubts.push(words.takenHidden(hiddenRows.count));
  if (inactiveRows && inactiveRows.answer !== 'leave') doubts.push(words.takenInactive(inactiveRows));
  return doubts;
}
