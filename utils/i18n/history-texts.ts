import type { RunWork } from '../domain/job';
import type { Keeping } from '../domain/settings';
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
    results: string;
    /** Undo and retry need the portal's page. */
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
  settings: {
    heading: string;
    fileType: string;
    keep: { label: string; description: string; option: Record<Keeping, string> };
    savedLists: { label: string; description: string };
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
