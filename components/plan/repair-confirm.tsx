import type { PlanSummary } from '../../utils/domain/plan';
import { focusTarget } from '../shell/phase-focus';
import type { ListPanelProps } from '../state/panel-state';
import { ActionButton } from '../ui/action-button';
import { SentenceText } from '../ui/sentence-text';
import { GrantSentences } from './grant-sentences';

type RepairConfirmProps = Pick<ListPanelProps, 'texts' | 'onAction'> & {
  summary: PlanSummary;
  busy: boolean;
};

/** The question before clients that are there with too little are sent again. */
export function RepairConfirm({ texts, summary, busy, onAction }: RepairConfirmProps) {
  const { confirm } = texts.panel;
  const { repair } = texts.list;
  const { systemUser, environment, repairable } = summary;
  return (
    <section
      class="kf-confirm"
      aria-labelledby="kf-confirm"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onAction('back', event);
      }}
    >
      <h4 class="ds-heading" data-size="xs" id="kf-confirm" {...focusTarget}>
        {repair.heading(repairable)}
      </h4>
      <p class="ds-paragraph">{repair.who}</p>
      <GrantSentences texts={texts} summary={summary} clients={repairable} />
      <SentenceText sentence={confirm.systemUser(systemUser.title)} />
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
          label={repair.confirm(repairable)}
          disabled={busy}
          onAction={onAction}
        />
        <ActionButton action="back" texts={texts} onAction={onAction} />
      </div>
    </section>
  );
}
