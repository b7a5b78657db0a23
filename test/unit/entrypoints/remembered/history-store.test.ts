import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { createHistory } from '../../../../entrypoints/remembered/history-store';
import type { Client } from '../../../../utils/domain/client';
import { listToSave } from '../../../../utils/domain/kept/saved-list';
import { historyTextsFor } from '../../../../utils/i18n/history-texts';
import { openJournal } from '../../../../utils/job/journal/journal';
import { readRules } from '../../../../utils/managed-settings';
import type { MadeFile } from '../../../../utils/messages/messages';
import { openSavedLists } from '../../../../utils/saved-lists/saved-lists';
import { changeSettings, readSettings } from '../../../../utils/saved-settings';
import { readList } from '../../../../utils/spreadsheet/read-list';
import { berg, client, fjell, foss, systemUser } from '../../../support/plan/fixtures';
import { another, reading } from '../../../support/plan/readings';

let opened = 0;
beforeEach(() => fakeBrowser.reset());

/** A page over lists of these clients, the oldest first. */
async function openHistory(...kept: Client[][]) {
  opened += 1;
  const [journal, savedLists] = await Promise.all([
    openJournal(`history-${opened}`),
    openSavedLists(`history-lists-${opened}`),
  ]);
  for (const [at, clients] of kept.entries()) {
    const list = listToSave(reading(clients, clients, { readAt: at + 1, systemUser }));
    if (list) await savedLists.save(list);
  }
  const download = vi.fn((_: MadeFile) => undefined);
  const cleared = vi.fn();
  const speak = vi.fn(async () => undefined);
  const history = await createHistory({
    journal,
    savedLists,
    words: () => ({ language: 'nb', texts: historyTextsFor('nb') }),
    speak,
    now: () => 100,
    readSettings,
    readRules,
    changeSettings,
    notifies: async () => false,
    askToNotify: async () => undefined,
    download,
    openRun: () => undefined,
    cleared,
    onChange: () => undefined,
  });
  const list = (at: number) => {
    const found = history.model().lists[at];
    if (!found) throw new Error(`no list ${at}`);
    return found;
  };
  const comparison = () => history.model().shown?.comparison;
  return {
    journal,
    savedLists,
    history,
    actions: history.actions,
    download,
    cleared,
    speak,
    list,
    comparison,
  };
}

const file = (text: string) => new File([text], 'i-fjor.csv', { lastModified: 1 });

describe('a kept list', () => {
  it('is downloaded as an export of its day, with who is left out of it counted', async () => {
    await changeSettings({ fileType: 'csv' });
    const page = await openHistory([client(fjell, { name: 'Fjell AS' }), { id: 'x', kind: 'person' }]);
    page.actions.onDownload(page.list(0));
    await expect.poll(() => page.download.mock.calls.length).toBe(1);
    const [made] = page.download.mock.calls[0] ?? [];
    expect(made).toMatchObject({ rows: 1, leftOut: 1, mediaType: expect.stringContaining('csv') });
    expect(made && 'text' in made && made.text).toContain(systemUser.owner.orgNumber);
    expect(page.history.model().notice).toMatchObject({ kind: 'list-saved', clients: 1, leftOut: 1 });
  });

  it.each([0, 1])('is compared from the older to the newer, whichever is opened (%i)', async (at) => {
    const page = await openHistory([client(fjell)], [client(foss)]);
    page.actions.onShow(page.list(at));
    page.actions.onCompareList(page.list(1 - at).id);
    await expect.poll(page.comparison).toMatchObject({
      kind: 'compared',
      changes: { added: [{ orgNumber: foss }], gone: [{ orgNumber: fjell }] },
    });
  });

  it('gives what came of comparing it as a file, which is no list to drop in', async () => {
    await changeSettings({ fileType: 'csv' });
    const old = [client(fjell, { name: 'Fjell AS' }), client(berg, { name: 'Berg AS' })];
    const page = await openHistory(old, [client(foss), client(berg, { name: 'Bergen AS' })]);
    page.actions.onShow(page.list(0));
    page.actions.onDownloadComparison();
    page.actions.onCompareList(page.list(1).id);
    await expect.poll(() => page.comparison()?.kind).toBe('compared');
    page.actions.onDownloadComparison();
    await expect.poll(() => page.download.mock.calls.length).toBe(1);
    const [made] = page.download.mock.calls[0] ?? [];
    expect(made?.name).toMatch(/^sammenligning-.*1970-01-01-\d{4}\.csv$/);
    const text = made && 'text' in made ? made.text : '';
    expect(text.match(/Falt ut|Ny(?=;)|Nytt navn/g)).toEqual(['Falt ut', 'Ny', 'Nytt navn']);
    const read = await readList(new TextEncoder().encode(text));
    expect(read).toEqual({ ok: false, fault: { kind: 'comparison' } });
  });

  it('is compared with a file from before', async () => {
    const page = await openHistory([client(fjell)]);
    page.actions.onShow(page.list(0));
    page.actions.onCompareFile(file(`Org.nr.\n${fjell}\n${foss}\n`));
    await expect.poll(page.comparison).toMatchObject({
      kind: 'compared',
      with: 'i-fjor.csv',
      changes: { added: [], gone: [{ orgNumber: foss }], unchanged: 1 },
    });
  });

  it('is not compared with a file of another system access, or with what is no list', async () => {
    const page = await openHistory([client(fjell)]);
    page.actions.onShow(page.list(0));
    const another = crypto.randomUUID();
    page.actions.onCompareFile(file(`Org.nr.;Systemtilgang-ID\n${fjell};${another}\n${foss};${another}\n`));
    await expect.poll(page.comparison).toEqual({ kind: 'other-system' });
    page.actions.onCompareFile(file('Kjære alle sammen'));
    await expect.poll(page.comparison).toEqual({ kind: 'unreadable' });
  });

  it('is removed alone, and closed with it', async () => {
    const page = await openHistory([client(fjell)], [client(foss)]);
    const { id } = page.list(0);
    page.actions.onShow(page.list(0));
    page.actions.onRemove(page.list(0));
    await expect.poll(() => page.history.model().lists).toHaveLength(1);
    expect(page.history.model().shown).toBeUndefined();
    expect(await page.savedLists.get(id)).toBeUndefined();
  });
});

describe('who was added on a day', () => {
  const day = (date: number) => new Date(2026, 11, date, 12).getTime();

  /** Lists of two system accesses, before and after the turn of the year. */
  async function overNewYear() {
    const page = await openHistory();
    const keep = async (user: typeof systemUser, clients: Client[], at: number) => {
      const list = listToSave(reading(clients, clients, { readAt: at, systemUser: user }));
      if (list) await page.savedLists.save(list);
    };
    const [old, foreign] = [client(fjell, { name: 'FJELL AS' }), client(foss, { name: 'FOSS AS' })];
    await keep(systemUser, [old, foreign], day(29));
    await keep(systemUser, [foreign, client(berg, { name: 'BERG AS' })], day(34));
    await keep(another('a'), [old], day(20));
    page.history.refresh();
    await expect.poll(() => page.history.model().lists).toHaveLength(3);
    return page;
  }
  const { environment, partyUuid: ownerPartyUuid } = systemUser.owner;

  it('is told of one system access, or of all at once', async () => {
    const page = await overNewYear();
    page.actions.onAskDate({ environment, ownerPartyUuid, systemUserId: systemUser.id, day: '2026-12-31' });
    expect(page.history.model().onDate?.answers).toMatchObject([
      {
        title: systemUser.title,
        before: { at: day(29) },
        after: { at: day(34) },
        changes: { added: [{ orgNumber: berg }], gone: [{ orgNumber: fjell }], unchanged: 1 },
      },
    ]);
    page.actions.onAskDate({ environment, ownerPartyUuid, day: '2026-12-31' });
    const titles = page.history.model().onDate?.answers.map(({ title, after }) => [title, after?.at]);
    expect(titles).toEqual(
      [
        ['System a', undefined],
        [systemUser.title, day(34)],
      ].toSorted(),
    );
  });

  it('is a file that says of each client on which list it stands, and that nobody can drop in', async () => {
    await changeSettings({ fileType: 'csv' });
    const page = await overNewYear();
    page.actions.onDownloadDate();
    page.actions.onAskDate({ environment, ownerPartyUuid, systemUserId: systemUser.id, day: '2026-12-31' });
    page.actions.onDownloadDate();
    await expect.poll(() => page.download.mock.calls.length).toBe(1);
    const [made] = page.download.mock.calls[0] ?? [];
    expect(made?.name).toMatch(/^lagt-til-2026-12-31-.*1970-01-01-\d{4}\.csv$/);
    const text = made && 'text' in made ? made.text : '';
    const rows = text.trim().split(/\r?\n/).slice(1);
    expect(rows.map((row) => row.split(';').slice(0, 4))).toEqual([
      [`Berg AS (${berg})`, systemUser.title, 'Nei', 'Ja'],
      [`Fjell AS (${fjell})`, systemUser.title, 'Ja', 'Nei'],
      [`Foss AS (${foss})`, systemUser.title, 'Ja', 'Ja'],
    ]);
    const read = await readList(new TextEncoder().encode(text));
    expect(read).toEqual({ ok: false, fault: { kind: 'comparison' } });
  });

  it('is gone from the screen with the lists it was made from', async () => {
    const page = await overNewYear();
    page.actions.onAskDate({ environment, ownerPartyUuid, day: '2026-12-31' });
    page.actions.onRemove(page.list(0));
    await expect.poll(() => page.history.model().onDate).toBeUndefined();
  });
});

describe('another language', () => {
  it('is spoken at once, and no other setting asks for one', async () => {
    const page = await openHistory();
    page.actions.onSettings({ fileType: 'csv' });
    await expect.poll(() => page.history.model().settings.fileType).toBe('csv');
    expect(page.speak).not.toHaveBeenCalled();
    page.actions.onSettings({ language: 'en' });
    await expect.poll(() => page.history.model().settings.language).toBe('en');
    expect(page.speak).toHaveBeenCalledOnce();
  });
});

describe('clearing everything', () => {
  it('asks first, and then empties what is kept', async () => {
    const page = await openHistory([client(fjell)]);
    page.actions.onClear('ask');
    expect(page.history.model().clearing).toBe('asking');
    expect(await page.savedLists.all()).toHaveLength(1);
    page.actions.onClear('confirm');
    await expect.poll(() => page.history.model().notice).toEqual({ kind: 'cleared' });
    expect(await page.savedLists.all()).toEqual([]);
    expect(page.cleared).toHaveBeenCalled();
  });

  it('clears nothing at all while a run is going', async () => {
    const page = await openHistory([client(fjell)]);
    page.journal.clearEverything = async () => 'run-going';
    page.actions.onClear('confirm');
    await expect.poll(() => page.history.model().notice).toEqual({ kind: 'run-going' });
    expect(await page.savedLists.all()).toHaveLength(1);
    expect(page.cleared).not.toHaveBeenCalled();
  });

  it('that breaks is told of', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const page = await openHistory();
    page.journal.clearEverything = () => Promise.reject(new Error('disk'));
    page.actions.onClear('confirm');
    await expect.poll(() => page.history.model().notice).toEqual({ kind: 'unexpected' });
  });
});
