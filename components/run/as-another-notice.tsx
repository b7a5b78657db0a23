import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PanelAction } from '../../utils/domain/action-facts';
import { type AsAnotherKind, isAsAnother } from '../../utils/domain/runs/job';
import { onlyReloads } from '../shell/refusal-relief';
import type { PanelProps, RunState } from '../state/panel-state';
import { ActionButton } from '../ui/action-button';
import { AdviceAlert } from '../ui/advice-alert';
import { helpFor } from './pause-help';
import { mayUndo } from './run-buttons';

interface AsAnotherNoticeProps extends Pick<PanelProps, 'texts' | 'onAction' | 'refusal'> {
  state: RunState;
  /** The rows are those in the table. */
  isSeen: boolean;
  onSee(): void;
}

const takingBack: Record<AsAnotherKind, PanelAction> = {
  added: 'as-another-remove',
  removed: 'as-another-add',
};

/** That some rows may have been sent as another user, and what the run's own user can do about them. */
export function AsAnotherNotice({ texts, state, refusal, isSeen, onSee, onAction }: AsAnotherNoticeProps) {
  const { job, phase, outcomes } = state;
  const notice = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);
  // The button that was pressed is gone: what can be done now stands in its place.
  useLayoutEffect(() => {
    if (isSeen && pressed.current) notice.current?.querySelector<HTMLElement>('[data-focus]')?.focus();
    pressed.current = false;
  }, [isSeen]);
  const { asAnother: said } = texts.panel;
  const open = job.asAnother ?? 0;
  // While it goes nothing can be done about them, and what is left to somebody else is nobody's to answer for here.
  if (open === 0 || phase === 'running' || onlyReloads(refusal)) return null;
  const what = texts.outcome.asAnother.rows({ open, kept: 0 });
  if (phase === 'paused' && helpFor(job.pause) !== 'resume') {
    return (
      <p class="ds-paragraph" data-as-another-rows={open}>
        {what}
      </p>
    );
  }
  const rows = [...(outcomes?.() ?? [])];
  const backs = (['added', 'removed'] as const).filter((kind) => rows.some((row) => isAsAnother(row, kind)));
  const mayTakeBack = phase === 'done' && mayUndo(job);
  const { look, decide, later } = said.todo;
  return (
    <div ref={notice} data-as-another-rows={open}>
      <AdviceAlert advice={{ what, todo: isSeen ? (mayTakeBack ? decide : later) : look }} color="warning">
        {isSeen ? (
          <>
            <ActionButton action="as-another-keep" label={said.keep} onAction={onAction} />
            {mayTakeBack &&
              backs.map((kind) => (
                <ActionButton
                  key={kind}
                  action={takingBack[kind]}
                  label={kind === 'added' ? said.remove : said.addBack}
                  color={kind === 'added' ? 'danger' : undefined}
                  onAction={onAction}
                />
              ))}
          </>
        ) : (
          <ActionButton
            action="as-another-see"
            label={said.see}
            onAction={() => {
              pressed.current = true;
              onSee();
            }}
          />
        )}
      </AdviceAlert>
    </div>
  );
}
