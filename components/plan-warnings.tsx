import type { PlanWarning } from '../utils/domain/plan';
import type { Texts } from '../utils/i18n/texts';

// The others tell how the plan was made; these two may mean that Altinn's answer is wrong.
const doubtful: ReadonlySet<PlanWarning['kind']> = new Set<PlanWarning['kind']>([
  'no-clients-at-all',
  'none-delegated',
]);

/** What the user should know about the whole plan before believing it. */
export function PlanWarnings({ texts, warnings }: { texts: Texts; warnings: PlanWarning[] }) {
  return (
    <>
      {warnings.map((warning) => (
        <div
          key={warning.kind}
          class="ds-alert kf-alert"
          data-color={doubtful.has(warning.kind) ? 'warning' : 'info'}
          data-warning={warning.kind}
        >
          <p class="ds-paragraph">{texts.panel.plan.warning(warning)}</p>
        </div>
      ))}
    </>
  );
}
