import { displayName } from '../utils/domain/display-name';
import type { PlanSummary } from '../utils/domain/plan';
import { ActionButton } from './action-button';
import type { PanelProps } from './panel-state';
import { focusTarget } from './phase-focus';
import { SentenceText } from './sentence-text';

type ConfirmViewProps = Pick<PanelProps, 'texts' | 'onAction'> & { summary: PlanSummary };

/** Says what is really given to whom, and asks. Stands in the page: nothing can hide it or hide behind it. */
export function ConfirmView({ texts, summary, onAction }: ConfirmViewProps) {
  const { confirm, actions } = texts.panel;
  const { systemUser, owner, environment } = summary;
  const clients = summary.counts.add;
  const receiver = systemUser.vendor ? displayName(systemUser.vendor) : systemUser.title;
  return (
    <section
      class="kf-confirm"
      aria-labelledby="kf-confirm"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onAction('back', event);
      }}
    >
      <h4 class="ds-heading" data-size="xs" id="kf-confirm" {...focusTarget}>
        {confirm.heading(clients)}
      </h4>
      <SentenceText sentence={confirm.grants({ receiver, clients, owner: displayName(owner.name) })} />
      {systemUser.packages.length > 0 && (
        <SentenceText sentence={confirm.packages(systemUser.packages.map((one) => one.name))} />
      )}
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
          label={actions.confirm(clients)}
          onAction={onAction}
        />
        <ActionButton action="back" label={actions.back} onAction={onAction} />
      </div>
    </section>
  );
}
