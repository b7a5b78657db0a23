import { useState } from 'preact/hooks';
import { displayName } from '../../utils/domain/display-name';
import type { Unticked } from '../../utils/domain/plan';
import { mustBeTyped } from '../../utils/domain/runs/removal-size';
import { ChangedClients } from '../removal/changed-clients';
import { isTyped, TypedNumber } from '../removal/typed-number';
import { focusTarget } from '../shell/phase-focus';
import type { BoardProps, ConfirmShown, PartShown } from '../state/board-state';
import { stretchOf } from '../table/row-range';
import { ActionButton } from '../ui/action-button';
import { NoteAlert } from '../ui/note-alert';
import { SentenceText } from '../ui/sentence-text';

/** Per system access what is given and taken, everybody to be removed by name, and the question. */
export function BoardConfirm(props: BoardProps & { shown: ConfirmShown }) {
  const { texts, words, environment, shown, onAction } = props;
  const { parts, planned, busy = false } = shown;
  const { confirm } = words.board;
  const { testEnvironment } = texts.panel;
  const [typed, type] = useState('');
  const goes = (part: PartShown) => part.lines.length - (shown.kept.get(part.plan.planId)?.size ?? 0);
  const sum = (action: PartShown['action']) =>
    parts.filter((part) => part.action === action).reduce((all, part) => all + goes(part), 0);
  const count = {
    clients: planned.clients,
    add: sum('add'),
    remove: sum('remove'),
    systemUsers: new Set(parts.filter((part) => goes(part) > 0).map(({ plan }) => plan.systemUser.id)).size,
  };
  const mustType = mustBeTyped(count.remove, { delegated: 0, unnamed: false });
  const mayGo = !mustType || isTyped(typed, count.remove);
  return (
    <section
      class="kf-confirm"
      aria-labelledby="kf-board-confirm"
      aria-busy={busy}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onAction('back', event);
      }}
    >
      <h4 class="ds-heading" data-size="xs" id="kf-board-confirm" {...focusTarget}>
        {confirm.heading(count)}
      </h4>
      {environment === 'tt02' && (
        <p class="ds-paragraph">
          <span class="ds-tag" data-color="warning">
            {testEnvironment}
          </span>{' '}
          {texts.panel.confirm.testEnvironment}
        </p>
      )}
      {parts.map((part) => (
        <Part key={part.plan.planId} {...props} part={part} goes={goes(part)} busy={busy} />
      ))}
      {count.add > 0 && count.remove > 0 && <p class="ds-paragraph">{confirm.order}</p>}
      {planned.unknown > 0 && (
        <NoteAlert color="info" data-warning="left" text={words.several.left(planned.unknown)} />
      )}
      {mustType && (
        <TypedNumber texts={texts.panel.named} removing={count.remove} typed={typed} onType={type} />
      )}
      <div class="kf-actions">
        <ActionButton
          action="confirm"
          variant="primary"
          {...(count.remove > 0 ? { color: 'danger' as const } : {})}
          label={confirm.confirm(count)}
          disabled={busy || !mayGo || count.add + count.remove === 0}
          onAction={onAction}
        />
        <ActionButton action="back" texts={texts} disabled={busy} onAction={onAction} />
        <ActionButton
          action="plan-file"
          variant="tertiary"
          label={words.several.planFile}
          onAction={onAction}
        />
      </div>
    </section>
  );
}

interface PartProps extends BoardProps {
  shown: ConfirmShown;
  part: PartShown;
  goes: number;
  busy: boolean;
}

function Part(props: PartProps) {
  const { texts, words, part, goes } = props;
  const { plan, action } = part;
  const { confirm } = words.board;
  const { removal } = texts.panel;
  const { systemUser, owner } = plan;
  const receiver = systemUser.vendor ? displayName(systemUser.vendor) : systemUser.title;
  return (
    <section
      class="kf-stack"
      aria-label={systemUser.title}
      data-part={`${action}/${systemUser.id}`}
      data-goes={goes}
    >
      {action === 'add' ? (
        <>
          <SentenceText sentence={words.several.grants(plan, goes)} />
          <Additions {...props} />
        </>
      ) : (
        <>
          <SentenceText
            sentence={[
              { strong: systemUser.title },
              ': ',
              ...removal.takesBack({ receiver, clients: goes, owner: displayName(owner.name) }),
            ]}
          />
          <p class="ds-paragraph">{texts.panel.named.untick}</p>
          <Named {...props} caption={confirm.removed(goes)} />
        </>
      )}
    </section>
  );
}

/** Those in doubt stand open, ahead of the others; who is deleted or bankrupt is not ticked until somebody does it. */
function Additions(props: PartProps) {
  const { words, part, goes } = props;
  const { clients, plan } = part;
  const { doubtful = 0 } = plan;
  const added = words.board.confirm.added(goes);
  const others = stretchOf(clients, { from: doubtful, count: clients.total - doubtful });
  return (
    <>
      {doubtful > 0 && (
        <>
          <p class="ds-paragraph" data-doubtful={doubtful}>
            {words.board.confirm.doubtful(doubtful, plan.startUnticked?.length ?? 0)}
          </p>
          <Named
            {...props}
            clients={stretchOf(clients, { from: 0, count: doubtful })}
            caption={words.board.confirm.doubtful(doubtful, 0)}
          />
        </>
      )}
      {others.total > 0 && (
        <details class="ds-details">
          <summary>{added}</summary>
          <Named {...props} clients={others} caption={added} />
        </details>
      )}
    </>
  );
}

interface NamedProps extends PartProps {
  caption: string;
  clients?: PartShown['clients'];
}

function Named({ texts, shown, part, busy, caption, clients = part.clients, onKeep }: NamedProps) {
  const { planId } = part.plan;
  return (
    <ChangedClients
      texts={texts}
      caption={caption}
      clients={clients}
      unticked={shown.kept.get(planId) ?? none}
      disabled={busy}
      onKeep={(row, stays) => onKeep(planId, row, stays)}
    />
  );
}

const none: Unticked = new Map();
