import { browser } from 'wxt/browser';
import type { Desk } from '../../../utils/access/desk';
import { technicalOf } from '../../../utils/access/technical';
import { answered } from '../../../utils/domain/failure';
import type { ClientList, ReadChoices } from '../../../utils/domain/list';
import { granted, type Reply, refused } from '../../../utils/domain/refusal';
import { exportFile } from '../../../utils/files/export-file';
import { letterOf, lettersFile } from '../../../utils/files/letters-file';
import { resultsFile, templateFile } from '../../../utils/files/results-file';
import { plansKeep } from '../../../utils/job/start/begin';
import type { AnswerOf, JobPage, Planned, RequestName, RequestOf, Visit } from '../../../utils/messages';
import { makePlan, readNow, readTwice } from '../../../utils/planning/make-plan';
import { listOfSystemUser, otherSystemUsers } from '../../../utils/planning/other-system-users';
import type { Reading } from '../../../utils/planning/readings';
import { readList, readListFromText } from '../../../utils/spreadsheet/read-list';
import { jobPage, jobRowViews } from '../ports/job-page';
import type { Services } from '../services';
import { authorise, needs } from './authorise';
import type { Handlers } from './handlers';
import { createOverviewRequests } from './overview-requests';
import type { Sender } from './sender';
import { createSeveralRequests } from './several-requests';

/** What the worker does for each message of `utils/messages.ts`, for a sender that was checked. */
export type Requests = {
  [N in RequestName]: (request: RequestOf<N>, sender: Sender) => Promise<AnswerOf<N>>;
};

/** Every request, held against the one table of what it needs before its handler sees it. */
export function createRequests(services: Services): Requests {
  const handlers = createHandlers(services);
  const guarded = <N extends RequestName>(name: N): Requests[N] =>
    (async (request: RequestOf<N>, sender: Sender): Promise<AnswerOf<N>> => {
      const pass = await authorise(services, name, request, sender);
      return pass.ok ? handlers[name](request, pass.value) : pass;
    }) as Requests[N];
  return Object.fromEntries(
    (Object.keys(needs) as RequestName[]).map((name) => [name, guarded(name)]),
  ) as Requests;
}

function createHandlers(services: Services): Handlers {
  const { journal, jobs, uploads, readings, lists, memory, clock } = services;

  /** Lists that were read just now, kept for the next time. */
  const keeping = async <R extends Reading>(reading: Reply<R>): Promise<Reply<R>> => {
    if (!reading.ok) return reading;
    const { systemUser, altinn, routes } = reading.value.desk;
    const sinceLast = await lists.keep({
      systemUser,
      lists: answered(reading.value.lists),
      knowsPackages: altinn.routes[routes.availableRoute].knowsPackages,
      readAt: reading.value.readAt,
    });
    return granted({ ...reading.value, ...(sinceLast ? { sinceLast } : {}) });
  };

  const readAndKeep = async (desk: Desk) =>
    keeping(await readNow(desk, clock, await lists.lastSeen(desk.systemUser, clock.now())));

  const readAnew = async (desk: Reply<Desk>): Promise<Reply<Reading>> =>
    desk.ok ? readAndKeep(desk.value) : desk;

  /** What an earlier plan for the same visit was made from, while it is fresh and the same person is signed in. */
  const readBefore = async (
    planId: string | undefined,
    visit: Visit,
  ): Promise<Reply<Reading> | undefined> => {
    const reading = planId && readings.of(planId, visit);
    if (!reading || clock.now() - reading.readAt > plansKeep) return undefined;
    const user = await reading.desk.altinn.signedInUser(AbortSignal.timeout(60_000));
    return user.ok && user.value === visit.userUuid ? granted(reading) : undefined;
  };

  const planned = async (
    reading: Reading,
    list: ClientList,
    fileName: string,
    { purpose = 'add' }: ReadChoices,
  ): Promise<Planned> => {
    const summary = await makePlan(reading, list, { fileName, purpose }, services);
    readings.keep(summary.planId, reading);
    return { summary, technical: technicalOf(memory, reading.desk.systemUser.owner, reading.desk) };
  };

  /** A run that has just begun, as its page shows it. */
  const startedPage = async (started: Reply<string>): Promise<Reply<JobPage>> => {
    if (!started.ok) return started;
    const page = await jobPage(services, started.value);
    return page ? granted(page) : refused({ kind: 'not-found', what: 'run' });
  };

  return {
    async arrive(_, { environment }) {
      jobs.askWho(environment);
      return granted(undefined);
    },
    async upload({ uploadId, index, base64 }) {
      return uploads.add(uploadId, index, base64) ? granted(undefined) : refused({ kind: 'upload-lost' });
    },

    async plan({ visit, uploadId, fileName, from, choices, insteadOf }, { enter }) {
      const bytes = uploads.take(uploadId);
      if (!bytes) return refused({ kind: 'upload-lost' });
      const read = await (from === 'paste'
        ? readListFromText(new TextDecoder().decode(bytes), choices)
        : readList(bytes, choices));
      if (!read.ok) return refused({ kind: 'file', fault: read.fault });
      const reading = (await readBefore(insteadOf, visit)) ?? (await readAnew(await enter()));
      return reading.ok ? granted(await planned(reading.value, read.list, fileName, choices)) : reading;
    },

    systemUsers: (_, { desk }) => otherSystemUsers(desk),
    async planFrom({ systemUserId, choices = {} }, { desk }) {
      const source = await listOfSystemUser(desk, systemUserId, clock);
      if (!source.ok) return source;
      const reading = await readAndKeep(desk);
      if (!reading.ok) return reading;
      return granted(await planned(reading.value, source.value.list, source.value.title, choices));
    },

    async planRows({ planId, from, count }) {
      return granted(await journal.planRows(planId, from, count));
    },
    async planNotOnList({ planId, from, count }) {
      return granted(await journal.notOnList(planId, from, count));
    },
    letter: (order) => letterOf(journal, order),
    lettersFile: (order) => lettersFile(journal, order, clock.now()),
    async planFile({ planId, ...wanted }) {
      return resultsFile(journal, planId, undefined, 'all', wanted, clock.now());
    },

    async start({ visit: _, planId, ...order }, { plan }) {
      if (clock.now() - plan.summary.readAt > plansKeep) return refused({ kind: 'plan-too-old' });
      return startedPage(await jobs.start({ planId, ...order }));
    },

    async jobRows({ jobId, fromLine, count }) {
      return granted(await jobRowViews(services, jobId, fromLine, count));
    },
    async pause({ jobId }) {
      // What is on its way may take a minute and a half; the page hears when it has stopped.
      jobs.pause(jobId).catch((error) => console.error(error));
      return granted(undefined);
    },
    async cancel({ jobId }) {
      jobs.cancel(jobId).catch((error) => console.error(error));
      return granted(undefined);
    },
    // The panel says what changed wherever it offers to go on.
    resume: async ({ jobId }) => withoutValue(await jobs.resume(jobId, { accept: 'plan-changed' })),
    retry: async ({ jobId }) => withoutValue(await jobs.retry(jobId)),

    keepAsAnother: async ({ jobId, lines }) => withoutValue(await jobs.keepAsAnother({ jobId, lines })),
    planUndo: ({ jobId, only }) => jobs.planUndo(jobId, only),
    undo: async ({ jobId, lines }) => startedPage(await jobs.startUndo({ jobId, lines })),

    async results({ jobId, only, ...wanted }, { job }) {
      return resultsFile(journal, job.planId, { jobId }, only, wanted, clock.now());
    },
    async exportClients({ visit: _, ...wanted }, { desk }) {
      const lastSeen = await lists.lastSeen(desk.systemUser, clock.now());
      const reading = await keeping(await readTwice(desk, clock, lastSeen));
      return reading.ok ? granted(await exportFile(reading.value, wanted)) : reading;
    },
    async template(wanted) {
      return granted(await templateFile(wanted));
    },
    async dismiss({ jobId }) {
      await memory.dismiss(jobId);
      return granted(undefined);
    },
    async openHistory() {
      await browser.tabs.create({ url: '/remembered.html' });
      return granted(undefined);
    },
    ...createOverviewRequests(services),
    ...createSeveralRequests(services),
  };
}

const withoutValue = (reply: Reply<unknown>): Reply<undefined> => (reply.ok ? granted(undefined) : reply);
