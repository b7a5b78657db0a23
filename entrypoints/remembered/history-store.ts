import type { HistoryActions, HistoryModel } from '../../components/state/history-state';
import { guarded } from '../../utils/domain/guarded';
import type { Rules } from '../../utils/domain/kept/rules';
import type { Settings } from '../../utils/domain/kept/settings';
import type { JobView } from '../../utils/domain/runs/job';
import { type PastRun, pastRuns } from '../../utils/domain/runs/past-runs';
import { planIdsOf } from '../../utils/domain/runs/run-parts';
import { addedOnFile } from '../../utils/files/added-on-file';
import { resultsFile } from '../../utils/files/results-file';
import { severalFile } from '../../utils/files/several-file';
import type { HistoryTexts } from '../../utils/i18n/history-texts';
import type { Language } from '../../utils/i18n/language';
import type { Journal } from '../../utils/job/journal/journal';
import { viewOf } from '../../utils/job/journal/records';
import { forgetAudits, knownPeople } from '../../utils/kept-audits';
import type { MadeFile } from '../../utils/messages/messages';
import type { SavedLists } from '../../utils/saved-lists/saved-lists';
import { compareWithFile, compareWithList } from './compare';
import { comparisonFile } from './comparison-file';
import { listFile } from './list-file';
import { answerOnDate } from './on-date';
import { createRunSearch } from './run-search';

/** A language, and what the page says in it. */
export interface Words {
  language: Language;
  texts: HistoryTexts;
}

/** What the page needs of the browser. It reads what this browser keeps and never asks Altinn. */
export interface HistoryWorld {
  journal: Journal;
  savedLists: SavedLists;
  /** What the page speaks now. */
  words(): Words;
  /** Finds out anew what it is to speak. */
  speak(): Promise<void>;
  now(): number;
  readSettings(): Promise<Settings>;
  readRules(): Promise<Rules>;
  changeSettings(change: Partial<Settings>): Promise<Settings>;
  /** Whether the browser lets us tell of runs; the permission is the setting. */
  notifies(): Promise<boolean>;
  askToNotify(wanted: boolean): Promise<void>;
  download(file: MadeFile): void;
  openRun(run: JobView): void;
  /** What stood on the toolbar button was about runs that are gone. */
  cleared(): Promise<void>;
  onChange(): void;
}

/** The page's memory and what its buttons do. */
export async function createHistory(world: HistoryWorld) {
  const { journal, savedLists } = world;
  let model: HistoryModel = {
    runs: await runsIn(journal),
    people: await knownPeople(),
    lists: await savedLists.all(),
    settings: await world.readSettings(),
    rules: await world.readRules(),
    notifies: await world.notifies(),
    clearing: 'no',
  };
  const show = (news: Partial<HistoryModel>) => {
    model = { ...model, ...news };
    world.onChange();
  };
  const doing = (work: () => Promise<void>) =>
    void guarded(work, () => show({ notice: { kind: 'unexpected' } }));
  const format = () => model.settings.fileType;
  const without = ({ shown: _, onDate: __, ...rest }: HistoryModel): HistoryModel => rest;
  const runSearch = createRunSearch(journal);
  let searching = new AbortController();

  async function search(text: string): Promise<void> {
    searching.abort();
    searching = new AbortController();
    const { search: _, found: __, ...rest } = model;
    model = text.trim() === '' ? rest : { ...model, search: text };
    show({});
    if (text.trim() !== '') {
      await runSearch.find(model, text, searching.signal, (found) => show({ found }));
    }
  }

  async function clear(): Promise<void> {
    if ((await journal.clearEverything()) === 'run-going') {
      return show({ clearing: 'no', notice: { kind: 'run-going' } });
    }
    await savedLists.clearEverything();
    await forgetAudits();
    await world.cleared();
    model = without(model);
    await search('');
    show({ runs: [], people: new Map(), lists: [], clearing: 'no', notice: { kind: 'cleared' } });
  }

  const actions: HistoryActions = {
    onSearch: (text) => doing(() => search(text)),
    onResults: (run) =>
      doing(async () => {
        const wanted = { language: world.words().language, format: format() };
        const [first, ...rest] = run.parts;
        const planIds = planIdsOf(run.id, run.parts);
        const made =
          rest.length === 0
            ? await resultsFile(journal, first.planId, first.id, 'all', wanted, world.now())
            : await severalFile(journal, { planIds, runId: run.id, only: 'all' }, wanted, world.now());
        if (!made.ok) return show({ notice: { kind: 'results-gone' } });
        world.download(made.value);
        show({ notice: { kind: 'saved', fileName: made.value.name } });
      }),
    onOpen: world.openRun,
    onShow: (list) => show({ shown: { list } }),
    onClose: () => {
      const { shown: _, ...rest } = model;
      model = rest;
      show({});
    },
    onCompareList: (id) =>
      doing(async () => {
        const list = model.shown?.list;
        const other = await savedLists.get(id);
        if (list && other)
          show({ shown: { list, comparison: compareWithList(list, other, world.words().texts.time) } });
      }),
    onCompareFile: (file) =>
      doing(async () => {
        const list = model.shown?.list;
        if (!list) return;
        show({ shown: { list, comparison: { kind: 'reading' } } });
        const comparison = await compareWithFile(list, file);
        // Another list may have been opened while the file was read.
        if (model.shown?.list.id === list.id) show({ shown: { list, comparison } });
      }),
    onDownload: (list) =>
      doing(async () => {
        const made = await listFile(list, format(), world.words().language);
        world.download(made);
        const { name: fileName, rows: clients, leftOut } = made;
        show({ notice: { kind: 'list-saved', fileName, clients, leftOut } });
      }),
    onDownloadComparison: () =>
      doing(async () => {
        const { list, comparison } = model.shown ?? {};
        if (!list || comparison?.kind !== 'compared') return;
        const made = await comparisonFile(list, comparison.changes, { format: format(), ...world.words() });
        world.download(made);
        show({ notice: { kind: 'saved', fileName: made.name } });
      }),
    onAskDate: (asked) => {
      const onDate = answerOnDate(model.lists, asked);
      if (onDate) show({ onDate });
    },
    onDownloadDate: () =>
      doing(async () => {
        if (!model.onDate) return;
        const { asked, ownerName, answers } = model.onDate;
        const { environment, day, systemUserId, ownerPartyUuid } = asked;
        const title = systemUserId === undefined ? ownerName : (answers[0]?.title ?? '');
        const about = { id: systemUserId ?? ownerPartyUuid, title };
        const made = await addedOnFile(
          { environment, day, about, answers },
          { format: format(), ...world.words(), now: world.now() },
        );
        world.download(made);
        show({ notice: { kind: 'saved', fileName: made.name } });
      }),
    onRemove: ({ id }) =>
      doing(async () => {
        await savedLists.remove(id);
        // What is on screen was made from it, or may have been.
        model = without(model);
        show({ lists: await savedLists.all(), notice: { kind: 'list-removed' } });
      }),
    onSettings: (change) =>
      doing(async () => {
        const settings = await world.changeSettings(change);
        if (change.language) await world.speak();
        show({ settings, rules: await world.readRules() });
      }),
    onNotify: (wanted) =>
      doing(async () => {
        await world.askToNotify(wanted);
        show({ notifies: await world.notifies() });
      }),
    onClear: (answer) => {
      if (answer === 'confirm') return doing(clear);
      show({ clearing: answer === 'ask' ? 'asking' : 'no' });
    },
  };

  return {
    actions,
    model: () => model,
    /** Looks again at what runs in other pages may have changed. */
    refresh: () =>
      doing(async () => {
        const [runs, lists] = await Promise.all([runsIn(journal), savedLists.all()]);
        show({ runs, lists });
        if (model.search) await search(model.search);
      }),
  };
}

async function runsIn(journal: Journal): Promise<PastRun[]> {
  const [unfinished, ...finished] = await Promise.all([
    journal.unfinishedJobs(),
    journal.jobsIn('done'),
    journal.jobsIn('cancelled'),
  ]);
  const newestFirst = finished.flat().toSorted((a, b) => b.startedAt - a.startedAt);
  return pastRuns([...unfinished, ...newestFirst].map(viewOf));
}
