import type { RowWarning } from './plan';
import type { RowState } from './runs/job';

/**
 * The warnings that still hold for a row of a run: one that was repaired lacks nothing any more.
 * @param state absent for a row that the run does not write
 */
export const stillWarned = (
  warnings: readonly RowWarning[],
  state: RowState | undefined,
): readonly RowWarning[] =>
  state === 'done' ? warnings.filter(({ kind }) => kind !== 'lacks-packages') : warnings;
