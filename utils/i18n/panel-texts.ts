import type { ActionText } from '../domain/action-facts';
import type { Environment } from '../domain/environment';
import type { FailureKind } from '../domain/failure';
import type { LastSeen } from '../domain/kept/last-seen';
import type { JobView, RowState, Waiting } from '../domain/runs/job';
import type { Verdict, VerdictGroup } from '../domain/verdict';
import type { AnswerTexts } from './answer-texts';
import type { ExportTexts } from './export-texts';
import type { LastTexts } from './last-texts';
import type { LettersOfferTexts } from './letters-offer-texts';
import type { NamedTexts } from './named-texts';
import type { RemovalTexts } from './removal-texts';
import type { SinceLastTexts } from './since-last-texts';
import type { TodoTexts } from './todo-texts';

/** A sentence in which some words weigh more than others. */
export type Sentence = readonly (string | { strong: string })[];

/** Something is in the way: what, and what to do about it. */
export interface Advice {
  what: string;
  todo: string;
}

/** What only the panel says. One of these per language. */
export interface PanelTexts {
  title: string;
  /** What is promised before anything is read. */
  promise: string;
  /** Whose panel this is. */
  whose: string;
  testEnvironment: string;
  /** Those of buttons that say the same wherever they stand are named in `domain/action-facts.ts`. */
  actions: Record<ActionText, string> & {
    chooseFile: string;
    /** Reads what stands in the field. */
    show: string;
    readOtherSystem: string;
    export: string;
    startOver: string;
    newList: string;
    resume: string;
    /** After the plan has changed: with what is left of it. */
    resumeWith: (clients: number) => string;
    cancelRun: string;
    cancelReading: string;
    retry: (rows: number) => string;
    reload: string;
    /** Loads this page anew, so that Altinn brings the user back to it. */
    logIn: string;
    /** Of a button: what is seldom wanted of it. */
    more: string;
  };
  dropHere: string;
  paste: { label: string; fileName: string };
  last: LastTexts;
  otherSystems: { label: string; everybody: string; reading: string; none: string };
  /** What downloads are written as. */
  fileType: string;
  reading: { file: (fileName?: string) => string; altinn: string; export: string };
  letters: LettersOfferTexts;
  todos: TodoTexts;
  notice: {
    exported: (done: { clients: number; leftOut: number; fileName: string }) => string;
    nothingToExport: (lastSeen?: LastSeen) => string;
    saved: (fileName: string) => string;
    copied: (rows: number) => string;
    technicalCopied: string;
    runOfAnother: (run: { owner: string; left: number; total: number }) => string;
    runElsewhere: (run: {
      owner: string;
      waits: boolean;
      left: number;
      total: number;
      /** Absent where it cannot be opened as things are. */
      href?: string;
    }) => string;
    openIt: string;
  };
  sinceLast: SinceLastTexts;
  exporting: ExportTexts;
  listsReadAt: (at: Date) => string;
  rows: {
    caption: (rows: number) => string;
    search: string;
    /** So many of those that are chosen were found. */
    shown: (found: number, total: number) => string;
    filter: string;
    all: string;
    group: Record<VerdictGroup, string>;
    /** In a run, instead of the group `add`. */
    inRun: string;
    troubled: string;
    line: string;
    orgNumber: string;
    client: string;
    status: string;
    explanation: string;
    noName: string;
    loading: string;
    /** In the table, where the outcome's own words are too long for a tag; beside it stands the explanation. */
    short: Partial<Record<Verdict | RowState, string>>;
  };
  confirm: {
    /** Who gets power of attorney, for how many, at which firm. */
    grants: (grant: { receiver: string; clients: number; owner: string }) => Sentence;
    packages: (names: string[]) => Sentence;
    systemUser: (title: string) => Sentence;
    testEnvironment: string;
    /** Removal is switched off by the firm, so that additions cannot be undone. */
    undoIsOff: string;
    afterwards: string;
  };
  run: RunTexts;
  /** Of a run that sends clients again. */
  repairing: RunTexts;
  answer: AnswerTexts;
  named: NamedTexts;
  removal: RemovalTexts;
  undo: {
    ask: string;
    /** While Altinn's lists are read to find out what undoing comes to. */
    reading: string;
  };
  /** What can be done about rows that may have been sent as another user. */
  asAnother: {
    /** Before they have been seen; then what may be done with them, of a run that has ended or not. */
    todo: { look: string; decide: string; later: string };
    see: string;
    keep: string;
    remove: string;
    addBack: string;
  };
  /** The extension is gone from under the page, with so many rows of a run left. */
  gone: (left: number | undefined) => Advice;
  technical: {
    summary: string;
    available: string;
    delegated: string;
    writer: string;
    closed: string;
    closedFor: (one: { route: string; for: 'reading' | 'writing'; why: FailureKind }) => string;
    environment: string;
    version: string;
    environments: Record<Environment, string>;
  };
}

/** What is said of a run as it goes and when it has ended. */
export interface RunTexts {
  heading: Record<Exclude<JobView['state'], 'paused'>, string>;
  progress: (finished: number, total: number) => string;
  timeLeft: (seconds: number) => string;
  waiting: Record<Waiting['why'], (until: Date) => string>;
  verifying: string;
  mayClose: string;
  for: (job: Pick<JobView, 'systemUser' | 'owner' | 'fileName'>) => string;
  stoppedAt: (finished: number, total: number) => string;
  result: (
    job: Pick<JobView, 'total' | 'counts' | 'state' | 'removed' | 'already' | 'alreadyGone'>,
  ) => string;
  confirmed: (confirmed: number, done: number, at: Date) => string;
  notConfirmed: string;
  delay: string;
  reloadNote: string;
  /** Its session: how long it is kept, and by whom. */
  keptAlive: string;
  /** Another acting party was chosen in the portal while it goes. */
  goesOnFor: (owner: string) => string;
}
