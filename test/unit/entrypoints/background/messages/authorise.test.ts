import { beforeAll, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { needs } from '../../../../../entrypoints/background/messages/authorise';
import { tellOverview } from '../../../../../entrypoints/background/ports/tell-overview';
import type { OverviewSummary } from '../../../../../utils/domain/board/overview-summary';
import type { Reply } from '../../../../../utils/domain/refusal';
import { requestSchemas } from '../../../../../utils/messages/message-schemas';
import type { OverviewNews, RequestName, RequestOf } from '../../../../../utils/messages/messages';
import { everybody } from '../../../../support/board/board';
import { onlyPart, startOrder } from '../../../../support/runs/whole-runs';
import { openPort } from '../../../../support/worker/port';
import { openWorker, refusalOf, type TestWorker, taken } from '../../../../support/worker/worker';

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
  openPage: async () => ({ page: 'safety' }),
  plan: async ({ worker }) => ({
    uploadId: await worker.upload('310609544'),
    fileName: 'k.csv',
    from: 'file',
    choices: {},
  }),
  planAnew: async ({ planId }) => ({ planId, purpose: { kind: 'add' } }),
  lookUp: async ({ planId }) => ({ planId }),
  systemUsers: async () => ({}),
  planFrom: async ({ worker }) => ({ source: worker.agent(1).id, fileName: 'k' }),
  exportClients: async () => ({ ...wanted, sections: ['delegated'] }),
  technicalReport: async ({ planId }) => ({ planId, language: 'nb' }),
  planRows: async ({ planId }) => ({ planId, from: 0, count: 1 }),
  planNotOnList: async ({ planId }) => ({ planId, from: 0, count: 1 }),
  findRows: async ({ planId }) => ({ planId, search: '' }),
  letter: async ({ planId }) => ({ planId, line: 4, language: 'nb' }),
  planFile: async ({ planIds }) => ({ planIds, ...wanted }),
  lettersFile: async ({ planId }) => ({ planId, ...wanted }),
  start: async ({ planIds }) => ({ planIds, orders: [] }),
  jobRows: async ({ jobId }) => ({ jobId, fromLine: 0, count: 1 }),
  pause: async ({ runId }) => ({ runId }),
  cancel: async ({ runId }) => ({ runId }),
  dismiss: async ({ runId }) => ({ runId }),
  results: async ({ runId }) => ({ runId, ...wanted, only: 'all' }),
  resume: async ({ runId }) => ({ runId }),
  retry: async ({ runId }) => ({ runId }),
  keepAsAnother: async ({ runId, jobId }) => ({ runId, parts: [{ jobId, lines: [2] }] }),
  planUndo: async ({ runId }) => ({ runId }),
  undo: async ({ runId, jobId }) => ({ runId, parts: [{ jobId, lines: [2] }] }),
  boardRows: async ({ overviewId }) => ({ overviewId, ...everybody, from: 0, count: 1 }),
  boardColumn: async ({ worker, overviewId }) => ({
    overviewId,
    ...everybody,
    systemUserId: worker.agent(0).id,
    action: 'add',
  }),
  boardChoices: async ({ worker, overviewId }) => ({
    overviewId,
    ...everybody,
    choices: { systemUserId: worker.agent(0).id, add: [], remove: [] },
  }),
  boardClient: async ({ worker, overviewId }) => ({ overviewId, key: worker.addable()[0] ?? '' }),
  boardLetter: async ({ worker, overviewId }) => ({
    overviewId,
    key: worker.addable()[0] ?? '',
    systemUserId: worker.agent(0).id,
    language: 'nb',
  }),
  boardReadAgain: async ({ worker, overviewId }) => ({ overviewId, systemUserId: worker.agent(0).id }),
  boardLookUp: async ({ overviewId }) => ({ overviewId, orgNumber: '310609544' }),
  boardList: async ({ worker, overviewId }) => ({
    overviewId,
    list: { uploadId: await worker.upload('310609544'), fileName: 'k.csv', from: 'file', choices: {} },
  }),
  boardListChoices: async ({ worker, overviewId }) => ({
    overviewId,
    purpose: 'add',
    to: { by: 'same', systemUserIds: [worker.agent(0).id] },
  }),
  boardListKeys: async ({ worker, overviewId }) => ({
    overviewId,
    purpose: 'add',
    to: { by: 'same', systemUserIds: [worker.agent(0).id] },
    systemUserId: worker.agent(0).id,
  }),
  planBoard: async ({ worker, overviewId }) => ({
    overviewId,
    choices: [{ systemUserId: worker.agent(0).id, add: worker.addable().slice(0, 1), remove: [] }],
    fileName: 'Oversikten',
  }),
  overviewFile: async ({ overviewId }) => ({ overviewId, ...wanted }),
  auditFile: async ({ overviewId }) => ({ overviewId, ...wanted, doneBy: '', version: '1' }),
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
  const started = onlyPart(
    taken(await worker.requests.start(startOrder({ visit, planId: first.summary.planId }), page)),
  );
  await vi.waitFor(async () => expect((await worker.services.jobs.view(started.id))?.state).toBe('paused'), {
    timeout: 30_000,
  });
  worker.control.clearFaults();
  return {
    worker,
    planId: summary.planId,
    jobId: started.id,
    overviewId,
    planIds: [summary.planId],
    runId: started.id,
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
