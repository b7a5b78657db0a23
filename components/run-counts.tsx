import { type RowState, rowStates } from '../utils/domain/job';
import type { Texts } from '../utils/i18n/texts';
import { BigNumber } from './big-number';

/** How the run's rows stand. */
export function RunCounts({ texts, counts }: { texts: Texts; counts: Record<RowState, number> }) {
  return (
    <dl class="kf-numbers kf-states">
      {rowStates.map((state) => (
        <BigNumber key={state} value={counts[state]} label={texts.outcome.state[state]} count={state} />
      ))}
    </dl>
  );
}
