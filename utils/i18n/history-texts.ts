import type { Switch } from '../domain/kept/rules';
import type { Keeping, MonthlyKeeping, Speech } from '../domain/kept/settings';
import type { RunWork } from '../domain/runs/job';
import { history as en } from './en/history';
import type { Language } from './language';
import { history as nb } from './nb/history';
import { history as nn } from './nn/history';

/** What the page of past runs, kept lists and settings says. */
export interface HistoryTexts {
  title: string;
  /** Where it is kept, and who sees it. */
  whereKept: string;
  testEnvironment: string;
  /** A point in time: «22. nov. 2026 kl. 14.32». */
  time: (at: Date) => string;
  open: string;
  runs: {
    heading: string;
    none: string;
    action: Record<RunWork, string>;
    /** It took another run back. */
    undoing: string;
    /** One run over so many system accesses. */
    systems: (count: number) => string;
    /** The way to each of them. */
    each: string;
    results: string;
    /** By what a run can be found. */
    search: string;
    looking: string;
    found: (runs: number) => string;
    more: (runs: number) => string;
    /** The clients that a run was found by, and how many others. */
    withClients: (clients: string, more: number) => string;
    /** Whose runs these are; undo and retry need this browser and the portal's page. */
    inAltinn: string;
    /** The list the run was made from is forgotten. */
    gone: string;
  };
  lists: {
    heading: string;
    explanation: string;
    off: string;
    none: string;
    /** When Altinn first and last had exactly this. */
    seen: (first: string, last: string) => string;
    show: string;
    download: string;
    remove: string;
    removed: string;
  };
  list: {
    heading: (systemUser: string, at: string) => string;
    clients: (count: number) => string;
    close: string;
    compare: { heading: string; withList: string; choose: string; withFile: string };
    comparing: string;
    comparedWith: (what: string) => string;
    same: string;
    added: (count: number) => string;
    gone: (count: number) => string;
    renamed: (count: number) => string;
    renamedFrom: (before: string) => string;
    unchanged: (count: number) => string;
    /** The file has lists, and none of this system access. */
    otherSystem: string;
    noName: string;
    unreadable: string;
    downloadComparison: string;
    /** First word of its file's name. ASCII only. */
    comparisonFile: string;
  };
  /** Who was added on a day. */
  onDate: {
    heading: string;
    explanation: string;
    of: string;
    allOf: (firm: string) => string;
    day: string;
    ask: string;
    answer: (day: Date) => string;
    /** When Altinn first and last had exactly that list. */
    seen: (first: string, last: string) => string;
    /** The same list was seen on both sides. */
    same: (clients: number, seen: string) => string;
    before: (clients: number, seen: string) => string;
    after: (clients: number, seen: string) => string;
    noBefore: string;
    noAfter: string;
    clients: (of: 'before' | 'after', clients: number) => string;
    download: string;
    /** ASCII only in the name. */
    file: { name: string; sheet: (day: Date) => string; columns: readonly string[] };
  };
  settings: {
    heading: string;
    language: { label: string; description: string; option: Record<Speech, string> };
    fileType: string;
    keep: { label: string; description: string; option: Record<Keeping, string> };
    monthly: { label: string; description: string; option: Record<MonthlyKeeping, string> };
    savedLists: { label: string; description: string };
    /** What the firm's IT department has decided. */
    rules: {
      locked: string;
      heading: string;
      unreadable: string;
      off: Record<Switch, string>;
    };
  };
  clear: {
    heading: string;
    what: (runs: number, lists: number) => string;
    stays: string;
    ask: string;
    confirm: string;
    back: string;
    cleared: string;
    runGoing: string;
  };
  saved: (fileName: string) => string;
  unexpected: string;
}

const catalogue: Record<Language, HistoryTexts> = { nb, nn, en };

/** Apart from the panel's texts, so that the portal's pages do not carry them. */
export const historyTextsFor = (language: Language): HistoryTexts => catalogue[language];
