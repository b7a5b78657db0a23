import type { NotOnList, PlanRow } from '../utils/domain/plan';
import type { PlanShown, RowSource } from './panel-state';
import { rangeOf } from './row-range';

/** Whom the removal that is asked about would remove and add. */
export interface Removal {
  clients: RowSource<NotOnList>;
  removing: number;
  adding: number;
  /** Of those to remove, how many could not be added again. */
  forGood: number;
}

/** The clients that a plan's question is about: those its list marks or leaves out, or those it only does not name. */
export function removalOf({ summary, rows, notOnList, asks, kept }: PlanShown): Removal {
  const clients = asks === 'tidy' ? notOnList : rowsToRemove(rows, rangeOf('remove', summary.counts));
  const { remove = 0, tidy = 0 } = summary.forGood ?? {};
  return {
    clients,
    forGood: (asks === 'tidy' ? tidy : remove) - keptForGood(clients, kept),
    removing: clients.total - (kept?.size ?? 0),
    adding: asks === 'tidy' ? 0 : summary.counts.add,
  };
}

/** Who stays has been on screen, and so has come. */
function keptForGood(clients: RowSource<NotOnList>, kept: PlanShown['kept']): number {
  if (!kept?.size) return 0;
  let count = 0;
  for (let index = 0; index < clients.total; index += 1) {
    const client = clients.get(index);
    if (client?.forGood && kept.has(client.line)) count += 1;
  }
  return count;
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
