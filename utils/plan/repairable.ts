import type { PlanRow } from '../domain/plan';

/** Whether the row's client is delegated with too few packages and would be whole if it were sent again. */
export const isRepairable = ({ verdict, warnings }: PlanRow): boolean =>
  verdict === 'already-delegated' &&
  warnings.some((warning) => warning.kind === 'lacks-packages' && warning.repairable);
