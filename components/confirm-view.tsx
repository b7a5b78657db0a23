import type { PlanSummary } from '../utils/domain/plan';
import type { Texts } from '../utils/i18n/texts';
import { ActionButton } from './action-button';
import { GrantSentences } from './grant-sentences';
import type { PanelProps } from './panel-state';
import { focusTarget } from './phase-focus';
import { SentenceText } from './sentence-text';

type ConfirmViewProps = Pick<PanelProps, 'texts' | 'onAction'> & {
  summary: PlanSummary;
  asks: 'add' | 'repair';
  busy: boolean;
};

/** Says what is really given to whom, and asks. Stands in the page: nothing can hide it or hide behind it. */
export function ConfirmView({ texts, summary, asks, busy, onAction }: ConfirmViewProps) {
  const { confirm, actions, repair } = texts.panel;
  const doubts = doubtsTaken(texts, summary);
  const { systemUser, environment } = summary;
  const repairs = asks === 'repair';
  const clients = repairs ? summary.repairable : summary.counts.add;
  const question = repairs ? repair : { heading: confirm.heading, confirm: actions.confirm };
  return (
    <section
      class="kf-confirm"
      aria-labelledby="kf-confirm"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onAction('back', event);
      }}
    >
      <h4 class="ds-heading" data-size="xs" id="kf-confirm" {...focusTarget}>
        {question.heading(clients)}
      </h4>
      {repairs && <p class="ds-paragraph">{repair.who}</p>}
      <GrantSentences texts={texts} summary={summary} clients={clients} />
      <SentenceText sentence={confirm.systemUser(systemUser.title)} />
      {doubts.map((doubt) => (
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
      <p class="ds-paragraph kf-subtle" data-size="sm">
        {confirm.afterwards}
      </p>
      <div class="kf-actions">
        <ActionButton
          action="confirm"
          variant="primary"
          label={question.confirm(clients)}
          disabled={busy}
          onAction={onAction}
        />
        <ActionButton action="back" label={actions.back} onAction={onAction} />
      </div>
    </section>
  );
}

/** Rows that the list itself casts doubt on, and that nobody has said to leave out. */
function doubtsTaken({ panel }: Texts, { understanding }: PlanSummary): string[] {
  const { source, inactiveRows } = understanding;
  const words = panel.understanding;
  const hiddenRows = source.format === 'xlsx' ? source.hiddenRows : undefined;
  const doubts: string[] = [];
  if (hiddenRows && hiddenRows.answer !== 'leave') doubts.push(words.takenHidden(hiddenRows.count));
  if (inactiveRows && inactiveRows.answer !== 'leave') doubts.push(words.takenInactive(inactiveRows));
  return doubts;
}
