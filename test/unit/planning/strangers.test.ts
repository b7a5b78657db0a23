import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { mostLookUps } from '../../../utils/domain/numbers/register-entry';
import type { PlanRow } from '../../../utils/domain/plan';
import { purposeOf } from '../../../utils/domain/purpose';
import { controlDigit } from '../../sandbox/seed/org-numbers';
import { boardAt } from '../../support/board/board';
import { openWorker, refusalOf, type TestWorker, taken } from '../../support/worker/worker';

let worker: TestWorker;
beforeEach(async () => {
  fakeBrowser.reset();
  worker = await openWorker();
  // The route that tells packages; the first one alone would do for the rest.
  worker.control.scopes('off');
  worker.control.clientAdministration('open');
});
afterEach(() => vi.restoreAllMocks());

/** Numbers that nobody has, each other than those of the firm's. */
const nobodies = (count: number): string[] => {
  const found: string[] = [];
  for (let eight = 31_900_000; found.length < count; eight += 1) {
    const control = controlDigit(String(eight));
    if (control !== undefined) found.push(`${eight}${control}`);
  }
  return found;
};

/** Clients of the firm's that have given none of the system user's packages. */
const elsewhere = () =>
  worker.state().clients.filter(({ roles, standing, orgNumber }) => {
    const given = roles.flatMap(({ packages }) => packages);
    const { packages } = worker.agent(0);
    return orgNumber && standing === 'client' && !given.some((urn) => packages.includes(urn));
  });

const rowsOf = async (planId: string): Promise<PlanRow[]> =>
  taken(await worker.requests.planRows({ visit: worker.visit, planId, from: 0, count: 1000 }, worker.page));
const kindsOf = ({ warnings }: PlanRow) => warnings.map(({ kind }) => kind);

/** Reads of all the firm's clients, whatever they have given. */
const unfiltered = () =>
  worker
    .statistics()
    .requests.filter(({ path }) => /clientdelegations\/clients\?/.test(path) && !/packages=/.test(path))
    .length;
const lookUps = () => worker.statistics().reads.lookUp;
const lookUp = (planId: string) => worker.requests.lookUp({ visit: worker.visit, planId }, worker.page);
const planAnew = async (planId: string, rest: object = {}) =>
  taken(await worker.requests.planAnew({ visit: worker.visit, planId, ...rest }, worker.page)).summary;

describe('why somebody is no client of the firm’s', () => {
  it('is found with one unfiltered read: a client that has given other packages is asked for these', async () => {
    const [client] = elsewhere();
    const { summary } = await worker.plan([client?.orgNumber ?? '', ...nobodies(2)]);
    expect(unfiltered()).toBe(1);
    const rows = await rowsOf(summary.planId);
    expect(rows.map(({ verdict }) => verdict)).toEqual(Array(3).fill('no-relationship'));
    const [found] = rows.filter(({ orgNumber }) => orgNumber === client?.orgNumber);
    expect(found).toMatchObject({ clientId: client?.id, warnings: [{ kind: 'other-packages' }] });
    expect(rows.filter((row) => kindsOf(row).length > 0)).toHaveLength(1);
    expect(summary.lookUps).toBe(2);
  });

  it('is read for no plan without strangers, and once for all plans of one reading of the lists', async () => {
    await worker.plan(worker.addable().slice(0, 3));
    expect(unfiltered()).toBe(0);
    const { summary } = await worker.plan(nobodies(1));
    await planAnew(summary.planId, { purpose: purposeOf('match') });
    await planAnew(summary.planId, { purpose: purposeOf('add') });
    expect(unfiltered()).toBe(1);
  });

  it('is never read where those on the list are to be removed, and nobody can be looked up', async () => {
    const uploadId = await worker.upload(`Org.nr.\n${nobodies(2).join('\n')}\n`);
    const request = {
      visit: worker.visit,
      uploadId,
      fileName: 'k.csv',
      from: 'file',
      choices: {},
      purpose: purposeOf('remove'),
    } as const;
    const { summary } = taken(await worker.requests.plan(request, worker.page));
    expect(summary.counts['not-delegated']).toBe(2);
    expect([unfiltered(), lookUps(), summary.lookUps]).toEqual([0, 0, undefined]);
  });

  it('is done without where no route can be asked so, and where the read fails', async () => {
    worker.control.addFault({ on: 'read-available', skip: 1, times: 'always', do: 'behind' });
    const failing = await worker.plan(nobodies(1));
    expect(failing.summary.counts['no-relationship']).toBe(1);
    expect(unfiltered()).toBe(1);
    worker.control.clearFaults();

    fakeBrowser.reset();
    worker = await openWorker();
    worker.control.scopes('off');
    worker.control.clientAdministration('closed');
    const { summary } = await worker.plan(nobodies(1));
    expect(summary.counts['no-relationship']).toBe(1);
    expect(unfiltered()).toBe(0);
  });

  it('says since when a client is deleted, and names the main unit, as the unfiltered read has it', async () => {
    const [client] = elsewhere();
    worker.control.clientBecomes(client?.id ?? '', { deletedAt: '2026-11-03T00:00:00Z' });
    const { summary } = await worker.plan([client?.orgNumber ?? '']);
    const [row] = await rowsOf(summary.planId);
    expect(row?.warnings).toEqual([
      { kind: 'other-packages' },
      { kind: 'deleted', at: '2026-11-03T00:00:00Z' },
    ]);
  });
});

describe('looking numbers up', () => {
  it('asks nothing until it is told to, and then tells deleted, bankrupt, sub-unit, nobody, and anybody else', async () => {
    const [deleted = '', bankrupt = '', unit = '', somebody = '', nobody = ''] = nobodies(5);
    const unitOf = (orgNumber: string, unitType: string, isDeleted = false) =>
      worker.control.register({ orgNumber, name: `ENHET ${unitType}`, unitType, isDeleted });
    unitOf(deleted, 'AS', true);
    unitOf(bankrupt, 'KBO');
    unitOf(unit, 'BEDR');
    unitOf(somebody, 'ENK');
    const { summary } = await worker.plan([deleted, bankrupt, unit, somebody, nobody]);
    expect([summary.lookUps, lookUps()]).toEqual([5, 0]);

    taken(await lookUp(summary.planId));
    // And the firm's own number: a register that does not answer looks as if nobody had the other.
    expect(lookUps()).toBe(6);
    const anew = await planAnew(summary.planId);
    const rows = await rowsOf(anew.planId);
    expect(Object.fromEntries(rows.map((row) => [row.orgNumber, kindsOf(row)]))).toEqual({
      [deleted]: ['deleted'],
      [bankrupt]: ['bankrupt'],
      [unit]: ['sub-unit'],
      [somebody]: ['registered'],
      [nobody]: ['no-such-number'],
    });
    const causes = rows.filter(({ cause }) => cause).map(({ orgNumber }) => orgNumber);
    expect(causes.toSorted()).toEqual([bankrupt, somebody].toSorted());
    expect(anew.lookUps).toBeUndefined();
  });

  it('is remembered for the session, and takes fifty at a time', async () => {
    const numbers = nobodies(mostLookUps + 5);
    const { summary } = await worker.plan(numbers);
    taken(await lookUp(summary.planId));
    expect(lookUps()).toBe(mostLookUps + 1);
    const anew = await planAnew(summary.planId);
    expect(anew.lookUps).toBe(5);
    taken(await lookUp(anew.planId));
    expect(lookUps()).toBe(mostLookUps + 1 + 5 + 1);
    expect((await worker.plan(numbers)).summary.lookUps).toBeUndefined();
    expect(lookUps()).toBe(mostLookUps + 1 + 5 + 1);
  });

  it('claims of nobody that the number does not exist while the register does not answer', async () => {
    const { summary } = await worker.plan(nobodies(2));
    worker.control.addFault({ on: 'look-up', do: 'behind', times: 'always' });
    expect(refusalOf(await lookUp(summary.planId))).toBe('unavailable');
    worker.control.clearFaults();
    const anew = await planAnew(summary.planId);
    expect((await rowsOf(anew.planId)).flatMap(kindsOf)).toEqual([]);
    expect(anew.lookUps).toBe(2);
  });

  it('is not offered any more where Altinn has no such thing', async () => {
    worker = await openWorker({
      change: (effects) => ({
        ...effects,
        fetch: async (url, options) =>
          String(url).includes('/lookup/org/')
            ? new Response(null, { status: 404 })
            : effects.fetch(url, options),
      }),
    });
    const { summary } = await worker.plan(nobodies(1));
    expect(summary.lookUps).toBe(1);
    expect(refusalOf(await lookUp(summary.planId))).toBe('altinn-changed');
    expect((await planAnew(summary.planId)).lookUps).toBeUndefined();
  });

  it('is refused by the worker where the firm has switched it off, and not offered', async () => {
    const { summary } = await worker.plan(nobodies(1));
    vi.spyOn(browser.storage.managed, 'get').mockImplementation((async () => ({ lookUps: false })) as never);
    expect(refusalOf(await lookUp(summary.planId))).toBe('switched-off');
    expect(lookUps()).toBe(0);
    expect((await planAnew(summary.planId)).lookUps).toBeUndefined();
  });
});

describe('all the firm’s clients as a list', () => {
  const sources = async () =>
    taken(await worker.requests.systemUsers({ visit: worker.visit }, worker.page)).map(({ id }) => id);
  const planFrom = () =>
    worker.requests.planFrom({ visit: worker.visit, source: 'everybody', fileName: 'Alle' }, worker.page);

  it('are offered where a route can tell, and are read once: those without the packages say what they lack', async () => {
    expect((await sources())[0]).toBe('everybody');
    expect(unfiltered()).toBe(0);
    const { summary } = taken(await planFrom());
    expect(unfiltered()).toBe(1);
    const numbered = worker.state().clients.filter((one) => one.orgNumber && one.standing === 'client');
    expect([summary.fileName, summary.rowCount]).toEqual(['Alle', numbered.length]);
    const strangers = (await rowsOf(summary.planId)).filter(({ verdict }) => verdict === 'no-relationship');
    expect(strangers.map(({ orgNumber }) => orgNumber).toSorted()).toEqual(
      elsewhere()
        .map(({ orgNumber }) => orgNumber)
        .toSorted(),
    );
    expect(strangers.map((row) => kindsOf(row)[0])).toEqual(strangers.map(() => 'other-packages'));
  });

  it('are not offered on a route that cannot, and are refused where the read fails', async () => {
    worker.control.addFault({ on: 'read-available', do: 'behind', times: 'always' });
    expect(refusalOf(await planFrom())).toBe('unavailable');
    fakeBrowser.reset();
    worker = await openWorker();
    worker.control.scopes('off');
    worker.control.clientAdministration('closed');
    expect(await sources()).not.toContain('everybody');
  });
});

describe('one number on the board', () => {
  const ask = async (orgNumber: string) => {
    const board = boardAt(worker);
    const { overviewId } = await board.read();
    return worker.requests.boardLookUp({ visit: board.visit, overviewId, orgNumber }, worker.page);
  };

  it('is looked up once in a session, and is told whose it is, or that it is nobody’s', async () => {
    const [nobody = '', somebody = ''] = nobodies(2);
    worker.control.register({ orgNumber: somebody, name: 'FREMMED AS', unitType: 'AS', isDeleted: true });
    expect(taken(await ask(nobody)).facts).toEqual([{ kind: 'no-such-number' }]);
    const found = taken(await ask(somebody));
    expect(found).toMatchObject({ name: 'FREMMED AS' });
    expect(found.facts.map(({ kind }) => kind)).toEqual(['deleted']);
    const before = lookUps();
    await ask(somebody);
    expect(lookUps()).toBe(before);
  });

  it('is not looked up where that is switched off', async () => {
    vi.spyOn(browser.storage.managed, 'get').mockResolvedValue({ lookUps: false } as never);
    expect(refusalOf(await ask(nobodies(1)[0] ?? ''))).toBe('switched-off');
    expect(lookUps()).toBe(0);
  });
});
