import { browser } from 'wxt/browser';
import { answered } from '../../utils/domain/failure';
import type { ClientList, ReadChoices } from '../../utils/domain/list';
import { granted, type Reply, refused } from '../../utils/domain/refusal';
import { plansKeep } from '../../utils/job/begin';
import type { AnswerOf, JobPage, Planned, RequestName, RequestOf, Visit } from '../../utils/messages';
import { readList, readListFromText } from '../../utils/spreadsheet/read-list';
import { type Desk, enter } from './desk';
import { exportFile } from './export-file';
import { resultsFile, templateFile } from './files';
import { jobPage, jobRowViews } from './job-page';
import { letterOf, lettersFile } from './letters';
import { listOfSystemUser, otherSystemUsers } from './other-systems';
import { createOverviewRequests } from './overview-requests';
import { makePlan, readNow } from './plans';
import { readTwice } from './read-twice';
import type { Reading } from './readings';
import type { Sender } from './sender';
import type { Services } from './services';
import { createSeveralRequests } from './several-requests';
import { technicalOf } from './technical';

/** What the worker does for each message of `utils/messages.ts`, for a sender that was checked. */
export type Requests = {
  [N in RequestName]: (request: RequestOf<N>, sender: Sender) => Promise<AnswerOf<N>>;
};

export function createRequests(services: Services): Requests {
  const { journal, jobs, uploads, readings, lists, memory, clock, reception } = services;

  const enterAs = (visit: Visit, { environment }: Sender) =>
    enter(reception, environment, visit, AbortSignal.timeout(120_000));

  /** A run may be stopped only from its own environment; its id is known to its own pages alone. */
  const ownRun = async (jobId: string, { environment }: Sender): Promise<boolean> =>
    (await jobs.view(jobId))?.owner.environment === environment;

  /** The desk of a visit that belongs to the run: same owner, same system user, same person. */
  const deskOfRun = async (jobId: string, visit: Visit, sender: Sender): Promise<Reply<Desk>> => {
    const job = await journal.job(jobId);
    if (!job || job.owner.environment !== sender.environment) return refused({ kind: 'plan-gone' });
    if (job.systemUser.id !== visit.systemUserId) return refused({ kind: 'plan-gone' });
    if (job.owner.partyUuid !== visit.partyUuid) return refused({ kind: 'actor-changed' });
    if (job.userUuid !== visit.userUuid) return refused({ kind: 'other-identity' });
    return enterAs(visit, sender);
  };

  /** Lists that were read just now, kept for the next time. */
  const keeping = async <R extends Reading>(desk: Desk, reading: Reply<R>): Promise<Reply<R>> => {
    if (!reading.ok) return reading;
    const { systemUser, altinn, routes } = desk;
    const sinceLast = await lists.keep({
      systemUser,
      lists: answered(reading.value.lists),
      knowsPackages: altinn.routes[routes.availableRoute].knowsPackages,
      readAt: reading.value.readAt,
    });
    return granted({ ...reading.value, ...(sinceLast ? { sinceLast } : {}) });
  };

  const readAndKeep = async (desk: Desk) => keeping(desk, await readNow(desk, clock));

  const readAnew = async (visit: Visit, sender: Sender): Promise<Reply<Reading>> => {
    const desk = await enterAs(visit, sender);
    return desk.ok ? readAndKeep(desk.value) : desk;
  };

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
    return page ? granted(page) : refused({ kind: 'plan-gone' });
  };

  return {
    async upload({ uploadId, index, base64 }) {
      return uploads.add(uploadId, index, base64) ? granted(undefined) : refused({ kind: 'plan-gone' });
    },

    async plan({ visit, uploadId, fileName, from, choices, insteadOf }, sender) {
      const bytes = uploads.take(uploadId);
      if (!bytes) return refused({ kind: 'plan-gone' });
      const read = await (from === 'paste'
        ? readListFromText(new TextDecoder().decode(bytes), choices)
        : readList(bytes, choices));
      if (!read.ok) return refused({ kind: 'file', fault: read.fault });
      const reading = (await readBefore(insteadOf, visit)) ?? (await readAnew(visit, sender));
      return reading.ok ? granted(await planned(reading.value, read.list, fileName, choices)) : reading;
    },

    async systemUsers({ visit }, sender) {
      const desk = await enterAs(visit, sender);
      return desk.ok ? otherSystemUsers(desk.value) : desk;
    },
    async planFrom({ visit, systemUserId, choices = {} }, sender) {
      const desk = await enterAs(visit, sender);
      if (!desk.ok) return desk;
      const source = await listOfSystemUser(desk.value, systemUserId, clock);
      if (!source.ok) return source;
      const reading = await readAndKeep(desk.value);
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

    async start({ visit, planId, ...order }, sender) {
      const plan = await journal.plan(planId);
      if (!plan || plan.summary.environment !== sender.environment) return refused({ kind: 'plan-gone' });
      const { systemUser, owner } = plan.summary;
      // A plan is carried out from its own page, as the person it was made for.
      if (systemUser.id !== visit.systemUserId) return refused({ kind: 'plan-gone' });
      if (owner.partyUuid !== visit.partyUuid) return refused({ kind: 'actor-changed' });
      if (plan.userUuid !== visit.userUuid) return refused({ kind: 'other-identity' });
      if (clock.now() - plan.summary.readAt > plansKeep) return refused({ kind: 'plan-too-old' });
      const desk = await enterAs(visit, sender);
      if (!desk.ok) return desk;
      return startedPage(await jobs.start({ planId, ...order }));
    },

    async jobRows({ jobId, fromLine, count }) {
      return granted(await jobRowViews(services, jobId, fromLine, count));
    },
    async pause({ jobId }, sender) {
      if (!(await ownRun(jobId, sender))) return refused({ kind: 'plan-gone' });
      // What is on its way may take a minute and a half; the page hears when it has stopped.
      jobs.pause(jobId).catch((error) => console.error(error));
      return granted(undefined);
    },
    async cancel({ jobId }, sender) {
      if (!(await ownRun(jobId, sender))) return refused({ kind: 'plan-gone' });
      jobs.cancel(jobId).catch((error) => console.error(error));
      return granted(undefined);
    },
    async resume({ visit, jobId }, sender) {
      const desk = await deskOfRun(jobId, visit, sender);
      if (!desk.ok) return desk;
      // The panel says what changed wherever it offers to go on.
      return withoutValue(await jobs.resume(jobId, { accept: 'plan-changed' }));
    },
    async retry({ visit, jobId }, sender) {
      const desk = await deskOfRun(jobId, visit, sender);
      return desk.ok ? withoutValue(await jobs.retry(jobId)) : desk;
    },

    async planUndo({ visit, jobId }, sender) {
      const desk = await deskOfRun(jobId, visit, sender);
      return desk.ok ? jobs.planUndo(jobId) : desk;
    },
    async undo({ visit, jobId, lines }, sender) {
      const desk = await deskOfRun(jobId, visit, sender);
      return desk.ok ? startedPage(await jobs.startUndo({ jobId, lines })) : desk;
    },

    async results({ jobId, only, ...wanted }) {
      const job = await journal.job(jobId);
      if (!job) return refused({ kind: 'plan-gone' });
      return resultsFile(journal, job.planId, { jobId }, only, wanted, clock.now());
    },
    async exportClients({ visit, ...wanted }, sender) {
      const desk = await enterAs(visit, sender);
      if (!desk.ok) return desk;
      const reading = await keeping(desk.value, await readTwice(desk.value, clock));
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
