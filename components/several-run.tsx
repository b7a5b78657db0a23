import { wholeOf } from '../utils/domain/several';
import { ActionButton } from './action-button';
import { AdviceAlert } from './advice-alert';
import type { OverviewAction, OverviewProps, SeveralRunShown } from './overview-state';
import { helpFor } from './pause-help';
import { focusTarget } from './phase-focus';
import { onlyReloads } from './refusal-relief';
import { resumeLabel } from './run-actions';
import { RunCounts } from './run-counts';
import { resultOf } from './run-words';
import { SeveralRows, SeveralSystems } from './several-systems';

type SeveralRunProps = OverviewProps & { shown: SeveralRunShown };

/** One run over several system accesses: how far, what came of each, and what now. */
export function SeveralRunView(props: SeveralRunProps) {
  const { texts, words, shown, onAction } = props;
  const { run, plans, left } = shown;
  const whole = wholeOf(run);
  const { run: said, part, undo } = words.several;
  const { actions, pause } = texts.panel;
  const finished = whole.counts.done + whole.counts.failed + whole.counts.unknown;
  const heading =
    whole.state === 'paused' ? said.stoppedAt(finished, whole.total) : said.heading[whole.state];
  const isOver = whole.state === 'done' || whole.state === 'cancelled';
  const clean = whole.counts.done === whole.total && !whole.asAnother;
  const button = (action: OverviewAction, label: string, variant?: 'primary' | 'tertiary') => (
    <ActionButton action={action} label={label} {...(variant ? { variant } : {})} onAction={onAction} />
  );
  const { now } = whole;
  const help = whole.state === 'paused' && !onlyReloads(props.refusal) ? helpFor(now?.pause) : undefined;
  const mayAct = !onlyReloads(props.refusal) && (help === undefined || help === 'resume');
  return (
    <div class="kf-stack">
      <h4 class="ds-heading" data-size="2xs" {...focusTarget}>
        {heading}
      </h4>
      {now?.part && (
        <p class="ds-paragraph" role="status">
          {part(now.part.place + 1, now.part.parts, now.systemUser.title)}
        </p>
      )}
      {now?.pause && <AdviceAlert advice={pause(now.pause)} color="warning" />}
      {whole.asAnother !== undefined && mayAct && (
        <AdviceAlert
          advice={{
            what: texts.outcome.asAnother.rows({ open: whole.asAnother, kept: 0 }),
            todo: words.several.asAnother,
          }}
          color="warning"
        />
      )}
      {isOver ? (
        <div class="ds-alert kf-alert" data-color={clean ? 'success' : 'warning'}>
          <p class="ds-paragraph">
            <strong>{resultOf(texts, said, whole)}</strong>
          </p>
          <p class="ds-paragraph">{said.delay}</p>
          <p class="ds-paragraph">{undo}</p>
        </div>
      ) : (
        <div class="kf-bar">
          <label for="kf-several-run">{said.progress(finished, whole.total)}</label>
          <progress id="kf-several-run" class="kf-progress" max={Math.max(1, whole.total)} value={finished} />
          {whole.state === 'running' && <p class="ds-paragraph">{said.mayClose}</p>}
        </div>
      )}
      <RunCounts texts={texts} job={{ ...whole, state: whole.state }} />
      <div class="kf-actions">
        {whole.state === 'running' && button('pause', actions.pause)}
        {help === 'resume' && button('resume', resumeLabel(actions, now?.pause), 'primary')}
        {help === 'log-in' && button('reload', actions.logIn, 'primary')}
        {help === 'reload' && button('reload', actions.reload, 'primary')}
        {!isOver && mayAct && button('cancel', actions.cancelRun, 'tertiary')}
        {whole.state !== 'running' &&
          mayAct &&
          button('results', actions.results, isOver ? 'primary' : undefined)}
        {isOver &&
          (finished > whole.counts.done || whole.asAnother !== undefined) &&
          button('results-attention', actions.resultsAttention)}
        {isOver && button('start-over', actions.newList, 'tertiary')}
      </div>
      <SeveralSystems {...props} plans={plans} parts={run.parts} />
      {left && (
        <SeveralRows
          onLetter={props.onLetter}
          requestUrlOf={props.requestUrlOf}
          texts={texts}
          plan={left}
          label={words.several.left(left.summary.rowCount)}
        />
      )}
    </div>
  );
}
