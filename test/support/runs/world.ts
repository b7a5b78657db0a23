import { noRules } from '../../../utils/domain/kept/rules';
import 'fake-indexeddb/auto';
import type { ClientDelegations } from '../../../utils/altinn/client-delegations';
import type { Client } from '../../../utils/domain/client';
import { type Answer, answered, type Failure, failed } from '../../../utils/domain/failure';
import type { OrgNumber } from '../../../utils/domain/numbers/nine-digits';
import type { PlanSummary } from '../../../utils/domain/plan';
import type { JobRowView, JobView } from '../../../utils/domain/runs/job';
import type { Owner, SystemUser } from '../../../utils/domain/system-user';
import { type Journal, openJournal } from '../../../utils/job/journal/journal';
import type { JobRowRecord, PlanRecord } from '../../../utils/job/journal/records';
import type { RowChange } from '../../../utils/job/journal/transitions';
import type { Clock } from '../../../utils/job/run/clock';
import { createJobs, type Jobs } from '../../../utils/job/run/jobs';
import { understood } from '../lists/understanding';
import { countsOf } from '../panel/scenes';

export const owner: Owner = {
  environment: 'tt02',
  partyId: '51329012',
  partyUuid: '0f6ce3a1-0000-4000-8000-000000000001',
  orgNumber: '310609544' as OrgNumber,
  name: 'Fjord Regnskap AS',
};

export const systemUser: SystemUser = {
  id: '7a1d0000-0000-4000-8000-000000000002',
  title: 'Tripletex',
  packages: [],
  owner,
};

export const clientId = (line: number): string => `client-${line}`;

/** What Altinn does with one write: what it answers, and when the effect comes, if it does (ms). */
export interface Reaction {
  answer: Failure | 'ok';
  takes?: number;
  effectAfter?: number | 'never';
}

export interface Write {
  client: string;
  at: number;
  /** Reads of the list that were answered before this write left. */
  readsBefore: number;
  inFlight: number;
}

/** A worker: everything it started stops with it. */
interface Worker {
  alive: boolean;
  jobs: Jobs;
  awake: number;
  alarm: boolean;
  views: { job: JobView; rows: JobRowView[] }[];
}

type Sleeper = { at: number; wake(): void; owner: { alive: boolean } };

const never = new Promise<never>(() => {});
let worlds = 0;

/** Altinn, a clock and an IndexedDB of its own; workers come and go. */
export async function createWorld(options: {
  rows: number;
  delegated?: string[];
  react?: (client: string, times: number) => Reaction;
  read?: (times: number) => Failure | 'empty' | undefined;
  /** Who can be delegated; everybody on the plan unless told. */
  available?: () => Client[];
  random?: () => number;
  storage?: { quota: number; usage: number };
}) {
  worlds += 1;
  const journal = await openJournal(`world-${worlds}`);
  const altinn = { alive: true };
  const truth = new Set(options.delegated ?? []);
  const delegatedCount = truth.size;
  const writes: Write[] = [];
  const timesWritten = new Map<string, number>();
  let sleepers: Sleeper[] = [];
  let now = 1_800_000_000_000;
  let open = 0;
  let reads = 0;
  let inFlight = 0;
  let steps = 0;
  let killAt = Number.POSITIVE_INFINITY;
  let worker: Worker | undefined;
  let breaks: ((changes: RowChange[]) => boolean) | undefined;
  let isFull = false;
  const random = options.random ?? (() => 0.5);
  const session = { user: 'same' as Answer<'same' | 'other'> | 'same' | 'other', refreshes: [] as number[] };
  const identityChecks: number[] = [];

  function step() {
    steps += 1;
    if (steps >= killAt) {
      killAt = Number.POSITIVE_INFINITY;
      kill();
    }
  }

  function kill() {
    if (worker) worker.alive = false;
    sleepers = sleepers.filter((sleeper) => sleeper.owner.alive);
    inFlight = 0;
  }

  const clockOf = (whose: { alive: boolean }): Clock => ({
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve();
        const over = () => {
          signal.removeEventListener('abort', over);
          sleepers = sleepers.filter((other) => other !== sleeper);
          if (whose.alive) resolve();
        };
        const sleeper: Sleeper = { at: now + Math.max(0, ms), owner: whose, wake: over };
        sleepers.push(sleeper);
        signal.addEventListener('abort', over);
      }),
  });

  /** The journal as one worker has it: its calls are counted, and nothing comes back to the dead. */
  function journalOf(whose: { alive: boolean }): Journal {
    const wrapped =
      (name: keyof Journal) =>
      async (...args: unknown[]) => {
        if (!whose.alive) return never;
        step();
        if (!whose.alive) return never;
        open += 1;
        try {
          if (isFull && name.startsWith('change')) throw new DOMException('no room', 'QuotaExceededError');
          const result = await (name === 'changeRows'
            ? journal.changeRows(...breaking(args as Parameters<Journal['changeRows']>))
            : (journal[name] as (...all: unknown[]) => Promise<unknown>)(...args));
          step();
          return whose.alive ? result : never;
        } finally {
          open -= 1;
        }
      };
    return new Proxy(journal, { get: (_, name) => wrapped(name as keyof Journal) });
  }

  /** A transaction that breaks breaks whole, whenever its changes came. */
  function breaking([jobId, changes, more]: Parameters<Journal['changeRows']>): Parameters<
    Journal['changeRows']
  > {
    const unlessBroken = (asked: RowChange[]) => {
      if (!breaks?.(asked)) return asked;
      breaks = undefined;
      throw new Error('QuotaExceededError');
    };
    return [jobId, unlessBroken(changes), more && (() => unlessBroken(more()))];
  }

  function routeOf(whose: Worker): ClientDelegations {
    const time = clockOf(altinn);
    const forever = () => new AbortController().signal;
    return {
      knowsPackages: true,
      knowsDelegatedPackages: false,
      offersAvailable: true,
      tells: { delegate: false, revoke: false },
      believedEmpty: { available: false, delegated: false },
      namesVendors: true,
      bindsUser: true,
      systemUsers: async () => answered([systemUser]),
      available: async () => answered(options.available?.() ?? clientsOf(options.rows)),
      async delegated() {
        await time.sleep(50, forever());
        reads += 1;
        const answer = options.read?.(reads);
        if (!whose.alive) return never;
        step();
        if (!whose.alive) return never;
        if (answer && answer !== 'empty') return failed(answer);
        const ids = answer === 'empty' ? [] : [...truth];
        return answered(ids.map((id): Client => ({ id, kind: 'organisation' })));
      },
      async delegate(_, client) {
        if (!whose.alive) return never;
        const times = (timesWritten.get(client.id) ?? 0) + 1;
        timesWritten.set(client.id, times);
        inFlight += 1;
        writes.push({ client: client.id, at: now, readsBefore: reads, inFlight });
        const { answer, takes = 100, effectAfter } = options.react?.(client.id, times) ?? { answer: 'ok' };
        const effect = effectAfter ?? (answer === 'ok' ? takes / 2 : 'never');
        if (effect !== 'never')
          void time.sleep(effect, forever()).then(() => {
            // A request of a worker that is stopped may or may not have reached Altinn.
            if (whose.alive || random() < 0.5) truth.add(client.id);
          });
        step();
        await time.sleep(takes, forever());
        if (!whose.alive) return never;
        inFlight -= 1;
        step();
        if (!whose.alive) return never;
        return answer === 'ok' ? answered('not-told') : failed(answer);
      },
      revoke: async () => failed({ kind: 'forbidden' }),
    };
  }

  function startWorker(browserSession = 'session-1'): Worker {
    kill();
    const mine: Worker = {
      alive: true,
      awake: 0,
      alarm: false,
      views: [],
      jobs: undefined as unknown as Jobs,
    };
    const route = routeOf(mine);
    mine.jobs = createJobs({
      rules: async () => noRules,
      journal: journalOf(mine),
      delegations: async () => answered({ writeRoute: route, delegatedRoute: route, availableRoute: route }),
      checkIdentity: async () => {
        identityChecks.push(now);
        return typeof session.user === 'string' ? answered(session.user) : session.user;
      },
      refreshSession: async () => {
        session.refreshes.push(now);
        return answered(undefined);
      },
      clock: clockOf(mine),
      random,
      storage: async () => options.storage ?? {},
      keepAwake: () => {
        mine.awake += 1;
        return () => {
          mine.awake -= 1;
        };
      },
      scheduleWake: (on) => {
        mine.alarm = on;
      },
      browserSession,
      onChange: (job, rows) => mine.views.push({ job: structuredClone(job), rows }),
    });
    worker = mine;
    return mine;
  }

  /** Lets time go until `isOver`; each step waits until nothing but time is waited for. */
  async function until(isOver: () => boolean | Promise<boolean>, limit = 3 * 60 * 60_000): Promise<void> {
    const end = now + limit;
    for (;;) {
      for (let calm = 0; calm < 3; calm = open === 0 ? calm + 1 : 0) await new Promise(setImmediate);
      if (await isOver()) return;
      const next = sleepers.reduce((least, { at }) => Math.min(least, at), Number.POSITIVE_INFINITY);
      if (next > end) throw new Error(`nothing more happens at ${now} (steps ${steps})`);
      now = Math.max(now, next);
      const due = sleepers.filter(({ at }) => at <= now);
      sleepers = sleepers.filter(({ at }) => at > now);
      for (const { wake } of due) wake();
    }
  }

  /** The value of a promise that needs time to pass. */
  async function get<T>(promise: Promise<T>): Promise<T> {
    let outcome: { value: T } | undefined;
    void promise.then((value) => {
      outcome = { value };
    });
    await until(() => outcome !== undefined);
    if (!outcome) throw new Error('no value');
    return outcome.value;
  }

  async function savePlan(id = 'plan') {
    await journal.savePlan(planOf(id, options.rows, delegatedCount, now));
  }

  async function allRows(jobId: string): Promise<JobRowRecord[]> {
    return journal.rowsOf(jobId, 0, 1_000_000);
  }

  await savePlan();
  return {
    journal,
    truth,
    writes,
    session,
    identityChecks,
    startWorker,
    kill,
    killAfter: (moreSteps: number) => {
      killAt = steps + moreSteps;
    },
    /** The first write to the journal that this says yes to fails. */
    breakOn: (isIt: (changes: RowChange[]) => boolean) => {
      breaks = isIt;
    },
    /** The journal takes no change at all any more. */
    fill: (full: boolean) => {
      isFull = full;
    },
    until,
    get,
    savePlan,
    allRows,
    now: () => now,
    sleep: (ms: number) => {
      now += ms;
    },
    reads: () => reads,
    steps: () => steps,
    isDead: () => worker?.alive === false,
    /** Starts the plan in a new worker and lets it come to an end or a pause. */
    async run() {
      const mine = startWorker();
      const reply = await get(mine.jobs.start({ planId: 'plan' }));
      if (!reply.ok) throw new Error(`refused: ${JSON.stringify(reply.refusal)}`);
      await this.rest(mine, reply.value);
      return { worker: mine, jobId: reply.value };
    },
    /** Waits until nobody drives the run any more. */
    async rest(mine: Worker, jobId: string) {
      await until(
        async () => {
          const job = await journal.job(jobId);
          return mine.awake === 0 && job?.state !== 'running' && job?.state !== 'verifying';
        },
        24 * 60 * 60_000,
      );
    },
    async job(jobId: string) {
      const job = await journal.job(jobId);
      if (!job) throw new Error('no job');
      return job;
    },
  };
}

/** The clients of a plan with so many rows. */
export const clientsOf = (rows: number): Client[] =>
  Array.from({ length: rows }, (_, index) => ({ id: clientId(index + 2), kind: 'organisation' }));

export type World = Awaited<ReturnType<typeof createWorld>>;

export function planOf(id: string, rows: number, delegatedCount: number, readAt: number): PlanRecord {
  const lines = Array.from({ length: rows }, (_, index) => index + 2);
  const summary: PlanSummary = {
    planId: id,
    environment: 'tt02',
    owner,
    systemUser,
    fileName: 'klienter.csv',
    understanding: understood(),
    rowCount: rows,
    counts: countsOf({ add: rows }),
    unlisted: 0,
    purpose: { kind: 'add' },
    standing: { added: 0, notAdded: rows, canBeAdded: rows },
    consequences: {
      add: { add: rows, remove: 0 },
      remove: { add: 0, remove: 0 },
      'as-marked': { add: 0, remove: 0 },
      match: { add: rows, remove: 0 },
    },
    removal: { refused: [] },
    ownDelegated: false,
    repairable: 0,
    notOnList: 0,
    privatePersons: 0,
    unknownDelegated: 0,
    delegatedCount,
    availableCount: rows,
    warnings: [],
    readAt,
  };
  return {
    id,
    summary,
    createdAt: readAt,
    userUuid: 'user-1',
    routes: { availableRoute: 'portal', delegatedRoute: 'portal', writeRoute: 'portal' },
    listRows: lines.map((line) => ({
      line,
      cells: [clientId(line)],
      number: { valid: true, orgNumber: '310609544' as OrgNumber },
    })),
    planRows: lines.map((line) => ({
      line,
      shown: clientId(line),
      verdict: 'add',
      clientId: clientId(line),
      warnings: [],
    })),
    targets: lines.map((line) => ({ line, client: { id: clientId(line), kind: 'organisation' } })),
    notOnList: [],
  };
}

/** Numbers in [0, 1) from a seed: the same every time. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
