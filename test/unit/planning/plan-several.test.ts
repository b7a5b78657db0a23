import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { tellOverview } from '../../../entrypoints/background/ports/tell-overview';
import { tellSeveral } from '../../../entrypoints/background/ports/tell-several';
import type { OverviewSummary } from '../../../utils/domain/overview-summary';
import { wholeOf } from '../../../utils/domain/several';
import type { OverviewNews, RequestOf, SeveralNews } from '../../../utils/messages';
import { readList } from '../../../utils/spreadsheet/read-list';
import { seedUsers } from '../../sandbox/seed/users';
import { openPort } from '../entrypoints/background/port';
import { openWorker, refusalOf, type TestWorker, taken } from '../entrypoints/background/worker';

let worker: TestWorker;
beforeEach(async () => {
  fakeBrowser.reset();
  worker = await openWorker();
});

type Destination = RequestOf<'planSeveral'>['to'];

async function overviewNow(): Promise<OverviewSummary> {
  const port = openPort();
  await tellOverview(port.port, Promise.resolve(worker.services), port.ownId);
  await port.say({ visit: ownerVisit() });
  const last = (port.heard as OverviewNews[]).at(-1);
  if (last?.kind !== 'done') throw new Error('no overview');
  return taken(last.reply);
}

async function planned(text: string, to: Destination, change: { visit?: object } = {}) {
  const { overviewId } = await overviewNow();
  const uploadId = await worker.upload(text);
  const visit = { ...ownerVisit(), ...change.visit };
  return worker.requests.planSeveral({ visit, overviewId, uploadId, fileName: 'k.csv', to }, worker.page);
}
const start = (planIds: string[], visit: object = {}) =>
  worker.requests.startSeveral({ visit: { ...ownerVisit(), ...visit }, planIds }, worker.page);

/** As the page that is about all system users says it. */
const ownerVisit = () => {
  const { systemUserId: _, ...visit } = worker.visit;
  return visit;
};

const ids = () => [worker.agent(0).id, worker.agent(3).id];
const toBoth = (): Destination => ({ by: 'same', systemUserIds: ids() });
const numbers = () =>
  worker
    .state()
    .clients.flatMap(({ orgNumber, standing }) => (orgNumber && standing === 'client' ? [orgNumber] : []));
const list = () => `Org.nr.\n${numbers().join('\n')}`;

async function over(runId: string) {
  for (let i = 0; i < 2000; i += 1) {
    const parts = await worker.services.journal.partsOf(runId);
    if (parts.every(({ state }) => state === 'done' || state === 'cancelled')) return parts;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('the run does not end');
}

describe('one list for several system accesses', () => {
  it('is a plan each, one run, and one file with every row of each', async () => {
    const before = worker.state().systemUsers.map(({ delegatedOrgNumbers }) => delegatedOrgNumbers);
    const { plans } = taken(await planned(list(), toBoth()));
    expect(plans.map(({ systemUser }) => systemUser.id)).toEqual(ids());
    const promised = plans.map(({ counts }) => counts.add);
    expect(Math.min(...promised)).toBeGreaterThan(0);
    expect(worker.statistics().writes).toBe(0);

    const { run } = taken(await start(plans.map(({ planId }) => planId)));
    expect(run.parts.map(({ state }) => state)).toEqual(['running', 'waiting']);
    await over(run.id);
    expect(worker.statistics().maxWritesInFlight).toBeLessThanOrEqual(5);
    expect(worker.statistics().writes).toBe(promised.reduce((sum, n) => sum + n));
    for (const [i, user] of worker.state().systemUsers.entries()) {
      const added = user.delegatedOrgNumbers.length - (before[i]?.length ?? 0);
      expect(added).toBe(promised[ids().indexOf(user.id)] ?? 0);
    }

    const order = {
      visit: ownerVisit(),
      planIds: plans.map(({ planId }) => planId),
      runId: run.id,
      language: 'nb',
    } as const;
    const file = taken(
      await worker.requests.severalFile({ ...order, format: 'csv', only: 'all' }, worker.page),
    );
    const read = await readList(Buffer.from('text' in file ? file.text : ''));
    if (!read.ok) throw new Error(read.fault.kind);
    expect(read.list.rows).toHaveLength(2 * numbers().length);
    const done = read.list.rows.filter(({ cells }) => cells.at(-2) === 'Lagt til');
    expect(done).toHaveLength(promised.reduce((sum, n) => sum + n));
  });

  it('goes by the list’s own column, asks what it does not know, and keeps those rows', async () => {
    const [one, two] = [worker.agent(0), worker.agent(3)];
    const [first = '', second = ''] = numbers();
    const text = `Org.nr.;Systemtilgang\n${first};${one.title}\n${first};${two.id}\n${second};Noe annet\n`;
    const plan = taken(await planned(text, { by: 'column', answers: [] }));
    expect(plan.plans.map(({ systemUser, rowCount }) => [systemUser.id, rowCount])).toEqual([
      [one.id, 1],
      [two.id, 1],
    ]);
    expect(plan.unresolved).toEqual([{ value: 'Noe annet', rows: 1, candidates: [] }]);
    expect(plan.leftPlan).toMatchObject({ rowCount: 1, counts: { add: 0, 'unknown-system-access': 1 } });
    const answers = [{ value: 'Noe annet', systemUserId: two.id }];
    const answered = taken(await planned(text, { by: 'column', answers }));
    expect(answered.unresolved).toEqual([]);
    expect(answered.plans.map(({ rowCount }) => rowCount)).toEqual([1, 2]);
  });

  it('removes nobody, whatever the list says', async () => {
    const delegated = worker.agent(0).delegatedOrgNumbers;
    const text = `Org.nr.;Handling\n${delegated.map((orgNumber) => `${orgNumber};fjern`).join('\n')}`;
    const { plans } = taken(await planned(text, toBoth()));
    for (const { counts } of plans) expect(counts).toMatchObject({ add: 0, remove: 0 });
    expect(refusalOf(await start(plans.map(({ planId }) => planId)))).toBe('nothing-to-do');
    expect(worker.agent(0).delegatedOrgNumbers).toEqual(delegated);
  });

  it('is carried out only as the person and the firm it was made for', async () => {
    const { plans } = taken(await planned(list(), toBoth()));
    const planIds = plans.map(({ planId }) => planId);
    const stranger = '5f1c2f0e-0000-4000-8000-000000000009';
    expect(refusalOf(await start(planIds, { userUuid: stranger }))).toBe('not-yours');
    expect(refusalOf(await start(planIds, { partyUuid: stranger }))).toBe('not-yours');
    const elsewhere = { environment: 'production' } as const;
    expect(refusalOf(await worker.requests.startSeveral({ visit: ownerVisit(), planIds }, elsewhere))).toBe(
      'not-yours',
    );
    expect(refusalOf(await start([...planIds, stranger]))).toBe('not-found');
    // A colleague is really signed in now, and the page says so; the plan is still not the colleague's.
    worker.control.signIn('klientadministrator-2', 'tt02');
    const colleague = seedUsers(11).find(({ userName }) => userName === 'klientadministrator-2');
    expect(refusalOf(await start(planIds, { userUuid: colleague?.userUuid }))).toBe('not-yours');
    expect(worker.statistics().writes).toBe(0);
  });

  it('is made only by what was read a moment ago', async () => {
    const { overviewId } = await overviewNow();
    const uploadId = await worker.upload(list());
    worker.pass(16 * 60 * 1000);
    const order = { visit: ownerVisit(), overviewId, uploadId, fileName: 'k.csv', to: toBoth() };
    expect(refusalOf(await worker.requests.planSeveral(order, worker.page))).toBe('plan-too-old');
  });

  it('is not carried out by lists that have grown old meanwhile', async () => {
    const { plans } = taken(await planned(list(), toBoth()));
    worker.pass(16 * 60 * 1000);
    expect(refusalOf(await start(plans.map(({ planId }) => planId)))).toBe('plan-too-old');
    expect(worker.statistics().writes).toBe(0);
  });

  it('is not begun while another run of the owner’s goes', async () => {
    const { plans } = taken(await planned(list(), toBoth()));
    const planIds = plans.map(({ planId }) => planId);
    const { run } = taken(await start(planIds));
    expect(refusalOf(await start(planIds))).toBe('job-already-running');
    await over(run.id);
  });

  it('stops as one: what waits is let go with what goes', async () => {
    const { plans } = taken(await planned(list(), toBoth()));
    const { run } = taken(await start(plans.map(({ planId }) => planId)));
    const order = { visit: ownerVisit(), runId: run.id, what: 'cancel' } as const;
    taken(await worker.requests.stopSeveral(order, worker.page));
    const parts = await over(run.id);
    expect(parts.map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
    expect(worker.agent(3).delegatedOrgNumbers.length).toBeLessThan(numbers().length);
    const { state, counts, total } = wholeOf({ id: run.id, parts: run.parts });
    expect(state).toBe('running');
    expect(counts.queued).toBe(total);
  });

  it('tells its page how it goes, from the start and when it comes back', async () => {
    const listen = async (order: object = {}) => {
      const page = openPort();
      await tellSeveral(page.port, Promise.resolve(worker.services), page.ownId);
      await page.say({ partyUuids: [worker.visit.partyUuid], ...order });
      return page.heard as SeveralNews[];
    };
    const early = await listen();
    expect(early).toEqual([{ kind: 'current', page: undefined }]);
    const { plans } = taken(await planned(list(), toBoth()));
    const { run } = taken(await start(plans.map(({ planId }) => planId)));
    await over(run.id);
    const last = early.at(-1);
    if (last?.kind !== 'moved') throw new Error('nothing moved');
    expect(last.run.id).toBe(run.id);
    expect(wholeOf(last.run).state).toBe('done');
    // The page that lost its port asks for the run on its screen, though it has ended meanwhile.
    const [late] = await listen({ runId: run.id });
    if (late?.kind !== 'current' || !late.page) throw new Error('no run');
    expect(wholeOf(late.page.run)).toMatchObject({ state: 'done' });
    expect(late.page.plans.map(({ planId }) => planId)).toEqual(plans.map(({ planId }) => planId));
    const [nobody] = await listen({ runId: run.id, partyUuids: ['5f1c2f0e-0000-4000-8000-000000000009'] });
    expect(nobody).toEqual({ kind: 'current', page: undefined });
  });
});
