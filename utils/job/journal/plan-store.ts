import type { PlanHeader, PlanRecord } from './records';
import { chunkSize } from './schema';
import type { JournalDatabase, PlanPart } from './stores';

/** Keeps a plan, all of it or nothing. */
export async function putPlan(database: JournalDatabase, plan: PlanRecord): Promise<void> {
  const { listRows, planRows, targets, notOnList, ...header } = plan;
  const parts: Record<PlanPart, unknown[]> = {
    list: listRows,
    plan: planRows,
    targets,
    'not-on-list': notOnList,
  };
  const tx = database.transaction(['plans', 'planRows'], 'readwrite');
  const writes: Promise<unknown>[] = [tx.objectStore('plans').put(header satisfies PlanHeader)];
  for (const [part, rows] of Object.entries(parts) as [PlanPart, unknown[]][]) {
    for (let from = 0; from < rows.length; from += chunkSize) {
      const chunk = {
        planId: plan.id,
        part,
        chunk: from / chunkSize,
        rows: rows.slice(from, from + chunkSize),
      };
      writes.push(tx.objectStore('planRows').put(chunk));
    }
  }
  await Promise.all([...writes, tx.done]);
}

/** `count` rows of a part, from position `from`; reads only the chunks they stand in. */
export async function planPart<T>(
  database: JournalDatabase,
  planId: string,
  part: PlanPart,
  from: number,
  count: number,
): Promise<T[]> {
  if (count <= 0) return [];
  const first = Math.floor(from / chunkSize);
  const last = Math.floor((from + count - 1) / chunkSize);
  const range = IDBKeyRange.bound([planId, part, first], [planId, part, last]);
  const chunks = await database.getAll('planRows', range);
  // What was written under this part's key is of this part's type.
  const rows = chunks.flatMap((chunk) => chunk.rows) as T[];
  return rows.slice(from - first * chunkSize, from - first * chunkSize + count);
}

/** Forgets a plan with all its rows. */
export async function deletePlan(database: JournalDatabase, planId: string): Promise<void> {
  const tx = database.transaction(['plans', 'planRows'], 'readwrite');
  // An empty array sorts after every string and number, so this covers all parts and chunks.
  const all = IDBKeyRange.bound([planId], [planId, []]);
  await Promise.all([
    tx.objectStore('plans').delete(planId),
    tx.objectStore('planRows').delete(all),
    tx.done,
  ]);
}
