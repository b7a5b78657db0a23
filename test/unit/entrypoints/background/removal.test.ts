import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FaultRule } from '../../../sandbox/faults';
import { openWorker, refusalOf, type TestWorker, taken } from './worker';

let worker: TestWorker;
beforeEach(async () => {
  fakeBrowser.reset();
  worker = await openWorker();
});

const delegated = () => worker.agent(0).delegatedOrgNumbers;

/** A plan of a list with one of the delegated clients, taken for the truth. */
const planned = async (purpose: 'add' | 'exact' = 'exact') => {
  const uploadId = await worker.upload(`Org.nr.\n${delegated()[0]}\n`);
  const { visit, page, requests } = worker;
  const request = { visit, uploadId, fileName: 'k.csv', from: 'file', choices: { purpose } } as const;
  return requests.plan(request, page);
};
const start = (planId: string, what: 'list' | 'tidy', removing: number) =>
  worker.requests.start({ visit: worker.visit, planId, what, removing }, worker.page);

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

describe('a list that failed removes nobody', () => {
  it.each(causes)('$on: $do', async (cause) => {
    worker.control.addFault(cause);
    const before = delegated();
    const plan = await planned();
    if (plan.ok) {
      const { planId, counts, notOnList } = plan.value.summary;
      expect(counts.remove).toBe(0);
      for (const removing of [1, notOnList || 2, before.length - 1]) {
        expect(refusalOf(await start(planId, 'list', removing))).not.toBe('granted');
        expect(refusalOf(await start(planId, 'tidy', removing))).not.toBe('granted');
      }
    }
    expect(delegated()).toEqual(before);
    expect(worker.statistics().writes).toBe(0);
  });
});

describe('a removal', () => {
  it('begins only when the user has been told how many, and there are just as many', async () => {
    const { summary } = taken(await planned());
    const removing = summary.counts.remove;
    expect(removing).toBeGreaterThan(0);
    for (const wrong of [0, removing - 1, removing + 1]) {
      expect(refusalOf(await start(summary.planId, 'list', wrong))).toBe('plan-too-old');
    }
    expect(worker.statistics().writes).toBe(0);
    expect(refusalOf(await start(summary.planId, 'list', removing))).toBe('granted');
  });

  it('is no part of adding: a plan that only adds removes those it does not name by another click alone', async () => {
    const { summary } = taken(await planned('add'));
    expect(summary.notOnList).toBeGreaterThan(0);
    expect(refusalOf(await start(summary.planId, 'list', 0))).toBe('nothing-to-do');
    expect(refusalOf(await start(summary.planId, 'tidy', summary.notOnList))).toBe('granted');
  });
});
