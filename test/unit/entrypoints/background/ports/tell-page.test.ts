import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { tellPage } from '../../../../../entrypoints/background/ports/tell-page';
import type { Services } from '../../../../../entrypoints/background/services';
import { onlyPart, startOrder } from '../../../../support/runs/whole-runs';
import { openPort } from '../../../../support/worker/port';
import { openWorker, type TestWorker, taken } from '../../../../support/worker/worker';

const nobody = '6e0c3ab4-6a5c-4d0e-9f0a-3c5c6a1f2b7d';
const day = 24 * 60 * 60_000;

let worker: TestWorker;
beforeEach(async () => {
  fakeBrowser.reset();
  worker = await openWorker();
});

const subscription = () => ({
  systemUserId: worker.visit.systemUserId,
  partyUuids: [worker.visit.partyUuid],
});

/** What a page is told first when it listens. */
async function firstWord(asked: object = subscription(), sender: object = {}) {
  const opened = openPort(sender);
  await tellPage(opened.port, Promise.resolve(worker.services), opened.ownId);
  await opened.say(asked);
  return opened.heard[0] as { page?: { run: { id: string; parts: unknown[] } }; elsewhere?: { id: string } };
}

async function run() {
  const { summary } = await worker.plan(worker.addable().slice(0, 2));
  const job = onlyPart(
    taken(
      await worker.requests.start(startOrder({ visit: worker.visit, planId: summary.planId }), worker.page),
    ),
  );
  // Not only sent: its last reads would be counted as somebody else's.
  await expect.poll(async () => (await worker.services.jobs.view(job.id))?.state).toBe('done');
  worker.control.resetStatistics();
  return job.id;
}

async function pausedRun() {
  const { summary } = await worker.plan(worker.addable().slice(0, 2));
  worker.control.addFault({ environment: 'tt02', on: 'write', do: '401', times: 'always' });
  const start = { visit: worker.visit, planId: summary.planId };
  const job = onlyPart(taken(await worker.requests.start(startOrder(start), worker.page)));
  await expect.poll(async () => (await worker.services.jobs.view(job.id))?.state).toBe('paused');
  return job.id;
}

describe('a page that listens', () => {
  it('is told first that there is nothing, and Altinn is asked for nothing', async () => {
    expect(await firstWord()).toEqual({ kind: 'current', page: undefined, elsewhere: undefined });
    expect(worker.asked()).toEqual([]);
  });

  it('is told of the run on its system user, and then how it moves', async () => {
    const jobId = await run();
    const opened = openPort();
    await tellPage(opened.port, Promise.resolve(worker.services), opened.ownId);
    await opened.say(subscription());
    expect(opened.heard).toMatchObject([{ kind: 'current', page: { run: { id: jobId } } }]);
    const view = await worker.services.jobs.view(jobId);
    if (!view) throw new Error('no run');
    worker.services.watchers.moved(view, []);
    expect(opened.heard[1]).toMatchObject({ kind: 'moved', job: { id: jobId } });
  });

  it('is told of the run whichever of the cookies is its environment’s', async () => {
    const jobId = await run();
    const word = await firstWord({ ...subscription(), partyUuids: [nobody, worker.visit.partyUuid] });
    expect(word.page?.run.id).toBe(jobId);
  });

  it('is told of the run its owner has going elsewhere, and not of its rows', async () => {
    const jobId = await pausedRun();
    const word = await firstWord({ ...subscription(), systemUserId: worker.agent(1).id });
    expect(word).toMatchObject({ elsewhere: { id: jobId } });
    expect(word.page).toBeUndefined();
  });

  it('is told, whoever is the actor there, of a run of the one who is signed in, and of none of anybody else', async () => {
    const jobId = await pausedRun();
    const asOther = { ...subscription(), partyUuids: [nobody], systemUserId: nobody };
    const word = await firstWord(asOther);
    expect(word).toMatchObject({ elsewhere: { id: jobId, under: 'another-actor', state: 'paused' } });
    expect(word).not.toHaveProperty('to');
    worker.control.signIn('medarbeider', 'tt02');
    worker.pass(60_000);
    expect(await firstWord(asOther)).toEqual({ kind: 'current', page: undefined, elsewhere: undefined });
  });

  it.each([
    ['another environment', {}, { url: 'https://am.ui.altinn.no/accessmanagement/ui/' }],
    ['another owner', { partyUuids: [nobody] }, {}],
    ['another system user, when the run is over', { systemUserId: nobody }, {}],
  ])('hears nothing of the runs of %s', async (_, changes, sender) => {
    await run();
    await expect
      .poll(async () => (await worker.services.journal.unfinishedJobs()).length, { timeout: 20_000 })
      .toBe(0);
    const word = await firstWord({ ...subscription(), ...changes }, sender);
    expect(word).toEqual({ kind: 'current', page: undefined, elsewhere: undefined });
  });

  it('is not shown a finished run that was put away, nor one from the day before', async () => {
    const jobId = await run();
    await expect
      .poll(async () => (await worker.services.jobs.view(jobId))?.state, { timeout: 20_000 })
      .toBe('done');
    expect((await firstWord()).page?.run.id).toBe(jobId);
    worker.pass(day + 60_000);
    expect((await firstWord()).page).toBeUndefined();
    worker.pass(-day);
    await worker.requests.dismiss({ visit: worker.visit, runId: jobId }, worker.page);
    expect((await firstWord()).page).toBeUndefined();
  });
});

describe('a page whose address asks for a run', () => {
  const finished = async () => {
    const jobId = await run();
    await expect
      .poll(async () => (await worker.services.jobs.view(jobId))?.state, { timeout: 20_000 })
      .toBe('done');
    return jobId;
  };

  it('is told of that one and not of the newest, though it was put away and is old', async () => {
    const older = await finished();
    const newer = await finished();
    await worker.requests.dismiss({ visit: worker.visit, runId: older }, worker.page);
    expect((await firstWord()).page?.run.id).toBe(newer);
    worker.pass(2 * day);
    expect(await firstWord({ ...subscription(), runId: older })).toMatchObject({
      page: { run: { id: older } },
      asked: true,
    });
  });

  it.each([
    ['another environment', () => ({}), { url: 'https://am.ui.altinn.no/accessmanagement/ui/' }],
    ['another owner', () => ({ partyUuids: [nobody] }), {}],
    ['another system user', () => ({ systemUserId: worker.agent(1).id }), {}],
  ])('hears nothing of a run of %s', async (_, changes, sender) => {
    const jobId = await finished();
    const word = await firstWord({ ...subscription(), runId: jobId, ...changes() }, sender);
    expect(word).toEqual({ kind: 'current', page: undefined, elsewhere: undefined });
  });

  it('hears nothing of it as a user who is no client administrator', async () => {
    const jobId = await finished();
    worker.control.signIn('medarbeider', 'tt02');
    expect((await firstWord({ ...subscription(), runId: jobId })).page).toBeUndefined();
  });

  it('is told of the newest where nobody knows the run', async () => {
    const jobId = await finished();
    expect((await firstWord({ ...subscription(), runId: nobody })).page?.run.id).toBe(jobId);
  });
});

describe('whose eyes a run is for', () => {
  it('a user who is no client administrator is not shown what somebody else did in the same browser', async () => {
    await run();
    worker.control.signIn('medarbeider', 'tt02');
    expect((await firstWord()).page).toBeUndefined();
  });

  it('nor that a run is going elsewhere', async () => {
    await pausedRun();
    worker.control.signIn('medarbeider', 'tt02');
    const word = await firstWord({ ...subscription(), systemUserId: worker.agent(1).id });
    expect(word.elsewhere).toBeUndefined();
  });

  it('another client administrator is told that it is there and how much is left, and nothing of its clients', async () => {
    await pausedRun();
    worker.control.signIn('klientadministrator-2', 'tt02');
    const word = await firstWord();
    expect(word).toEqual({
      kind: 'current',
      page: undefined,
      elsewhere: undefined,
      anothers: { owner: expect.any(String), left: 2, total: 2 },
    });
  });

  it('and of one that is over hears nothing', async () => {
    const jobId = await run();
    await expect
      .poll(async () => (await worker.services.jobs.view(jobId))?.state, { timeout: 20_000 })
      .toBe('done');
    worker.control.signIn('klientadministrator-2', 'tt02');
    expect(await firstWord()).toEqual({ kind: 'current', page: undefined, elsewhere: undefined });
  });

  it('a page that was left open by whoever began it is not told more when another is signed in', async () => {
    const jobId = await pausedRun();
    worker.control.signIn('klientadministrator-2', 'tt02');
    const word = await firstWord({ ...subscription(), runId: jobId, userUuid: worker.visit.userUuid });
    expect(word.page).toBeUndefined();
  });

  it('whoever has signed in again is told so, and not why it stopped', async () => {
    const jobId = await pausedRun();
    worker.control.signOut('tt02');
    const out = await firstWord({ ...subscription(), runId: jobId, userUuid: worker.visit.userUuid });
    expect(out.page?.run.parts[0]).toMatchObject({
      pause: { kind: 'failure', failure: { kind: 'session-expired' } },
    });
    worker.control.signIn('klientadministrator', 'tt02');
    const back = await firstWord({ ...subscription(), runId: jobId, userUuid: worker.visit.userUuid });
    expect(back.page?.run.parts[0]).toMatchObject({
      pause: { kind: 'over', was: 'signed-out', left: 2, total: 2 },
    });
  });

  it('a page whose run was deleted is told that it is lost', async () => {
    const word = await firstWord({ ...subscription(), runId: nobody });
    expect(word).toMatchObject({ lost: true });
  });

  it('one question is all it takes, and only where there is a run to show', async () => {
    await run();
    worker.control.resetStatistics();
    await firstWord();
    expect(worker.asked()).toEqual(['/accessmanagement/api/v1/user/profile']);
  });

  it('a page that was signed out still hears how its run goes', async () => {
    const jobId = await run();
    worker.control.signOut('tt02');
    expect((await firstWord()).page?.run.id).toBe(jobId);
  });
});

describe('a port', () => {
  it('from outside the portal is not answered', async () => {
    const opened = openPort({ id: 'somebody-else' });
    await expect(tellPage(opened.port, Promise.resolve(worker.services), opened.ownId)).rejects.toThrow();
    expect(opened.heard).toEqual([]);
  });

  it('from a private window is closed', async () => {
    const opened = openPort({ tab: { id: 1, incognito: true } });
    await tellPage(opened.port, Promise.resolve(worker.services), opened.ownId);
    expect(opened.state()).toBe('closed');
  });

  it('that asks for something odd is closed, and nothing breaks', async () => {
    const opened = openPort();
    await tellPage(opened.port, Promise.resolve(worker.services), opened.ownId);
    await opened.say({ systemUserId: '../', partyUuids: 7 });
    expect(opened.state()).toBe('closed');
    expect(opened.heard).toEqual([]);
  });

  it('that goes is told no more', async () => {
    let told = 0;
    const { services } = worker;
    const watchers: typeof services.watchers = {
      ...services.watchers,
      add: (watcher) =>
        services.watchers.add({
          ...watcher,
          tell: (news) => {
            told += 1;
            watcher.tell(news);
          },
        }),
    };
    const jobId = await run();
    const opened = openPort();
    await tellPage(opened.port, Promise.resolve({ ...services, watchers }), opened.ownId);
    await opened.say(subscription());
    await opened.leave();
    told = 0;
    const view = await services.jobs.view(jobId);
    if (!view) throw new Error('no run');
    services.watchers.moved(view, []);
    expect(told).toBe(0);
  });

  it('that went while the worker was starting leaves nobody to tell behind', async () => {
    let open: (services: Services) => void = () => undefined;
    const opening = new Promise<Services>((resolve) => {
      open = resolve;
    });
    const added: unknown[] = [];
    const { services } = worker;
    const watchers = {
      ...services.watchers,
      add: (...watcher: Parameters<typeof services.watchers.add>) => {
        added.push(watcher);
        return services.watchers.add(...watcher);
      },
    };
    const opened = openPort();
    await tellPage(opened.port, opening, opened.ownId);
    const said = opened.say(subscription());
    await opened.leave();
    open({ ...services, watchers } as Services);
    await said;
    expect(added).toEqual([]);
  });

  it('that breaks off unsaid hinders neither the run nor the other pages', async () => {
    const jobId = await run();
    const [first, second] = [openPort(), openPort()];
    for (const opened of [first, second]) {
      await tellPage(opened.port, Promise.resolve(worker.services), opened.ownId);
      await opened.say(subscription());
    }
    first.breakOff();
    const view = await worker.services.jobs.view(jobId);
    if (!view) throw new Error('no run');
    expect(() => worker.services.watchers.moved(view, [])).not.toThrow();
    expect(second.heard).toHaveLength(2);
  });
});
