import { useState } from 'preact/hooks';
import { displayName } from '../utils/domain/display-name';
import { mustBeTyped } from '../utils/domain/removal-size';
import { ActionButton } from './action-button';
import { GrantSentences } from './grant-sentences';
import { NoteAlert } from './note-alert';
import type { PanelProps, PlanShown } from './panel-state';
import { focusTarget } from './phase-focus';
import { RemovalClients } from './removal-clients';
import { removalOf } from './removal-of';
import { SentenceText } from './sentence-text';

type RemovalViewProps = Pick<PanelProps, 'texts' | 'onAction' | 'onKeep'> & {
  plan: PlanShown;
  busy: boolean;
};

/** Who loses power of attorney, by name, and who is given it; asks, and has large numbers typed. */
export function RemovalView({ texts, plan, busy, onAction, onKeep }: RemovalViewProps) {
  const [typed, type] = useState('');
  const { summary, kept } = plan;
  const { removal, undo, actions, confirm } = texts.panel;
  const { systemUser, owner, environment } = summary;
  const { clients, removing, adding } = removalOf(plan);
  const receiver = systemUser.vendor ? displayName(systemUser.vendor) : systemUser.title;
  const mustType = mustBeTyped(removing, summary.delegatedCount);
  const isTyped = !mustType || typed.replace(/\s/g, '') === String(removing);
  const doubts = plan.asks === 'tidy' ? summary.removal.exactRefused : [];
  return (
    <section
      class="kf-confirm"
      aria-labelledby="kf-remove"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onAction('back', event);
      }}
    >
      <h4 class="ds-heading" data-size="xs" id="kf-remove" {...focusTarget}>
        {adding > 0 ? removal.askBoth({ added: adding, removed: removing }) : removal.heading(removing)}
      </h4>
      {removing > 0 && (
        <SentenceText
          sentence={undo.takesBack({ receiver, clients: removing, owner: displayName(owner.name) })}
        />
      )}
      {adding > 0 && <GrantSentences texts={texts} summary={summary} clients={adding} />}
      <SentenceText sentence={confirm.systemUser(systemUser.title)} />
      {environment === 'tt02' && (
        <p class="ds-paragraph">
          <span class="ds-tag" data-color="warning">
            {texts.panel.testEnvironment}
          </span>{' '}
          {undo.testEnvironment}
        </p>
      )}
      {doubts.map((doubt) =>
        doubt.kind === 'removes-everyone' || doubt.kind === 'unread-sheets' ? null : (
          <NoteAlert
            key={doubt.kind}
            color="warning"
            data-warning={doubt.kind}
            text={
              doubt.kind === 'faulty-rows' ? removal.faultyRows(doubt.rows) : removal.elsewhere(doubt.clients)
            }
          />
        ),
      )}
      <p class="ds-paragraph">{removal.untick}</p>
      <RemovalClients texts={texts} clients={clients} kept={kept ?? none} disabled={busy} onKeep={onKeep} />
      <p class="ds-paragraph kf-subtle" data-size="sm">
        {removal.afterwards}
      </p>
      {mustType && removing > 0 && (
        <label class="kf-select">
          <span class="ds-label">{removal.type(removing)}</span>
          <input
            class="ds-input"
            data-input="removing"
            inputMode="numeric"
            autocomplete="off"
            maxLength={9}
            size={9}
            value={typed}
            onInput={({ currentTarget }) => type(currentTarget.value)}
          />
        </label>
      )}
      {removing + adding === 0 && <p class="ds-paragraph">{removal.nobody}</p>}
      <div class="kf-actions">
        <ActionButton
          action="confirm"
          variant="primary"
          color="danger"
          label={
            adding > 0 ? removal.confirmBoth({ added: adding, removed: removing }) : removal.confirm(removing)
          }
          disabled={busy || !isTyped || removing + adding === 0}
          onAction={onAction}
        />
        <ActionButton action="back" label={actions.back} onAction={onAction} />
      </div>
    </section>
  );
}

const none: ReadonlySet<number> = new Set();
