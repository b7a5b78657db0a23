import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { defaultSettings } from '../../../utils/domain/kept/settings';
import type { Journal } from '../../../utils/job/journal/journal';
import { createListKeeper } from '../../../utils/planning/list-keeper';
import { openSavedLists } from '../../../utils/saved-lists/saved-lists';
import { changeSettings } from '../../../utils/saved-settings';
import { client, fjell, foss, systemUser } from '../../support/plan/fixtures';
import { another, answer } from '../../support/plan/readings';
import { onlyPart, startOrder } from '../../support/runs/whole-runs';
import { openWorker, type TestWorker, taken } from '../../support/worker/worker';

let worker: TestWorker;
beforeEach(async () => {
  fakeBrowser.reset();
  worker = await openWorker();
});

const kept = () => worker.savedLists.all();

/** Another user takes a client away in the portal. */
async function removeOne(): Promise<string> {
  const [clientId] = worker.agent(0).delegatedClientIds;
  if (!clientId) throw new Error('nobody to remove');
  const { partyId, partyUuid, systemUserId } = worker.visit;
  const browser = worker.sandbox.browser('tt02');
  await browser.openPortalPage();
  const address = `https://am.ui.tt02.altinn.no/accessmanagement/api/v1/systemuser/agentdelegation/${partyId}/${systemUserId}/delegation/${clientId}?partyuuid=${partyUuid}`;
  const answer = await browser.fetch(address, {
    method: 'DELETE',
    headers: { 'X-XSRF-TOKEN': browser.cookie('XSRF-TOKEN', 'am.ui.tt02.altinn.no') ?? '' },
  });
  expect(answer.status).toBe(200);
  return clientId;
}

describe('a plan', () => {
  it('leaves a list of those Altinn has, and says nothing the first time', async () => {
    const { summary } = await worker.plan(worker.addable().slice(0, 1));
    expect(summary.sinceLast).toBeUndefined();
    const [list, ...others] = await kept();
    expect(others).toEqual([]);
    expect(list?.clients.map(({ id }) => id)).toEqual(worker.agent(0).delegatedClientIds.toSorted());
  });

  it('says who fell out since the last one', async () => {
    await worker.plan(worker.addable().slice(0, 1));
    const clientId = await removeOne();
    const name = (await kept())[0]?.clients.find(({ id }) => id === clientId)?.name;
    const { summary } = await worker.plan(worker.addable().slice(0, 1));
    expect(summary.sinceLast?.gone).toMatchObject({ count: 1, byOwnRuns: 0, clients: [{ name }] });
    expect(summary.sinceLast?.added.count).toBe(0);
    expect(await kept()).toHaveLength(2);
  });

  it('tells what a run of ours added since apart', async () => {
    const { summary } = await worker.plan(worker.addable().slice(0, 2));
    const job = onlyPart(
      taken(
        await worker.requests.start(startOrder({ visit: worker.visit, planId: summary.planId }), worker.page),
      ),
    );
    await expect.poll(async () => (await worker.services.jobs.view(job.id))?.state).toBe('done');
    // As if the list that the run left had not been believed.
    await expect.poll(async () => (await kept()).length).toBe(2);
    await worker.savedLists.remove((await kept())[0]?.id ?? '');
    const later = await worker.plan(worker.addable().slice(0, 1));
    expect(later.summary.sinceLast?.added).toMatchObject({ count: 2, byOwnRuns: 2 });
  });

  it('leaves nothing where lists are switched off, and says nothing of those that were kept', async () => {
    await worker.plan(worker.addable().slice(0, 1));
    await changeSettings({ savedLists: 'off' });
    await removeOne();
    const { summary } = await worker.plan(worker.addable().slice(0, 1));
    expect(summary.sinceLast).toBeUndefined();
    expect(await kept()).toHaveLength(1);
  });
});

// It is read again after a second, and after four more.
describe('a list that comes back empty where there were clients a moment ago', { timeout: 30_000 }, () => {
  const warningOf = async () => {
    worker.control.addFault({ on: 'read-delegated', do: 'empty-list', times: 'always' });
    const { summary } = await worker.plan(worker.addable().slice(0, 1));
    return summary.warnings.find(({ kind }) => kind === 'none-delegated');
  };

  it('is told with when it last had some, by the list that was kept', async () => {
    await worker.plan(worker.addable().slice(0, 1));
    const clients = worker.agent(0).delegatedClientIds.length;
    expect(await warningOf()).toMatchObject({ lastSeen: { clients, isToday: true } });
  });

  it('is told so by the proof of a run, where no lists are kept', async () => {
    await changeSettings({ savedLists: 'off' });
    const { summary } = await worker.plan(worker.addable().slice(0, 2));
    const started = await worker.requests.start(
      startOrder({ visit: worker.visit, planId: summary.planId }),
      worker.page,
    );
    const job = onlyPart(taken(started));
    await expect.poll(async () => (await worker.services.jobs.view(job.id))?.state).toBe('done');
    const clients = worker.agent(0).delegatedClientIds.length;
    expect(await warningOf()).toMatchObject({ lastSeen: { clients } });
  });

  it('is told as it is where nobody has ever been seen', async () => {
    expect(await warningOf()).toEqual({ kind: 'none-delegated' });
  });
});

describe('a client that is new', () => {
  /** How many are told to be ours, when a run of ours added Foss to a system user and ended at a time. */
  async function oursAfter(user = systemUser, finishedAt = 1500) {
    const run = { id: 'run', owner: user.owner, systemUser: user, finishedAt };
    const journal = {
      jobsIn: async (state: string) => (state === 'done' ? [run] : []),
      unfinishedJobs: async () => [],
      rowsIn: async () => [{ action: 'add', client: client(foss) }],
    } as unknown as Journal;
    const savedLists = await openSavedLists(crypto.randomUUID());
    const settings = async () => defaultSettings;
    const keeper = createListKeeper({ savedLists, journal, settings });
    const available = [client(fjell), client(foss)];
    await keeper.keep(answer(available, [client(fjell)]));
    return (await keeper.keep({ ...answer(available, available), readAt: 2000 }))?.added;
  }

  it('is our own doing where a run added it since the list was kept', async () => {
    expect(await oursAfter()).toMatchObject({ count: 1, byOwnRuns: 1 });
  });

  it('is not where the run ended before that, or was another system access’s or another owner’s', async () => {
    expect(await oursAfter(systemUser, 500)).toMatchObject({ count: 1, byOwnRuns: 0 });
    expect(await oursAfter(another('a'))).toMatchObject({ count: 1, byOwnRuns: 0 });
    const owner = { ...systemUser.owner, partyUuid: 'somebody-else' };
    expect(await oursAfter({ ...systemUser, owner })).toMatchObject({ count: 1, byOwnRuns: 0 });
  });
});
