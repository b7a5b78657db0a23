import type { HistoryActions, HistoryModel } from '../../components/history-state';
import { guarded } from '../../utils/domain/guarded';
import type { JobView } from '../../utils/domain/job';
import type { Settings } from '../../utils/domain/settings';
import { resultsFile } from '../../utils/files/results-file';
import type { HistoryTexts } from '../../utils/i18n/history-texts';
import type { Language } from '../../utils/i18n/language';
import type { Journal } from '../../utils/job/journal/journal';
import { viewOf } from '../../utils/job/journal/records';
import type { MadeFile } from '../../utils/messages';
import type { SavedLists } from '../../utils/saved-lists/saved-lists';
import { compareWithFile, compareWithList } from './compare';
import { comparisonFile } from './comparison-file';
import { listFile } from './list-file';

/** What the page needs of the browser. It reads what this browser keeps and never asks Altinn. */
export interface HistoryWorld {
  journal: Journal;
  savedLists: SavedLists;
  language: Language;
  texts: HistoryTexts;
  now(): number;
  readSettings(): Promise<Settings>;
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
  const { journal, savedLists, language, texts } = world;
  let model: HistoryModel = {
    runs: await runsIn(journal),
    lists: await savedLists.all(),
    settings: await world.readSettings(),
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
  const without = ({ shown: _, ...rest }: HistoryModel): HistoryModel => rest;

  async function clear(): Promise<void> {
    if ((await journal.clearEverything()) === 'run-going') {
      return show({ clearing: 'no', notice: { kind: 'run-going' } });
    }
    await savedLists.clearEverything();
    await world.cleared();
    model = without(model);
    show({ runs: [], lists: [], clearing: 'no', notice: { kind: 'cleared' } });
  }

  const actions: HistoryActions = {
    onResults: ({ id, planId }) =>
      doing(async () => {
        const wanted = { language, format: format() };
        const made = await resultsFile(journal, planId, { jobId: id }, 'all', wanted, world.now());
        if (!made.ok) return show({ notice: { kind: 'results-gone' } });
        world.download(made.value);
        show({ notice: { kind: 'saved', fileName: made.value.name } });
      }),
    onOpen: world.openRun,
    onShow: (list) => show({ shown: { list } }),
    onClose: () => {
      model = without(model);
      show({});
    },
    onCompareList: (id) =>
      doing(async () => {
        const list = model.shown?.list;
        const other = await savedLists.get(id);
        if (list && other) show({ shown: { list, comparison: compareWithList(list, other, texts.time) } });
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
        const made = await listFile(list, format(), language);
        world.download(made);
        const { name: fileName, rows: clients, leftOut } = made;
        show({ notice: { kind: 'list-saved', fileName, clients, leftOut } });
      }),
    onDownloadComparison: () =>
      doing(async () => {
        const { list, comparison } = model.shown ?? {};
        if (!list || comparison?.kind !== 'compared') return;
        const made = await comparisonFile(list, comparison.changes, { format: format(), language, texts });
        world.download(made);
        show({ notice: { kind: 'saved', fileName: made.name } });
      }),
    onRemove: ({ id }) =>
      doing(async () => {
        await savedLists.remove(id);
        if (model.shown?.list.id === id) model = without(model);
        show({ lists: await savedLists.all(), notice: { kind: 'list-removed' } });
      }),
    onSettings: (change) => doing(async () => show({ settings: await world.changeSettings(change) })),
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
      }),
  };
}

async function runsIn(journal: Journal): Promise<JobView[]> {
  const [unfinished, ...finished] = await Promise.all([
    journal.unfinishedJobs(),
    journal.jobsIn('done'),
    journal.jobsIn('cancelled'),
  ]);
  const newestFirst = finished.flat().toSorted((a, b) => b.startedAt - a.startedAt);
  return [...unfinished, ...newestFirst].map(viewOf);
}
