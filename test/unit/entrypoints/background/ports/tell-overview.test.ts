import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { tellOverview } from '../../../../../entrypoints/background/ports/tell-overview';
import type { OverviewSummary } from '../../../../../utils/domain/board/overview-summary';
import type { OverviewNews } from '../../../../../utils/messages/messages';
import { readList } from '../../../../../utils/spreadsheet/read-list';
import { everybody } from '../../../../support/board/board';
import { openPort } from '../../../../support/worker/port';
import { openWorker, refusalOf, type TestWorker, taken } from '../../../../support/worker/worker';

let worker: TestWorker;
beforeEach(async () => {
  fakeBrowser.reset();
  worker = await openWorker();
});

/** A page that wants an overview; `order` may be anything a page could say. */
async function wantOverview(order: object = {}, sender: object = {}) {
  const page = openPort(sender);
  await tellOverview(page.port, Promise.resolve(worker.services), page.ownId);
  const said = page.say({ visit: worker.visit, ...order });
  const news = () => page.heard as OverviewNews[];
  return { ...page, said, news };
}

async function overviewOf(order: object = {}): Promise<OverviewSummary> {
  const page = await wantOverview(order);
  await page.said;
  const last = page.news().at(-1);
  if (last?.kind !== 'done') throw new Error('no answer');
  return taken(last.reply);
}

const replyTo = (news: OverviewNews[]) => {
  const last = news.at(-1);
  return last?.kind === 'done' ? refusalOf(last.reply) : last?.kind;
};

const agents = () => worker.state().systemUsers.filter(({ userType }) => userType === 'agent');
const isList = (path: string) => /customers|\/delegation|clients|clientdelegations/.test(path);
const wanted = { language: 'nb', format: 'xlsx' } as const;

/** What the worker gives as a file, read in as a list. */
async function listIn(overviewId: string) {
  const request = { visit: worker.visit, overviewId, ...wanted, doneBy: 'Kari', version: '1' };
  const file = taken(await worker.requests.auditFile(request, worker.page));
  const read = await readList('base64' in file ? Buffer.from(file.base64, 'base64') : Buffer.from(file.text));
  if (!read.ok) throw new Error(read.fault.kind);
  return { name: file.name, rows: read.list.rows };
}

describe('an overview', () => {
  it('has every client system access with what it has, and tells how far it has come', async () => {
    const page = await wantOverview();
    await page.said;
    expect(page.news().slice(0, -1)).toMatchObject(
      [0, 1, 2, 3, 4].map((read) => ({ kind: 'progress', read, of: 4 })),
    );
    const last = page.news().at(-1);
    if (last?.kind !== 'done') throw new Error('no answer');
    const { systemUsers, owner } = taken(last.reply);
    expect(owner.partyUuid).toBe(worker.state().owner.partyUuid);
    expect(systemUsers).toEqual(
      agents().map(({ id, title, vendor, delegatedClientIds }) => ({
        id,
        title,
        vendor: vendor.toUpperCase(),
        status: 'read',
        delegated: delegatedClientIds.length,
      })),
    );
  });

  it('is read for the person and the owner that the page says, or not at all', async () => {
    const other = '6e0c3ab4-6a5c-4d0e-9f0a-3c5c6a1f2b7d';
    const somebodyElse = await wantOverview({ visit: { ...worker.visit, userUuid: other } });
    await somebodyElse.said;
    expect(replyTo(somebodyElse.news())).toBe('other-identity');
    const elsewhere = await wantOverview({ visit: { ...worker.visit, partyId: '1' } });
    await elsewhere.said;
    expect(replyTo(elsewhere.news())).toBe('actor-changed');
    const incognito = await wantOverview({}, { tab: { id: 1, incognito: true } });
    expect(replyTo(incognito.news())).toBe('private-window');
    expect(worker.asked().filter(isList)).toEqual([]);
  });

  it('is not begun for what is no order, and not twice on one port', async () => {
    const nonsense = await wantOverview({ visit: { url: 'https://example.org' } });
    await nonsense.said;
    expect([nonsense.state(), nonsense.news()]).toEqual(['closed', []]);
    const page = await wantOverview();
    await page.say({ visit: worker.visit });
    expect(page.state()).toBe('closed');
  });

  it('asks Altinn for nothing more when its page goes, and is not kept', async () => {
    const page = await wantOverview();
    await expect.poll(() => worker.asked().some(isList)).toBe(true);
    await page.leave();
    await page.said;
    const { length } = worker.asked();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(worker.asked()).toHaveLength(length);
    expect(page.news().some(({ kind }) => kind === 'done')).toBe(false);
    expect(await worker.services.overviewLists.latestOf(taken(await ownerOf()))).toEqual([]);
  });

  const ownerOf = async () => {
    const altinn = worker.accessDeps.altinnFor('tt02', worker.visit.userUuid);
    const owner = await altinn.owner(worker.visit.partyUuid, new AbortController().signal);
    return owner.ok
      ? ({ ok: true, value: owner.value } as const)
      : { ok: false as const, refusal: { kind: 'unexpected' as const } };
  };

  it('names a system access that fails, and says of nobody that he is nowhere', async () => {
    worker.control.addFault({ environment: 'tt02', on: 'read-system-user', skip: 1, do: '500' });
    const { systemUsers, counts } = await overviewOf();
    expect(systemUsers.map(({ status }) => status).toSorted()).toEqual(['not-read', 'read', 'read', 'read']);
    expect([counts.nowhere, counts['on-list-only']]).toEqual([0, 0]);
  });

  it('is shown as it comes: what has been read stands there while the rest is being read', async () => {
    worker.pass(0);
    const page = await wantOverview();
    await page.said;
    const [first] = page
      .news()
      .flatMap((news) => (news.kind === 'progress' && news.soFar ? [news.soFar] : []));
    expect(first?.systemUsers.map(({ status }) => status)).toEqual(agents().map(() => 'reading'));
    const last = page.news().at(-1);
    expect(last?.kind === 'done' && last.reply.ok && last.reply.value.overviewId).toBe(first?.overviewId);
  });

  it('stands beside a list: its own number is only there, and the rows without one are counted', async () => {
    const { overviewId } = await overviewOf();
    const uploadId = await worker.upload('Org.nr.\n310609544\n123\n');
    const list = { uploadId, fileName: 'min.csv', from: 'file' as const, choices: {} };
    const order = { visit: worker.visit, overviewId };
    const summary = taken(await worker.requests.boardList({ ...order, list }, worker.page));
    expect(summary.list).toMatchObject({
      fileName: 'min.csv',
      rowCount: 2,
      clients: 1,
      withoutValidNumber: 1,
      saysSystemUser: false,
      asksWho: false,
      understanding: { numberColumn: 0 },
    });
    expect(summary.list).not.toHaveProperty('marks');
    const rows = { ...order, ...everybody, filter: 'on-list-only', from: 0, count: 10 } as const;
    const found = taken(await worker.requests.boardRows(rows, worker.page));
    expect([found.total, found.rows.map(({ orgNumber }) => orgNumber)]).toEqual([1, ['310609544']]);
    const without = taken(await worker.requests.boardList(order, worker.page));
    expect(without.list).toBeUndefined();
  });

  it('stands beside no file that is no list, and is as it was', async () => {
    const { overviewId } = await overviewOf();
    const uploadId = await worker.upload('Hei,\nher er brevet.\n');
    const list = { uploadId, fileName: 'brev.txt', from: 'file' as const, choices: {} };
    const order = { visit: worker.visit, overviewId };
    expect(refusalOf(await worker.requests.boardList({ ...order, list }, worker.page))).toBe('file');
    const rows = { ...order, ...everybody, from: 0, count: 10 };
    expect(refusalOf(await worker.requests.boardRows(rows, worker.page))).toBe('granted');
  });

  it('reads one system access again alone, and leaves the others as they were', async () => {
    worker.control.addFault({ environment: 'tt02', on: 'read-system-user', skip: 1, do: '500' });
    const { overviewId, systemUsers } = await overviewOf();
    const failed = systemUsers.find(({ status }) => status === 'not-read');
    worker.control.resetStatistics();
    const { systemUserId: _, ...visit } = worker.visit;
    const again = { visit, overviewId, systemUserId: failed?.id ?? '' };
    const summary = taken(await worker.requests.boardReadAgain(again, worker.page));
    expect(summary.overviewId).toBe(overviewId);
    expect(summary.systemUsers.map(({ status }) => status)).toEqual(agents().map(() => 'read'));
    expect(worker.statistics().reads.delegated).toBeLessThanOrEqual(2);
  });

  it('that is read again in part has the list that was put beside it, or taken away, meanwhile', async () => {
    const { overviewId, systemUsers } = await overviewOf();
    const uploadId = await worker.upload('Org.nr.\n310609544\n');
    const list = { uploadId, fileName: 'k.csv', from: 'file' as const, choices: {} };
    const order = { visit: worker.visit, overviewId };
    taken(await worker.requests.boardList({ ...order, list }, worker.page));
    const { systemUserId: _, ...visit } = worker.visit;
    const again = { visit, overviewId, systemUserId: systemUsers[0]?.id ?? '' };
    const reading = worker.requests.boardReadAgain(again, worker.page);
    taken(await worker.requests.boardList(order, worker.page));
    expect(taken(await reading).list).toBeUndefined();
  });

  it('is its own environment’s alone', async () => {
    const { overviewId } = await overviewOf();
    const production = { environment: 'production' } as const;
    expect(
      refusalOf(
        await worker.requests.overviewFile({ visit: worker.visit, overviewId, ...wanted }, production),
      ),
    ).toBe('not-yours');
    expect(
      refusalOf(
        await worker.requests.overviewFile({ visit: worker.visit, overviewId, ...wanted }, worker.page),
      ),
    ).toBe('granted');
  });

  it('is gone after a day', async () => {
    const { overviewId } = await overviewOf();
    worker.pass(25 * 60 * 60 * 1000);
    expect(
      refusalOf(
        await worker.requests.overviewFile({ visit: worker.visit, overviewId, ...wanted }, worker.page),
      ),
    ).toBe('not-found');
  });
});

describe('the audit workbook', () => {
  it('has every delegated client with a number, and reads in as that list', async () => {
    const { overviewId } = await overviewOf();
    const { name, rows } = await listIn(overviewId);
    expect(name).toMatch(/^revisjon-TT02-\d{9}-\d{4}-\d\d-\d\d-\d{4}\.xlsx$/);
    expect(rows.map(({ number }) => number.valid && number.orgNumber).toSorted()).toEqual(
      agents()
        .flatMap(({ delegatedOrgNumbers }) => delegatedOrgNumbers)
        .toSorted(),
    );
  });

  it('says in its name when something was not read', async () => {
    worker.control.addFault({ environment: 'tt02', on: 'read-system-user', skip: 1, do: '500' });
    expect((await listIn((await overviewOf()).overviewId)).name).toContain('-ufullstendig.');
  });
});
