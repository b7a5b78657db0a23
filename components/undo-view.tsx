import { useMemo } from 'preact/hooks';
import { displayName } from '../utils/domain/display-name';
import type { NotUndone } from '../utils/domain/job';
import { ActionButton } from './action-button';
import { GrantSentences } from './grant-sentences';
import { type JobShown, type PanelProps, takenBack, type UndoAsked } from './panel-state';
import { focusTarget } from './phase-focus';
import { SentenceText } from './sentence-text';
import { UndoClients } from './undo-clients';

interface UndoViewProps extends Pick<PanelProps, 'texts' | 'onAction'>, Pick<JobShown, 'summary' | 'rowsOn'> {
  undo: UndoAsked;
}

/** Says what undoing a run takes from whom, what it leaves and why, and asks. Before anything is removed. */
export function UndoView({ texts, summary, rowsOn, undo: asked, onAction }: UndoViewProps) {
  const { preview, kind, only, takesAll = false } = asked;
  const { undo, confirm, plan, actions } = texts.panel;
  const { systemUser, owner, environment } = summary;
  const { removed, addedBack, fewer, forGood, byList, left } = useMemo(
    () => linesOf(asked),
    [preview, takesAll],
  );
  const untold = preview.untold?.length ?? 0;
  const count = { added: addedBack.length, removed: removed.length };
  const any = count.added + count.removed > 0;
  const receiver = systemUser.vendor ? displayName(systemUser.vendor) : systemUser.title;
  return (
    <section
      class="kf-confirm"
      aria-labelledby="kf-undo"
      aria-busy={kind === 'starting'}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onAction('back', event);
      }}
    >
      <h4 class="ds-heading" data-size="xs" id="kf-undo" {...focusTarget}>
        {any ? undo.heading(count) : undo.nothing.heading}
      </h4>
      {any ? (
        <>
          {count.removed > 0 && (
            <SentenceText
              sentence={undo.takesBack({ receiver, clients: count.removed, owner: displayName(owner.name) })}
            />
          )}
          {count.added > 0 && <GrantSentences texts={texts} summary={summary} clients={count.added} />}
          <SentenceText sentence={confirm.systemUser(systemUser.title)} />
        </>
      ) : (
        <p class="ds-paragraph">{undo.nothing.explanation}</p>
      )}
      {environment === 'tt02' && (
        <p class="ds-paragraph">
          <span class="ds-tag" data-color="warning">
            {texts.panel.testEnvironment}
          </span>{' '}
          {undo.testEnvironment}
        </p>
      )}
      <div>
        {count.added > 0 && (
          <UndoClients
            texts={texts}
            summary={undo.addedBack(count.added)}
            lines={addedBack}
            rowsOn={rowsOn}
            named
            data-undo="added-back"
          />
        )}
        {count.removed > 0 && (
          <UndoClients
            texts={texts}
            summary={undo.clients(count.removed)}
            lines={removed}
            rowsOn={rowsOn}
            named={only !== undefined}
            data-undo="removed"
          />
        )}
        {fewer.length > 0 && (
          <UndoClients
            texts={texts}
            summary={undo.fewer(fewer.length)}
            lines={fewer}
            rowsOn={rowsOn}
            data-undo="fewer"
          />
        )}
        {forGood.length > 0 && (
          <UndoClients
            texts={texts}
            summary={undo.forGood(forGood.length)}
            lines={forGood}
            rowsOn={rowsOn}
            data-undo="no-longer-client"
          />
        )}
        {left.map(({ why, lines }) => (
          <UndoClients
            key={why}
            texts={texts}
            summary={undo.left[why](lines.length)}
            lines={lines}
            rowsOn={rowsOn}
            data-undo={why}
          />
        ))}
      </div>
      {(byList.added || byList.removed) && (
        <p class="ds-paragraph" data-undo="others">
          {undo.others(byList)}
        </p>
      )}
      {untold > 0 && (
        <label class="kf-check">
          <input
            type="checkbox"
            class="ds-input"
            data-action="undo-all"
            checked={takesAll}
            disabled={kind === 'starting'}
            onChange={(event) => onAction('undo-all', event)}
          />
          {undo.takeAll(untold)}
        </label>
      )}
      <p class="ds-paragraph kf-subtle" data-size="sm">
        {plan.listsReadAt(new Date(preview.readAt))}
      </p>
      <div class="kf-actions">
        {any && (
          <ActionButton
            action="undo-confirm"
            variant="primary"
            color="danger"
            label={undo.confirm(count)}
            onAction={onAction}
          />
        )}
        <ActionButton action="back" label={actions.back} disabled={kind === 'starting'} onAction={onAction} />
        {/* The lists are read once more before anything is removed. The button keeps the focus meanwhile. */}
        <p class="kf-subtle" role="status">
          {kind === 'starting' && undo.reading}
        </p>
      </div>
    </section>
  );
}

/** The preview's lines by what becomes of their clients; reasons in the order they come up. */
function linesOf(asked: UndoAsked) {
  const rows = takenBack(asked);
  const taken = new Set(rows.map(({ line }) => line));
  const byReason = new Map<NotUndone, number[]>();
  for (const { line, why } of asked.preview.left) {
    if (taken.has(line)) continue;
    const lines = byReason.get(why) ?? [];
    lines.push(line);
    byReason.set(why, lines);
  }
  const which = (is: (row: (typeof rows)[number]) => boolean) => rows.filter(is).map(({ line }) => line);
  return {
    removed: which(({ action }) => action === undefined),
    addedBack: which(({ action }) => action === 'add'),
    fewer: which((row) => row.fewer ?? false),
    forGood: which(({ warning }) => warning === 'no-longer-client'),
    byList: {
      added: rows.some(({ action, byList }) => byList && action === 'add'),
      removed: rows.some(({ action, byList }) => byList && action === undefined),
    },
    left: [...byReason].map(([why, lines]) => ({ why, lines })),
  };
}
