import type { AccessChoices } from '../../../utils/domain/board/board';
import type { Reply } from '../../../utils/domain/refusal';
import { systemClock } from '../../../utils/job/run/clock';
import type { FaultRule } from '../../sandbox/faults';
import type { SystemUserState } from '../../sandbox/sandbox';
import { takeTime } from '../runs/virtual-time';
import { seeded } from '../runs/world';
import { openWorker, taken } from '../worker/worker';
import { boardAt } from './board';

export const boardRoutes = [
  'end-user',
  'client-administration',
  'portal-client-administration',
  'portal',
] as const;
export type BoardRoute = (typeof boardRoutes)[number];

type Random = () => number;
const some = <T>(random: Random, all: readonly T[], likely: number) => all.filter(() => random() < likely);
const oneOf = <T>(random: Random, all: readonly T[]): T | undefined => all[Math.floor(random() * all.length)];

/** Promises that are under way, so that no time passes while they can go on without it. */
function createBusy() {
  let open = 0;
  const counted =
    <A extends unknown[], T>(work: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      open += 1;
      try {
        return await work(...args);
      } finally {
        open -= 1;
      }
    };
  return {
    isBusy: () => open > 0,
    counted,
    /** Every call of a store counts. */
    store: <S extends object>(store: S): S => storeWith(counted, store),
  };
}

type Around = <A extends unknown[], T>(work: (...args: A) => Promise<T>) => (...args: A) => Promise<T>;

/** A store whose every call goes through something. */
const storeWith = <S extends object>(around: Around, store: S): S =>
  new Proxy(store, {
    get(target, name) {
      const value = Reflect.get(target, name);
      return typeof value === 'function' ? around(value.bind(target)) : value;
    },
  });

/** One worker's time: what it asks for comes while it lives, and nothing leaves it or comes back when it is over. */
function createLife() {
  let isOver = false;
  const never = new Promise<never>(() => undefined);
  const bound: Around =
    (work) =>
    async (...args) => {
      if (isOver) return never;
      const value = await work(...args);
      return isOver ? never : value;
    };
  return {
    bound,
    end: () => {
      isOver = true;
    },
  };
}

/** What Altinn does that nobody ordered. */
function anyFaults(random: Random, movers: readonly string[]): FaultRule[] {
  const aim = {
    environment: 'tt02' as const,
    skip: Math.floor(random() * 6),
    times: 1 + Math.floor(random() * 3),
  };
  const client = oneOf(random, movers);
  // Somebody who is to go from one system access to another is turned away there.
  const turnedAway: FaultRule[] = client
    ? [{ ...aim, on: 'write', do: 'reject', code: 'AUTH-00079', client, times: 1, skip: 0 }]
    : [];
  const all: FaultRule[] = [
    { ...aim, on: 'write', do: '500' },
    { ...aim, on: 'write', do: 'drop-before' },
    { ...aim, on: 'write', do: 'drop-after' },
    { ...aim, on: 'write', do: 'effect-later', seconds: 30 },
    { ...aim, on: 'write', do: '429', retryAfter: 5 },
    { ...aim, on: 'write', do: '401' },
    { ...aim, on: 'read-delegated', do: 'empty-list' },
    { ...aim, on: 'read-delegated', do: 'behind' },
    { ...aim, on: 'read-delegated', do: 'half-list' },
    { ...aim, on: 'read-available', do: 'behind' },
    { ...aim, on: 'profile', do: '500' },
  ];
  return [...some(random, turnedAway, 0.6), ...some(random, all, 0.2)];
}

/**
 * A random firm, random choices on its board, some of them invented, and whatever colleagues, other users and Altinn do
 * meanwhile. What becomes of it must be what was confirmed: nobody goes who was not named, nobody comes who was not, and
 * nobody is removed whose addition in the same run was not confirmed before.
 * @throws with the seed, where it is not so
 */
export async function oneBoard(route: BoardRoute, seed: number): Promise<void> {
  const random = seeded(seed);
  const time = takeTime();
  const busy = createBusy();
  const get = async <T>(promise: Promise<T>): Promise<T> => {
    let settled: { value: T } | { error: unknown } | undefined;
    promise.then(
      (value) => {
        settled = { value };
      },
      (error: unknown) => {
        settled = { error };
      },
    );
    // What goes on without a timer and is not counted, the stand-in's own pages, is given its turns.
    for (let turn = 0; settled === undefined; turn += 1) {
      await time
        .until(() => settled !== undefined, busy.isBusy)
        .catch(async (error: unknown) => {
          if (turn > 200) throw error;
          for (let calm = 0; calm < 20; calm += 1) await new Promise(setImmediate);
        });
    }
    if (settled && 'error' in settled) throw settled.error;
    return (settled as unknown as { value: T }).value;
  };
  try {
    let life = createLife();
    const worker = await openWorker({
      firm: { seed, clients: 10 + Math.floor(random() * 10) },
      change: (effects) => {
        life = createLife();
        return {
          ...effects,
          random,
          clock: { ...systemClock, now: time.now },
          fetch: life.bound(busy.counted(effects.fetch)),
          openJournal: async () => storeWith(life.bound, busy.store(await effects.openJournal())),
          openSavedLists: async () => storeWith(life.bound, busy.store(await effects.openSavedLists())),
        };
      },
    });
    /** As the browser does with a worker: in the middle of anything, and another one when it is needed. */
    const stopWorker = busy.counted(async () => {
      life.end();
      await worker.restart();
      void worker.services.jobs.wake().catch(() => undefined);
    });
    const { control } = worker;
    control.scopes(route === 'end-user' ? 'on' : 'off');
    if (route === 'client-administration') control.clientAdministration('open');
    if (route === 'portal-client-administration') control.portalClientAdministration('open');
    const board = boardAt(worker);
    await run({ worker, board, random, get, time, stopWorker });
  } catch (error) {
    throw new Error(`${route}, seed ${seed}: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  } finally {
    time.restore();
  }
}

interface Scene {
  worker: Awaited<ReturnType<typeof openWorker>>;
  board: ReturnType<typeof boardAt>;
  random: Random;
  get: <T>(promise: Promise<T>) => Promise<T>;
  time: ReturnType<typeof takeTime>;
  stopWorker(): Promise<void>;
}

async function run(scene: Scene): Promise<void> {
  const { worker, board, random, get, stopWorker } = scene;
  const { control } = worker;
  const isRough = random() < 0.7;
  const { overviewId, systemUsers } = await get(board.read());
  const choices: AccessChoices[] = [];
  for (const { id } of systemUsers) {
    const add = some(random, await get(board.column(overviewId, id, 'add')), 0.3).slice(0, 4);
    const remove = some(random, await get(board.column(overviewId, id, 'remove')), 0.4).slice(0, 4);
    if (add.length + remove.length > 0) choices.push({ systemUserId: id, add, remove });
  }
  if (choices.length === 0) return;

  await invents(board, overviewId, choices, random, get);
  must(worker.statistics().writes === 0, 'something was written before anything was confirmed');

  const planned = taken(await get(board.plan(overviewId, choices)));
  const without: Record<string, string[]> = {};
  for (const { plan, lines } of planned.parts) {
    const rows = await get(worker.services.journal.planRows(plan.planId, 0, Number.MAX_SAFE_INTEGER));
    const ids = rows.flatMap(({ line, clientId }) => (clientId && lines.includes(line) ? [clientId] : []));
    without[plan.planId] = some(random, ids, 0.15);
  }
  const named = await namesIn(worker, planned.parts, without, get);
  const before = snapshot(board.agents());
  const meddled = { added: new Set<string>(), removed: new Set<string>() };
  const started = await get(board.start(planned, { without }));
  if (!started.ok) {
    // Every removal may have been unticked, where there was nothing else.
    must(started.refusal.kind === 'nothing-to-do' && named.all.size === 0, `refused ${started.refusal.kind}`);
    return;
  }
  const runId = started.value.run.id;
  if (isRough) {
    const coming = new Set([...named.add].map((key) => key.split(' ')[1] ?? ''));
    const movers = [...named.remove].map((key) => key.split(' ')[1] ?? '').filter((id) => coming.has(id));
    control.addFault(...anyFaults(random, movers));
    for (let turns = Math.floor(random() * 3); turns > 0; turns -= 1) {
      setTimeout(() => meddle(worker, board, random, meddled), random() * 3_000);
    }
    for (let stops = Math.floor(random() * 3); stops > 0; stops -= 1) {
      setTimeout(() => void stopWorker(), random() * 4_000);
    }
    if (random() < 0.3) setTimeout(() => control.signIn('klientadministrator-2', 'tt02'), random() * 2_000);
  }
  await toTheEnd(scene, runId);
  // A request that was given up may still take effect.
  if (isRough) await get(new Promise((resolve) => setTimeout(resolve, 200_000)));

  const after = snapshot(board.agents());
  for (const { id } of board.agents()) {
    const was = before.get(id) ?? new Set();
    const is = after.get(id) ?? new Set();
    for (const client of was) {
      const key = `${id} ${client}`;
      must(
        is.has(client) || named.remove.has(key) || meddled.removed.has(key),
        `${key} went and was not named`,
      );
    }
    for (const client of is) {
      const key = `${id} ${client}`;
      must(was.has(client) || named.add.has(key) || meddled.added.has(key), `${key} came and was not named`);
    }
  }
  const parts = await get(worker.services.journal.partsOf(runId));
  const rows = (await Promise.all(parts.map(({ id }) => get(rowsOf(worker, id))))).flat();
  for (const { action, attempts, client } of rows) {
    if (action !== 'remove' || attempts === 0) continue;
    const additions = rows.filter((row) => row.action === 'add' && row.client.id === client.id);
    must(
      additions.every(({ confirmedAt }) => confirmedAt !== undefined),
      `${client.id} was sent away before it had come where it was going`,
    );
  }
  if (isRough) return;
  // Nobody meddled: everything is as it was confirmed, and undone it is as it was.
  for (const key of named.add) must(isIn(after, key), `${key} did not come`);
  for (const key of named.remove) must(!isIn(after, key), `${key} did not go`);
  const undo = taken(await get(worker.requests.planUndo({ visit: board.visit, runId }, worker.page)));
  const lines = undo.parts.map(({ part, preview }) => ({
    jobId: part.id,
    lines: preview.rows.map(({ line }) => line),
  }));
  if (lines.every((part) => part.lines.length === 0)) return;
  const order = { visit: board.visit, runId, parts: lines };
  const undone = taken(await get(worker.requests.undo(order, worker.page)));
  await toTheEnd(scene, undone.run.id);
  const now = snapshot(board.agents());
  const takenBack = new Set(
    undo.parts.flatMap(({ part, preview }) =>
      preview.rows.map(({ clientId }) => `${part.systemUser.id} ${clientId}`),
    ),
  );
  for (const [id, was] of before) {
    for (const client of new Set([...was, ...(now.get(id) ?? [])])) {
      const key = `${id} ${client}`;
      const promised = takenBack.has(key) ? was.has(client) : isIn(after, key);
      must(isIn(now, key) === promised, `${key} is not as undo promised`);
    }
  }
}

/** A page that sends cells of its own invention gets nothing, whatever stands beside them. */
async function invents(
  board: Scene['board'],
  overviewId: string,
  choices: readonly AccessChoices[],
  random: Random,
  get: Scene['get'],
): Promise<void> {
  const [first] = choices;
  const agent = board.agents().find(({ id }) => id === first?.systemUserId);
  if (!first || !agent) return;
  const inventions: AccessChoices[] = [
    { ...first, add: [...first.add, '310609544'] },
    { ...first, add: [...first.add, ...agent.delegatedOrgNumbers.slice(0, 1), '1'] },
    { ...first, remove: [...first.remove, 'nobody'] },
    { ...first, systemUserId: '5f1c2f0e-0000-4000-8000-000000000009' },
  ];
  const invented = oneOf(random, inventions);
  const others = choices.slice(1);
  const reply: Reply<unknown> = await get(board.plan(overviewId, invented ? [...others, invented] : others));
  must(!reply.ok || invented === undefined, 'an invented cell was planned');
}

/** Whom the confirmation named, by system user and client: those who were still ticked. */
async function namesIn(
  worker: Scene['worker'],
  parts: readonly {
    plan: { planId: string; systemUser: { id: string } };
    action: 'add' | 'remove';
    lines: number[];
  }[],
  without: Record<string, string[]>,
  get: Scene['get'],
) {
  const named = { add: new Set<string>(), remove: new Set<string>(), all: new Set<string>() };
  for (const { plan, action, lines } of parts) {
    const rows = await get(worker.services.journal.planRows(plan.planId, 0, Number.MAX_SAFE_INTEGER));
    const unticked = new Set(without[plan.planId]);
    for (const { line, clientId, verdict } of rows) {
      if (verdict !== action || !lines.includes(line) || unticked.has(clientId ?? '')) continue;
      named[action].add(`${plan.systemUser.id} ${clientId}`);
      named.all.add(`${plan.systemUser.id} ${clientId}`);
    }
  }
  return named;
}

/** A colleague does something in the portal. */
function meddle(
  worker: Scene['worker'],
  board: Scene['board'],
  random: Random,
  meddled: { added: Set<string>; removed: Set<string> },
): void {
  const agent = oneOf(random, board.agents());
  if (!agent) return;
  if (random() < 0.5) {
    const client = oneOf(random, agent.delegatedClientIds);
    if (!client) return;
    worker.control.byColleague('remove', agent.id, [client]);
    meddled.removed.add(`${agent.id} ${client}`);
    return;
  }
  const addable = worker.state().clients.filter(({ id, roles, standing }) => {
    const given = new Set(roles.flatMap((role) => role.packages));
    const isReady = standing === 'client' && agent.packages.every((urn) => given.has(urn));
    return isReady && !agent.delegatedClientIds.includes(id);
  });
  const client = oneOf(random, addable);
  if (!client) return;
  worker.control.byColleague('add', agent.id, [client.id]);
  meddled.added.add(`${agent.id} ${client.id}`);
}

/** Whoever began it comes back to it whenever it stands still, until it is over or nothing helps. */
async function toTheEnd({ worker, board, get, time }: Scene, runId: string): Promise<void> {
  // Another worker may have taken over since it was asked last.
  const state = async () => (await worker.services.journal.partsOf(runId)).map((part) => part.state);
  for (let click = 0; ; click += 1) {
    await get(
      (async () => {
        for (;;) {
          const states = await state();
          const isStill = states.includes('paused');
          if (isStill || states.every((one) => one === 'done' || one === 'cancelled')) return;
          await new Promise((resolve) => setTimeout(resolve, 2_000));
        }
      })(),
    );
    const states = await get(state());
    if (!states.includes('paused')) break;
    if (click > 1) worker.control.clearFaults();
    worker.control.signIn('klientadministrator', 'tt02');
    await get(worker.browser.openPortalPage());
    const token = worker.browser.cookie('XSRF-TOKEN', 'am.ui.tt02.altinn.no');
    const visit = { ...board.visit, ...(token ? { token } : {}) };
    if (click > 8) {
      await get(worker.requests.cancel({ visit, runId }, worker.page));
    } else await get(worker.requests.resume({ visit, runId }, worker.page));
  }
  must(time.now() > 0, 'time went backwards');
}

const rowsOf = (worker: Scene['worker'], jobId: string) =>
  worker.services.journal.rowsOf(jobId, 0, Number.MAX_SAFE_INTEGER);

type Snapshot = ReadonlyMap<string, ReadonlySet<string>>;
const snapshot = (agents: readonly SystemUserState[]): Snapshot =>
  new Map(agents.map(({ id, delegatedClientIds }) => [id, new Set(delegatedClientIds)]));
const isIn = (all: Snapshot, key: string): boolean => {
  const [id = '', client = ''] = key.split(' ');
  return all.get(id)?.has(client) ?? false;
};

function must(is: boolean, otherwise: string): void {
  if (!is) throw new Error(otherwise);
}
