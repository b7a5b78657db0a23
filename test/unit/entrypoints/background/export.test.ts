import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { addedSections, type ExportSection, exportSections } from '../../../../utils/domain/export-section';
import { auditTextsFor } from '../../../../utils/i18n/audit-texts';
import { requestSchemas } from '../../../../utils/messages/message-schemas';
import { readList } from '../../../../utils/spreadsheet/read-list';
import { openWorker, type TestWorker, taken } from '../../../support/worker/worker';

let worker: TestWorker;
beforeEach(async () => {
  fakeBrowser.reset();
  worker = await openWorker();
});

const { state } = auditTextsFor('nb');

async function exported(sections: readonly ExportSection[] = addedSections) {
  const order = { visit: worker.visit, language: 'nb', format: 'csv' } as const;
  const made = taken(await worker.requests.exportClients({ ...order, sections: [...sections] }, worker.page));
  const text = 'text' in made ? made.text : '';
  const read = await readList(new TextEncoder().encode(text));
  return { ...made, text, list: read.ok ? read.list : undefined };
}

const former = () => worker.state().clients.find(({ standing }) => standing === 'former');

describe('the export of a system access', () => {
  it('is everybody who is added, counted as they stand in the file', async () => {
    const made = await exported();
    const { delegatedClientIds } = worker.agent(0);
    expect(made.rows).toBe(made.list?.rows.length);
    expect(made.rows + made.leftOut).toBe(delegatedClientIds.length);
    expect(made.privatePersons).toBe(1);
    expect(made.list?.understanding.leftOutCount).toBe(made.leftOut + 1);
  });

  it('marks a client that is no longer one, after looking twice', async () => {
    worker.control.resetStatistics();
    const { text } = await exported(['delegated-gone']);
    expect(text).toContain(state['delegated-gone']);
    expect(worker.statistics().reads.available).toBe(3);
    expect(former()).toBeDefined();
  });

  it('does not call it gone where the second reading fails', async () => {
    await exported();
    worker.control.addFault({
      environment: 'tt02',
      on: 'read-available',
      do: '500',
      times: 'always',
      skip: 1,
    });
    const { text } = await exported();
    expect(text).not.toContain(state['delegated-gone']);
    expect(text).toContain(state['delegated-maybe-gone']);
  });

  it('has those who can be added where that is asked for, and nobody else', async () => {
    const made = await exported(['can-be-added']);
    expect(made.list?.rows.map(({ number }) => number.valid && number.orgNumber).toSorted()).toEqual(
      worker.addable().toSorted(),
    );
  });

  it('tells what changed since the list was kept', async () => {
    await exported();
    const [kept] = await worker.savedLists.all();
    if (!kept) throw new Error('nothing was kept');
    expect((await exported()).sinceLast).toBeUndefined();
    await worker.savedLists.clearEverything();
    await worker.savedLists.save({ ...kept, clients: kept.clients.slice(2) } as never);
    expect((await exported()).sinceLast).toMatchObject({ added: { count: 2 }, gone: { count: 0 } });
  });
});

it('takes only kinds that there are, and one at the least', () => {
  const parse = (sections: unknown) =>
    requestSchemas.exportClients.safeParse({ visit: worker.visit, language: 'nb', format: 'csv', sections })
      .success;
  expect([[], ['everybody'], 'delegated', [...exportSections, 'lacks']].map(parse)).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect(parse(exportSections)).toBe(true);
});
