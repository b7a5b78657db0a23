import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type PurposeKind, purposeOf } from '../../../../utils/domain/purpose';
import type { FaultRule } from '../../../sandbox/faults';
import { onlyPart, startOrder } from '../../../support/runs/whole-runs';
import { openWorker, refusalOf, type TestWorker, taken } from '../../../support/worker/worker';

let worker: TestWorker;
beforeEach(async () => {
  fakeBrowser.reset();
  worker = await openWorker();
});

const delegated = () => worker.agent(0).delegatedOrgNumbers;

/** A plan of a list with one of the delegated clients, for this purpose. */
const planned = async (kind: PurposeKind = 'match') => {
  const uploadId = await worker.upload(`Org.nr.\n${delegated()[0]}\n`);
  const { visit, page, requests } = worker;
  const request = { visit, uploadId, fileName: 'k.csv', from: 'file', choices: {} } as const;
  return requests.plan({ ...request, purpose: purposeOf(kind) }, page);
};
const start = (planId: string, removing: number) =>
  worker.requests.start(startOrder({ visit: worker.visit, planId, what: 'list', removing }), worker.page);

/** Everything that Altinn can answer the two lists with instead of the truth. */
const causes: FaultRule[] = (['read-delegated', 'read-available'] as const).flatMap((on) => [
  { on, do: '500', times: 'always' },
  { on, do: '503', times: 'always' },
  { on, do: '401', times: 'always' },
  { on, do: '403', times: 'always' },
  { on, do: '429', times: 'always' },
  { on, do: 'drop-before', times: 'always' },
  { on, do: 'behind', times: 'always' },
  { on, do: 'empty-list', times: 'always' },
]);

describe.each(['match', 'remove', 'as-marked'] as const)(
  'a list that failed removes nobody (%s)',
  (purpose) => {
    it.each(causes)('$on: $do', async (cause) => {
      worker.control.addFault(cause);
      const before = delegated();
      const plan = await planned(purpose);
      if (plan.ok) {
        const { planId, counts, notOnList } = plan.value.summary;
        expect(counts.remove).toBe(0);
        for (const removing of [1, notOnList || 2, before.length - 1]) {
          expect(refusalOf(await start(planId, removing))).not.toBe('granted');
        }
      }
      expect(delegated()).toEqual(before);
      expect(worker.statistics().writes).toBe(0);
    });
  },
);

describe('a removal', () => {
  it('begins only when the user has been told how many, and there are just as many', async () => {
    const { summary } = taken(await planned());
    const removing = summary.counts.remove;
    expect(removing).toBeGreaterThan(0);
    for (const wrong of [0, removing - 1, removing + 1]) {
      expect(refusalOf(await start(summary.planId, wrong))).toBe('plan-too-old');
    }
    expect(worker.statistics().writes).toBe(0);
    expect(refusalOf(await start(summary.planId, removing))).toBe('granted');
  });

  it('is no part of adding: nothing begins that removes whom the list does not name', async () => {
    const { summary } = taken(await planned('add'));
    expect(summary.notOnList).toBeGreaterThan(0);
    for (const removing of [0, 1, summary.notOnList]) {
      expect(refusalOf(await start(summary.planId, removing))).toBe('nothing-to-do');
    }
  });

  it('leaves who is unticked, by id, and begins only with just as many as were told', async () => {
    const { summary } = taken(await planned());
    const removing = summary.counts.remove;
    const [stays] = await worker.services.journal.targets(summary.planId);
    const { visit, page } = worker;
    const order = { visit, planId: summary.planId, without: [stays?.client.id ?? ''] };
    expect(refusalOf(await worker.requests.start(startOrder({ ...order, removing }), page))).toBe(
      'plan-too-old',
    );
    expect(
      refusalOf(
        await worker.requests.start(startOrder({ ...order, removing: removing - 1, adding: 1 }), page),
      ),
    ).toBe('plan-too-old');
    const started = await worker.requests.start(
      startOrder({ ...order, removing: removing - 1, adding: 0 }),
      page,
    );
    expect(refusalOf(started)).toBe('granted');
    const rows = await worker.services.journal.rowsOf(onlyPart(taken(started)).id, 0, 100);
    expect(rows.map(({ client }) => client.id)).not.toContain(stays?.client.id);
  });

  it('is begun by nobody who has not said what the list is for, nor whom it is about', async () => {
    const uploadId = await worker.upload(`Org.nr.\n${delegated().join('\n')}\n`);
    const { visit, page, requests } = worker;
    const request = { visit, uploadId, fileName: 'k.csv', from: 'file', choices: {} } as const;
    const undecided = taken(await requests.plan(request, page)).summary;
    expect(undecided.purpose).toBeUndefined();
    expect(refusalOf(await start(undecided.planId, delegated().length))).toBe('nothing-to-do');
    const crossed = delegated().map((orgNumber, at) => `${orgNumber};${at < 2 ? 'x' : ''}`);
    const again = await worker.upload(`Org.nr.;Fjern\n${crossed.join('\n')}\n`);
    const asking = { ...request, uploadId: again, purpose: purposeOf('remove') };
    const { summary } = taken(await requests.plan(asking, page));
    expect(summary.asksWho).toBe(true);
    expect(refusalOf(await start(summary.planId, summary.counts.remove))).toBe('nothing-to-do');
    const third = await worker.upload(`Org.nr.;Fjern\n${crossed.join('\n')}\n`);
    const only = { ...asking, uploadId: third, choices: { crossedRows: 'only' } as const };
    const answered = taken(await requests.plan(only, page)).summary;
    expect(answered.counts.remove).toBe(2);
    expect(refusalOf(await start(answered.planId, 2))).toBe('granted');
  });
});

describe('the same list for another purpose', () => {
  it('asks Altinn for no list again while they are fresh, and does what that purpose says', async () => {
    const { summary } = taken(await planned('add'));
    const before = worker.asked().length;
    const { visit, page, requests } = worker;
    const anew = { visit, planId: summary.planId, purpose: purposeOf('remove') };
    const plan = taken(await requests.planAnew(anew, page)).summary;
    expect(plan.counts.remove).toBe(1);
    expect(plan.planId).not.toBe(summary.planId);
    // Who is signed in is asked, and nothing else.
    expect(worker.asked().length - before).toBeLessThanOrEqual(1);
    worker.pass(16 * 60_000);
    expect(refusalOf(await requests.planAnew(anew, page))).toBe('plan-too-old');
  });

  it('that follows a confirmation changes nobody it did not name', async () => {
    const { summary } = taken(await planned());
    const { visit, page, requests } = worker;
    const confirmed = { planId: summary.planId, without: [] };
    const same = { visit, planId: summary.planId, purpose: purposeOf('match'), confirmed };
    const again = taken(await requests.planAnew(same, page)).summary;
    expect([again.counts.remove, again.since]).toEqual([summary.counts.remove, undefined]);
    const add = taken(await planned('add')).summary;
    const widened = { ...same, planId: add.planId, confirmed: { ...confirmed, planId: add.planId } };
    const narrow = taken(await requests.planAnew(widened, page)).summary;
    expect([narrow.counts.remove, narrow.since]).toEqual([0, summary.counts.remove]);
  });
});

describe('a run that is gone on with after a while', () => {
  it('tells of those who were added since it was confirmed, and leaves them', async () => {
    const { summary } = taken(await planned());
    const removing = summary.counts.remove;
    const { visit, page, requests, control, services } = worker;
    control.latency({ medianMs: 400, spread: 0 });
    const job = onlyPart(
      taken(await requests.start(startOrder({ visit, planId: summary.planId, removing }), page)),
    );
    await services.jobs.pause(job.id);
    const comes = worker
      .state()
      .clients.filter(({ orgNumber }) => orgNumber && worker.addable().includes(orgNumber))
      .slice(0, 2);
    control.byColleague(
      'add',
      worker.agent(0).id,
      comes.map(({ id }) => id),
    );
    control.latency({ medianMs: 0, spread: 0 });
    worker.pass(16 * 60_000);
    taken(await requests.resume({ visit, runId: job.id }, page));
    await expect.poll(async () => (await services.jobs.view(job.id))?.pause?.kind).toBe('plan-changed');
    expect(await services.jobs.view(job.id)).toMatchObject({ pause: { replanned: { since: 2 } } });
    taken(await requests.resume({ visit, runId: job.id }, page));
    await expect
      .poll(async () => (await services.jobs.view(job.id))?.state, { timeout: 30_000 })
      .toBe('done');
    for (const { orgNumber } of comes) expect(delegated()).toContain(orgNumber);
  });
});
