import type { RowState } from './job';
import type { RowWarning } from './plan';

/**
 * The warnings that still hold for a row of a run: one that was repaired lacks nothing any more.
 * @param state absent for a row that the run does not write
 */
export const stillWarned = (
  warnings: readonly RowWarning[],
  state: RowState | undefined,
): readonly RowWarning[] =>
  state === 'done' ? warnings.filter(({ kind }) => kind !== 'lacks-packages') : warnings;
