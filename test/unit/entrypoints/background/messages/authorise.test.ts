import { beforeAll, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { needs } from '../../../../../entrypoints/background/messages/authorise';
import { tellOverview } from '../../../../../entrypoints/background/ports/tell-overview';
import type { OverviewSummary } from '../../../../../utils/domain/overview-summary';
import type { Reply } from '../../../../../utils/domain/refusal';
import { requestSchemas } from '../../../../../utils/message-schemas';
import type { OverviewNews, RequestName, RequestOf } from '../../../../../utils/messages';
import { openPort } from '../port';
import { openWorker, refusalOf, type TestWorker, taken } from '../worker';

/** One of every kind of thing that a request can be about, made by the one who asks. */
interface Things {
  worker: TestWorker;
  planId: string;
  jobId: string;
  overviewId: string;
  planIds: string[];
  runId: string;
}

const wanted = { language: 'nb', format: 'csv' } as const;
const somebody = '6e0c3ab4-6a5c-4d0e-9f0a-3c5c6a1f2b7d';

/** What is asked, besides who asks. The compiler wants every request here. */
const requests: { [N in RequestName]: (things: Things) => Promise<Omit<RequestOf<N>, 'visit'>> } = {
  arrive: async () => ({}),
  upload: async () => ({ uploadId: somebody, index: 0, base64: '' }),
  template: async () => wanted,
  openHistory: async () => ({}),
  plan: async ({ worker }) => ({
    uploadId: await worker.upload('310609544'),
    fileName: 'k.csv',
    from: 'file',
    choices: {},
  }),
  systemUsers: async () => ({}),
  planFrom: async ({ worker }) => ({ systemUserId: worker.agent(1).id }),
  exportClients: async () => ({ ...wanted, sections: ['delegated'] }),
  planRows: async ({ planId }) => ({ planId, from: 0, count: 1 }),
  planNotOnList: async ({ planId }) => ({ planId, from: 0, count: 1 }),
  letter: async ({ planId }) => ({ planId, line: 4, language: 'nb' }),
  planFile: async ({ planId }) => ({ planId, ...wanted }),
  lettersFile: async ({ planId }) => ({ planId, ...wanted }),
  start: async ({ planId }) => ({ planId }),
  jobRows: async ({ jobId }) => ({ jobId, fromLine: 0, count: 1 }),
  pause: async ({ jobId }) => ({ jobId }),
  cancel: async ({ jobId }) => ({ jobId }),
  dismiss: async ({ jobId }) => ({ jobId }),
  results: async ({ jobId }) => ({ jobId, ...wanted, only: 'all' }),
  resume: async ({ jobId }) => ({ jobId }),
  retry: async ({ jobId }) => ({ jobId }),
  keepAsAnother: async ({ jobId }) => ({ jobId, lines: [2] }),
  planUndo: async ({ jobId }) => ({ jobId }),
  undo: async ({ jobId }) => ({ jobId, lines: [2] }),
  overviewRows: async ({ overviewId }) => ({ overviewId, filter: 'everyone', search: '', from: 0, count: 1 }),
  overviewFile: async ({ overviewId }) => ({ overviewId, ...wanted }),
  auditFile: async ({ overviewId }) => ({ overviewId, ...wanted, doneBy: '', version: '1' }),
  planSeveral: async ({ worker, overviewId }) => ({
    overviewId,
    uploadId: await worker.upload('310609544'),
    fileName: 'k.csv',
    to: { by: 'same', systemUserIds: [worker.agent(0).id] },
  }),
  startSeveral: async ({ planIds }) => ({ planIds }),
  severalFile: async ({ planIds, runId }) => ({ planIds, runId, ...wanted, only: 'all' }),
  stopSeveral: async ({ runId }) => ({ runId, what: 'pause' }),
  resumeSeveral: async ({ runId }) => ({ runId }),
};
const names = Object.keys(needs) as RequestName[];
const personal = names.filter((name) => needs[name].check !== 'none');
/** Those that are not about anything made before are refused as by any visit that does not hold. */
const aboutSomething = personal.filter((name) => needs[name].of !== 'nothing');

async function thingsOf(): Promise<Things> {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.tabs, { create: async () => ({}) });
  const worker = await openWorker();
  const { visit, page } = worker;
  const port = openPort();
  await tellOverview(port.port, Promise.resolve(worker.services), port.ownId);
  await port.say({ visit });
  const read = (port.heard as OverviewNews[]).at(-1) as { reply: Reply<OverviewSummary> };
  const { overviewId } = taken(read.reply);
  const numbers = worker.addable();
  const { summary } = await worker.plan([...numbers.slice(0, 2), '313334333']);
  const first = await worker.plan(numbers.slice(2, 4));
  worker.control.addFault({ environment: 'tt02', on: 'write', do: '401', times: 'always' });
  const started = taken(await worker.requests.start({ visit, planId: first.summary.planId }, page));
  await vi.waitFor(async () => {
    expect((await worker.services.jobs.view(started.job.id))?.state).toBe('paused');
  });
  const job = await worker.services.journal.job(started.job.id);
  if (!job) throw new Error('no run');
  // A run over several system users is a run for each; that this one is a part changes nothing for whom it is.
  const runId = crypto.randomUUID();
  const part = { ...job, part: { of: runId, place: 0, parts: 1 }, state: 'done' as const };
  worker.services.journal.partsOf = async (id) => (id === runId ? [part] : []);
  worker.control.clearFaults();
  return {
    worker,
    planId: summary.planId,
    jobId: started.job.id,
    overviewId,
    planIds: [summary.planId],
    runId,
  };
}

type Asker = { visit?: object; page?: { environment: 'production' | 'tt02' } };

/** What is answered, parsed as in life. */
async function ask(things: Things, name: RequestName, { visit = {}, page }: Asker = {}): Promise<string> {
  const { worker } = things;
  const content = { visit: { ...worker.visit, ...visit }, ...(await requests[name](things)) };
  const request = requestSchemas[name].parse(content);
  return refusalOf(await worker.requests[name](request as never, page ?? worker.page));
}

/** Answered as whoever may ask: what comes of it is another matter. */
const notAboutWhoAsks = ['granted', 'nothing-to-do', 'job-already-running', 'plan-too-old', 'not-found'];

let things: Things;
beforeAll(async () => {
  things = await thingsOf();
});

describe('every request', () => {
  it.each(names)('%s is answered to the right page', async (name) => {
    const own = await thingsOf();
    expect(notAboutWhoAsks).toContain(await ask(own, name));
  });

  it.each(personal)('%s is not answered to a page of another owner', async (name) => {
    const partyUuid = things.worker.state().actors[1]?.partyUuid ?? '';
    const answer = await ask(things, name, { visit: { partyUuid } });
    expect(answer).toBe(needs[name].of === 'nothing' ? answer : 'not-yours');
    expect(answer).not.toBe('granted');
  });

  it.each(personal)('%s is not answered to another person', async (name) => {
    const answer = await ask(things, name, { visit: { userUuid: somebody } });
    expect(answer).toBe(needs[name].of === 'nothing' ? 'other-identity' : 'not-yours');
  });

  it.each(aboutSomething)('%s is not answered to a page of the other environment', async (name) => {
    const page = { environment: 'production' } as const;
    expect(await ask(things, name, { page })).toBe('not-yours');
  });
});

describe('after a change of user', () => {
  const changed = async () => {
    const own = await thingsOf();
    own.worker.control.resetStatistics();
    own.worker.control.signIn('klientadministrator-2', 'tt02');
    return own;
  };

  it('nothing that asks Altinn, or hands out a file, is answered to a page that was left open', async () => {
    for (const name of personal.filter((one) => needs[one].check !== 'lately')) {
      const own = await changed();
      expect([name, await ask(own, name)]).toEqual([name, 'other-identity']);
      expect(own.worker.statistics().writes).toBe(0);
    }
  }, 60_000);

  const lately = personal.filter((name) => needs[name].check === 'lately');

  it.each(lately)('%s is not answered a quarter of a minute later', async (name) => {
    const own = await changed();
    own.worker.pass(15_000);
    expect(await ask(own, name)).toBe('other-identity');
  });

  it.each(lately)(
    '%s is not answered at all once the portal has given its pages another token',
    async (name) => {
      const own = await changed();
      expect(await ask(own, name, { visit: { token: 'another' } })).toBe('other-identity');
    },
  );

  it.each(lately)(
    '%s is not answered at all once a page of the other person has been let in',
    async (name) => {
      const own = await changed();
      own.worker.services.signedIn.note('tt02', somebody);
      expect(await ask(own, name)).toBe('other-identity');
    },
  );

  it('rows that are scrolled to cost no request, until a quarter of a minute has gone', async () => {
    const own = await thingsOf();
    own.worker.control.resetStatistics();
    for (let i = 0; i < 20; i += 1) expect(await ask(own, 'planRows')).toBe('granted');
    expect(own.worker.asked()).toEqual([]);
    own.worker.pass(15_000);
    for (let i = 0; i < 20; i += 1) expect(await ask(own, 'planRows')).toBe('granted');
    expect(own.worker.asked()).toEqual(['/accessmanagement/api/v1/user/profile']);
  });

  it('a page that is signed out still has its rows and its results', async () => {
    const own = await thingsOf();
    own.worker.control.signOut('tt02');
    own.worker.pass(60_000);
    for (const name of ['planRows', 'jobRows', 'results', 'planFile'] as const) {
      expect([name, await ask(own, name)]).toEqual([name, 'granted']);
    }
  });
});
