import { tellOverview } from '../../../entrypoints/background/ports/tell-overview';
import type { AccessChoices, BoardPlanned, BoardQuery } from '../../../utils/domain/board/board';
import type { OverviewSummary } from '../../../utils/domain/board/overview-summary';
import type { Reply } from '../../../utils/domain/refusal';
import type { OverviewNews, RunPage } from '../../../utils/messages/messages';
import type { SystemUserState } from '../../sandbox/sandbox';
import { openPort } from '../worker/port';
import { type TestWorker, taken } from '../worker/worker';

export const everybody: BoardQuery = { filter: 'everyone', search: '', sort: 'name' };

/** A board as a page would have it: what is asked of the worker for one. */
export function boardAt(worker: TestWorker) {
  const { systemUserId: _, ...visit } = worker.visit;
  const agents = () => worker.state().systemUsers.filter(({ userType }) => userType === 'agent');

  const read = async (): Promise<OverviewSummary> => {
    const port = openPort();
    await tellOverview(port.port, Promise.resolve(worker.services), port.ownId);
    await port.say({ visit });
    const last = (port.heard as OverviewNews[]).at(-1);
    if (last?.kind !== 'done') throw new Error('no board');
    return taken(last.reply);
  };

  /** Keys by system user that a person could choose by the board as it is. */
  const column = async (overviewId: string, systemUserId: string, action: 'add' | 'remove') => {
    const order = { visit, overviewId, ...everybody, systemUserId, action };
    return taken(await worker.requests.boardColumn(order, worker.page)).keys;
  };

  const plan = (
    overviewId: string,
    choices: AccessChoices[],
    more: object = {},
  ): Promise<Reply<BoardPlanned>> =>
    worker.requests.planBoard({ visit, overviewId, choices, fileName: 'Oversikten', ...more }, worker.page);

  /** As confirmed without a tick taken away. */
  const start = (
    { parts, planIds }: BoardPlanned,
    change: { visit?: object; without?: Record<string, string[]> } = {},
  ): Promise<Reply<RunPage>> =>
    worker.requests.start(
      {
        visit: { ...visit, ...change.visit },
        planIds,
        orders: parts.map(({ plan: { planId }, action, lines }) => {
          const without = change.without?.[planId] ?? [];
          const goes = lines.length - without.length;
          return { planId, without, ...(action === 'remove' ? { removing: goes } : { adding: goes }) };
        }),
      },
      worker.page,
    );

  const over = async (runId: string) => {
    for (let i = 0; i < 3000; i += 1) {
      const parts = await worker.services.journal.partsOf(runId);
      if (parts.every(({ state }) => state === 'done' || state === 'cancelled')) return parts;
      const paused = parts.find(({ state }) => state === 'paused');
      if (paused) throw new Error(`paused: ${JSON.stringify(paused.pause)}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error('the run does not end');
  };

  const idOf = (key: string) => worker.state().clients.find(({ orgNumber }) => orgNumber === key)?.id ?? key;
  const holds = (agent: SystemUserState, key: string) => agent.delegatedClientIds.includes(idOf(key));

  return { visit, agents, read, column, plan, start, over, idOf, holds };
}
