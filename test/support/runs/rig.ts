import { createGivingWay } from '../../../utils/altinn/give-way';
import { noRules } from '../../../utils/domain/kept/rules';
import 'fake-indexeddb/auto';
import type { ClientDelegations } from '../../../utils/altinn/client-delegations';
import type { Client } from '../../../utils/domain/client';
import { type Answer, answered } from '../../../utils/domain/failure';
import type { JobRowView, JobView } from '../../../utils/domain/runs/job';
import type { Receipt } from '../../../utils/domain/runs/receipt';
import { type Journal, openJournal } from '../../../utils/job/journal/journal';
import type { JobRecord, JobRowRecord } from '../../../utils/job/journal/records';
import type { RowChange } from '../../../utils/job/journal/transitions';
import { type Clock, systemClock } from '../../../utils/job/run/clock';
import { createJobs, type Jobs } from '../../../utils/job/run/jobs';
import { makePlace, type PlaceOptions } from './place';
import { takeTime } from './virtual-time';
import { previewOf } from './whole-runs';

type WorkerState = 'alive' | 'stopped';

/** A worker: everything it started stops with it. */
export interface Worker {
  state: WorkerState;
  jobs: Jobs;
  awake: number;
  views: JobView[];
  rows: JobRowView[];
}

/** One write as it was handed to a route. */
export interface Write {
  client: string;
  kind: 'add' | 'remove';
  at: number;
  /** Reads of the delegated list that were answered before it left. */
  readsBefore: number;
  /** Whether the journal already had the run's row as done when it left. */
  afterDone: boolean;
  /** Whether the journal has had it as unknown since the write before. */
  afterLost: boolean;
  /** What was answered; nothing as long as nothing was. */
  answer?: Answer<Receipt>;
}

/** One delegated list as the worker got it. */
export interface Reading {
  at: number;
  /** Writes that had left when it was asked for. */
  writes: number;
  ids: ReadonlySet<string>;
}

const isStopped = ({ state }: Worker): boolean => state === 'stopped';
const never = new Promise<never>(() => {});
const quotaExceeded = () => new DOMException('no room', 'QuotaExceededError');
let opened = 0;

/** Runner, journal and stand-in Altinn on one virtual clock; workers come, go and are stopped. */
export async function makeRig(options: PlaceOptions & { random?: () => number }) {
  const time = takeTime();
  const random = options.random ?? (() => 0.5);
  const place = await makePlace(options);
  opened += 1;
  const journal = await openJournal(`rig-${opened}-${options.seed}`);
  await journal.savePlan(place.plan);

  const writes: Write[] = [];
  const readings: Reading[] = [];
  /** By client, the run that sends it; and by run and client, the rows that are done. */
  const sending = new Map<string, string>();
  const done = new Set<string>();
  const lost = new Set<string>();
  let workers = 0;
  let worker: Worker | undefined;
  let open = 0;
  let steps = 0;
  let stopAt = Number.POSITIVE_INFINITY;
  let reads = 0;
  let browserSession = 'session-1';
  /** What stands between the worker and Altinn. */
  let network: 'there' | 'offline' | 'withheld' = 'there';
  let onSend: (client: string) => Promise<void> | void = () => {};
  let rights: 'as they are' | 'gone' = 'as they are';
  let onWritten: (name: keyof Journal, result: unknown) => void = () => {};
  let revokeInstead: (client: string) => Answer<Receipt> | undefined = () => undefined;
  let retell: (client: Client) => Client = (client) => client;
  let refuses: (changes: RowChange[]) => boolean = () => false;

  function stopWorker() {
    if (worker) worker.state = 'stopped';
  }

  function step() {
    steps += 1;
    if (steps < stopAt) return;
    stopAt = Number.POSITIVE_INFINITY;
    stopWorker();
  }

  /** The call as the worker has it: it may be stopped on either side of it, and nothing comes back to the dead. */
  async function within<T>(mine: Worker, call: () => Promise<T>): Promise<T> {
    if (isStopped(mine)) return never;
    step();
    if (isStopped(mine)) return never;
    try {
      const result = await call();
      step();
      return isStopped(mine) ? never : result;
    } catch (error) {
      if (isStopped(mine)) return never;
      throw error;
    }
  }

  function journalOf(mine: Worker): Journal {
    const call =
      (name: keyof Journal) =>
      (...args: unknown[]) =>
        within(mine, async () => {
          open += 1;
          try {
            const written =
              name === 'changeRows'
                ? journal.changeRows(...refusing(args as Parameters<Journal['changeRows']>))
                : (journal[name] as (...all: unknown[]) => Promise<unknown>)(...args);
            const result = await written;
            if (name === 'changeRows') note((result as { rows: JobRowRecord[] }).rows);
            onWritten(name, result);
            return result;
          } finally {
            open -= 1;
          }
        });
    return new Proxy(journal, { get: (_, name) => call(name as keyof Journal) });
  }

  /** A transaction that is refused is refused whole, whenever its changes came. */
  function refusing([jobId, changes, more]: Parameters<Journal['changeRows']>): Parameters<
    Journal['changeRows']
  > {
    const unlessRefused = (asked: RowChange[]) => {
      if (refuses(asked)) throw quotaExceeded();
      return asked;
    };
    return [jobId, unlessRefused(changes), more && (() => unlessRefused(more()))];
  }

  function note(rows: JobRowRecord[]) {
    for (const { jobId, client, state } of rows) {
      if (state === 'sending') sending.set(client.id, jobId);
      else if (state === 'done') done.add(`${jobId} ${client.id}`);
      else done.delete(`${jobId} ${client.id}`);
      if (state === 'unknown') lost.add(client.id);
    }
  }

  const fetchOf =
    (mine: Worker): typeof fetch =>
    (input, init) =>
      within(mine, () => {
        if (network === 'there') return place.browser.fetch(input, init);
        throw new TypeError('Failed to fetch');
      });

  /** The route, with what goes through it written down. */
  function watched(delegations: ClientDelegations): ClientDelegations {
    const noted = (kind: Write['kind'], client: string) => {
      const afterLost = lost.delete(client);
      const afterDone = done.has(`${sending.get(client)} ${client}`);
      const write: Write = { client, kind, at: time.now(), readsBefore: reads, afterDone, afterLost };
      writes.push(write);
      return write;
    };
    const sent = async (write: Write, send: () => Promise<Answer<Receipt>>) => {
      await onSend(write.client);
      write.answer = await send();
      return write.answer;
    };
    return {
      ...delegations,
      async delegated(systemUser, signal) {
        const left = writes.length;
        const answer = await delegations.delegated(systemUser, signal);
        if (!answer.ok) return answer;
        reads += 1;
        readings.push({ at: time.now(), writes: left, ids: new Set(answer.value.map(({ id }) => id)) });
        return answered(answer.value.map(retell));
      },
      async delegate(systemUser, client, signal) {
        return sent(noted('add', client.id), () => delegations.delegate(systemUser, client, signal));
      },
      async revoke(systemUser, client, signal) {
        return sent(
          noted('remove', client.id),
          async () => revokeInstead(client.id) ?? delegations.revoke(systemUser, client, signal),
        );
      },
    };
  }

  const clockOf = (mine: Worker): Clock => ({
    now: () => time.now(),
    sleep: async (ms, signal) => {
      await systemClock.sleep(ms, signal);
      if (mine.state === 'stopped') await never;
    },
  });

  function startWorker(): Worker {
    stopWorker();
    stopAt = Number.POSITIVE_INFINITY;
    workers += 1;
    const mine: Worker = { state: 'alive', awake: 0, views: [], rows: [], jobs: undefined as never };
    const altinn = place.altinnBy(fetchOf(mine), async () => network !== 'withheld');
    mine.jobs = createJobs({
      rules: async () => noRules,
      journal: journalOf(mine),
      clock: clockOf(mine),
      random,
      browserSession,
      storage: async () => ({}),
      delegations: async ({ routes, userUuid }) =>
        answered({
          writeRoute: watched(
            createGivingWay({
              altinn,
              names: [routes.writeRoute],
              userUuid,
              onClosed: () => undefined,
              now: time.now,
            }),
          ),
          delegatedRoute: watched(altinn.routes[routes.delegatedRoute]),
          availableRoute: altinn.routes['client-administration'],
        }),
      checkIdentity: async ({ userUuid }, signal) => {
        const user = await altinn.signedInUser(signal);
        return user.ok ? answered(user.value === userUuid ? 'same' : 'other') : user;
      },
      administers: async ({ owner }, signal) =>
        rights === 'gone' ? answered(false) : altinn.isClientAdministrator(owner.partyUuid, signal),
      refreshSession: (_, signal) => altinn.refresh(signal),
      keepAwake: () => {
        mine.awake += 1;
        return () => {
          mine.awake -= 1;
        };
      },
      scheduleWake: () => {},
      onChange: (job, rows) => {
        mine.views.push(structuredClone(job));
        mine.rows.push(...rows);
      },
    });
    worker = mine;
    return mine;
  }

  const until = (isOver: () => boolean | Promise<boolean>, limit?: number) =>
    time.until(isOver, () => open > 0, limit);

  /** The value of a promise that needs time to pass; nothing when the worker is stopped first. */
  async function get<T>(promise: Promise<T>): Promise<T | undefined> {
    let outcome: { value: T } | undefined;
    let mistake: { error: unknown } | undefined;
    promise.then(
      (value) => {
        outcome = { value };
      },
      (error) => {
        mistake = { error };
      },
    );
    await until(() => outcome !== undefined || mistake !== undefined || worker?.state === 'stopped');
    if (mistake) throw mistake.error;
    return outcome?.value;
  }

  const order = (planId: string) => ({
    planId,
    ...(place.repairs ? { what: 'repair' as const } : {}),
  });

  const latest = (): Promise<JobRecord | undefined> =>
    journal.jobFor('tt02', place.systemUser.owner.partyUuid);

  return {
    ...place,
    time,
    journal,
    writes,
    readings,
    startWorker,
    stopWorker,
    /** The worker is stopped so many steps (journal and network, each before and after) from now. */
    stopAfter: (more: number) => {
      stopAt = steps + more;
    },
    steps: () => steps,
    reads: () => reads,
    workers: () => workers,
    /** Called when a write is handed to a route, before it leaves. */
    onSend: (hook: (client: string) => Promise<void> | void) => {
      onSend = hook;
    },
    /** What the rights check answers. */
    rights: (now: typeof rights) => {
      rights = now;
    },
    /** Called with what the journal gives back. */
    onWritten: (hook: typeof onWritten) => {
      onWritten = hook;
    },
    /** Lets so much time (ms) pass. */
    pass: async (ms: number) => {
      const bell = { state: 'waiting' as 'waiting' | 'rung' };
      setTimeout(() => {
        bell.state = 'rung';
      }, ms);
      await until(() => bell.state === 'rung');
    },
    /** What a removal is answered instead of being sent; nothing where it is sent. */
    answerRevoke: (answer: typeof revokeInstead) => {
      revokeInstead = answer;
    },
    /** The delegated list as the worker gets it. */
    retellDelegated: (inOtherWords: typeof retell) => {
      retell = inOtherWords;
    },
    network: (now: typeof network) => {
      network = now;
    },
    /** The journal takes no change of rows that this says yes to. */
    storageRefuses: (which: (changes: RowChange[]) => boolean) => {
      refuses = which;
    },
    restartBrowser: () => {
      browserSession = `${browserSession}+`;
    },
    until,
    get,
    /** Waits until nobody drives a run in this worker, or it is stopped. */
    rest: (mine: Worker) => until(() => mine.state === 'stopped' || mine.awake === 0),
    /** What begins the run of a plan. */
    order,
    /** A plan for those of the plan's clients that are not there now, as a panel makes it that reads the lists again. */
    async planAgain(): Promise<string> {
      const id = `plan-${time.now()}`;
      const there = place.delegations();
      const targets = place.plan.targets.filter(({ client }) => !place.isThere(client.id));
      const summary = {
        ...place.plan.summary,
        delegatedCount: Object.keys(there).length,
        readAt: time.now(),
      };
      await journal.savePlan({ ...place.plan, id, summary, targets });
      return id;
    },
    /** Adds everything on the plan and comes back with a worker that may undo it; what it sent is forgotten. */
    async addAll(): Promise<{ worker: Worker; lines: number[]; jobId: string }> {
      const mine = startWorker();
      await get(mine.jobs.start(order('plan')));
      await until(() => mine.awake === 0);
      const job = await latest();
      const preview = job && (await get(previewOf(mine.jobs, job.id)));
      if (!preview?.ok) throw new Error(`no undo: ${JSON.stringify(preview)}`);
      writes.length = 0;
      done.clear();
      lost.clear();
      place.control.resetStatistics();
      return { worker: mine, jobId: job?.id ?? '', lines: preview.value.rows.map(({ line }) => line) };
    },
    latest,
    async job(): Promise<JobRecord> {
      const job = await latest();
      if (!job) throw new Error('no run');
      return job;
    },
    rows: async (jobId: string): Promise<JobRowRecord[]> => journal.rowsOf(jobId, 0, 1_000_000),
    close() {
      stopWorker();
      journal.close();
      time.restore();
    },
  };
}
export type Rig = Awaited<ReturnType<typeof makeRig>>;
