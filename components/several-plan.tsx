import { ActionButton } from './action-button';
import { BusyStatus } from './busy-status';
import { NoteAlert } from './note-alert';
import type { OverviewProps, SeveralShown } from './overview-state';
import { focusTarget } from './phase-focus';
import { SelectField } from './select-field';
import { SentenceText } from './sentence-text';
import { SeveralRows, SeveralSystems } from './several-systems';

type SeveralPlanProps = OverviewProps & { phase: 'plan' | 'confirm'; shown: SeveralShown };

/** What one list would do at several system accesses, and the question before it does. */
export function SeveralPlan(props: SeveralPlanProps) {
  const { texts, words, phase, shown, onAction, onAnswer } = props;
  const { planned, plans, systemUsers, left, busy = false } = shown;
  const { several } = words;
  const { actions } = texts.panel;
  const read = several.read({ fileName: planned.fileName, rows: planned.rowCount });
  const adding = plans.filter(({ summary }) => summary.counts.add > 0);
  const clients = adding.reduce((sum, { summary }) => sum + summary.counts.add, 0);
  const count = { clients, systemUsers: adding.length };
  return (
    <div class="kf-stack" aria-busy={busy}>
      <div class="kf-plan-head">
        <h4 class="ds-heading" data-size="2xs" {...focusTarget}>
          {phase === 'confirm' ? several.confirmHeading(count) : several.planHeading(plans.length)}
        </h4>
        {/* What is being confirmed is not read again. */}
        {phase === 'plan' && <BusyStatus texts={texts} busy={busy} read={read} />}
      </div>
      <p class="ds-paragraph kf-subtle">{read}</p>
      {phase === 'plan' &&
        planned.unresolved.map(({ value, rows, candidates }) => (
          <div key={value} class="kf-question" data-unresolved={value}>
            <p class="ds-paragraph">
              {several.unresolved[candidates.length > 0 ? 'several' : 'none'](value, rows)}
            </p>
            <SelectField
              label={several.columns.systemUser}
              value=""
              options={[
                { value: '', label: several.leave },
                ...systemUsers
                  .filter(({ id }) => candidates.length === 0 || candidates.includes(id))
                  .map(({ id, title, vendor }) => ({
                    value: id,
                    label: vendor ? `${title} – ${vendor}` : title,
                  })),
              ]}
              onPick={(id) => id !== '' && onAnswer(value, id)}
              data-input="means"
            />
          </div>
        ))}
      <SeveralSystems {...props} plans={plans} />
      {clients === 0 && <p class="ds-paragraph">{several.nothing}</p>}
      {phase === 'confirm' ? (
        <section class="kf-confirm" aria-label={several.confirmHeading(count)}>
          {adding.map(({ summary }) => (
            <SentenceText key={summary.planId} sentence={several.grants(summary, summary.counts.add)} />
          ))}
          {props.environment === 'tt02' && (
            <p class="ds-paragraph">
              <span class="ds-tag" data-color="warning">
                {texts.panel.testEnvironment}
              </span>{' '}
              {texts.panel.confirm.testEnvironment}
            </p>
          )}
          {left && <NoteAlert color="info" data-warning="left" text={several.left(left.summary.rowCount)} />}
          <div class="kf-actions">
            <ActionButton
              action="confirm"
              variant="primary"
              label={several.confirm(clients)}
              disabled={busy}
              onAction={onAction}
            />
            <ActionButton action="back" label={actions.back} onAction={onAction} />
          </div>
        </section>
      ) : (
        <div class="kf-actions">
          {clients > 0 && (
            <ActionButton
              action="add"
              variant="primary"
              label={several.add(count)}
              disabled={busy}
              onAction={onAction}
            />
          )}
          <ActionButton action="plan-file" label={several.planFile} onAction={onAction} />
          <ActionButton
            action="check-again"
            label={texts.panel.letters.checkAgain}
            disabled={busy}
            onAction={onAction}
          />
          <ActionButton action="back" label={actions.back} onAction={onAction} />
        </div>
      )}
      <div>
        {plans.map((plan) => (
          <SeveralRows
            onLetter={props.onLetter}
            requestUrlOf={props.requestUrlOf}
            key={plan.summary.planId}
            texts={texts}
            plan={plan}
            label={several.clientsOf(plan.summary.systemUser.title)}
          />
        ))}
        {left && (
          <SeveralRows
            onLetter={props.onLetter}
            requestUrlOf={props.requestUrlOf}
            texts={texts}
            plan={left}
            label={several.left(left.summary.rowCount)}
          />
        )}
      </div>
    </div>
  );
}
