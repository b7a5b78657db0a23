import type { NotOnList, PlanRow } from '../utils/domain/plan';
import type { PlanShown, RowSource } from './panel-state';
import { rangeOf } from './row-range';

/** Whom the removal that is asked about would remove and add. */
export interface Removal {
  clients: RowSource<NotOnList>;
  removing: number;
  adding: number;
}

/** The clients that a plan's question is about: those its list marks or leaves out, or those it only does not name. */
export function removalOf({ summary, rows, notOnList, asks, kept }: PlanShown): Removal {
  const clients = asks === 'tidy' ? notOnList : rowsToRemove(rows, rangeOf('remove', summary.counts));
  return {
    clients,
    removing: clients.total - (kept?.size ?? 0),
    adding: asks === 'tidy' ? 0 : summary.counts.add,
  };
}

const rowsToRemove = (
  rows: RowSource<PlanRow>,
  { from, count }: { from: number; count: number },
): RowSource<NotOnList> => ({
  total: count,
  get: (index) => {
    const row = rows.get(from + index);
    return row && clientOf(row);
  },
  ensure: (first, wanted) => rows.ensure(from + first, Math.min(wanted, count - first)),
});

function clientOf({ line, clientId = '', orgNumber, name, warnings }: PlanRow): NotOnList {
  const forGood = warnings.find((warning) => warning.kind === 'for-good');
  return {
    line,
    clientId,
    ...(orgNumber && { orgNumber }),
    ...(name && { name }),
    ...(forGood && { forGood }),
  };
}
