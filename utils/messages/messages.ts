import { browser } from 'wxt/browser';
import type * as z from 'zod/mini';
import type { ChosenRoutes, ClosedRoute } from '../altinn/route-table';
import type {
  AccessChoices,
  BoardPlanned,
  BoardStretch,
  ChoicesNow,
  ClientCard,
  ColumnKeys,
  ListChoices,
  StrangerFound,
} from '../domain/board/board';
import type { OverviewSummary } from '../domain/board/overview-summary';
import type { LastSeen } from '../domain/kept/last-seen';
import type { LastRead, LastReadOf, LastRunKept } from '../domain/kept/last-time';
import type { SinceLast } from '../domain/kept/since-last';
import type { Letter } from '../domain/letter';
import type { NotOnList, PlanRow, PlanSummary } from '../domain/plan';
import { type Refusal, type Reply, refused } from '../domain/refusal';
import type { JobRowView, JobView } from '../domain/runs/job';
import type { Run, UndoOfRun } from '../domain/runs/run-parts';
import type {
  askerSchema,
  overviewOrderSchema,
  ownerVisitSchema,
  requestSchemas,
  subscriptionSchema,
  visitSchema,
} from './message-schemas';

/*
 * The whole protocol between page and worker. Messages carry intents and ids, never URLs; the worker
 * parses each of them (`message-schemas.ts`) and believes nothing else of the page.
 */

export type Visit = z.infer<typeof visitSchema>;
export type OwnerVisit = z.infer<typeof ownerVisitSchema>;
export type Asker = z.infer<typeof askerSchema>;

export type RequestName = keyof typeof requestSchemas;
export type RequestOf<N extends RequestName> = z.infer<(typeof requestSchemas)[N]>;

/** A file the worker made, or the text for the clipboard, as a message can carry it: bytes go as base64. */
export type MadeFile = {
  name: string;
  mediaType: string;
  /** Rows below the header. */
  rows: number;
  /** Delegated clients that are not in the file because Altinn gives no organisation number for them. */
  leftOut: number;
} & FileContent;
/** An export: `rows` are the clients with an organisation number, and `leftOut` stand below them. */
export type MadeExport = MadeFile & {
  /** Of those below the list. */
  privatePersons: number;
  /** Unknown: who lacks one cannot be told from who lacks none. */
  packages: 'known' | 'unknown';
  /** What had happened since the last time, where something had. */
  sinceLast?: SinceLast;
  /** When the delegated list, which came back empty, last had clients in it. */
  lastSeen?: LastSeen;
};
export type FileContent = { text: string } | { base64: string };

export interface Planned {
  summary: PlanSummary;
  technical: Technical;
}

/** For «Teknisk informasjon», and for those who help over the phone. */
export interface Technical extends ChosenRoutes {
  closed: readonly ClosedRoute[];
}

/** A run as a page shows it: where its parts are, and all the plans of its list. */
export interface RunPage {
  run: Run;
  /** Also of system users that have nothing to do. */
  plans: PlanSummary[];
  technical: Technical;
}

/** Where clients can be fetched from: all the firm's, or those of another system user. */
export type ClientSource = { id: 'everybody' } | OtherSystemUser;

export interface OtherSystemUser {
  id: string;
  title: string;
  vendor?: string;
}

interface Answers {
  arrive: undefined;
  upload: undefined;
  plan: Planned;
  planAnew: Planned;
  lookUp: undefined;
  systemUsers: ClientSource[];
  planFrom: Planned;
  technicalReport: string;
  planRows: PlanRow[];
  planNotOnList: NotOnList[];
  /** Indices among the plan's rows. */
  findRows: number[];
  planFile: MadeFile;
  start: RunPage;
  jobRows: JobRowView[];
  pause: undefined;
  cancel: undefined;
  resume: undefined;
  retry: undefined;
  keepAsAnother: undefined;
  planUndo: UndoOfRun;
  undo: RunPage;
  results: MadeFile;
  exportClients: MadeExport;
  template: MadeFile;
  dismiss: undefined;
  openPage: undefined;
  boardRows: BoardStretch;
  boardColumn: ColumnKeys;
  boardChoices: ChoicesNow;
  boardClient: ClientCard;
  boardLetter: Letter & { client: string };
  boardReadAgain: OverviewSummary;
  boardLookUp: StrangerFound;
  boardList: OverviewSummary;
  boardListChoices: ListChoices;
  boardListKeys: AccessChoices;
  planBoard: BoardPlanned;
  /** `client`: name as the list or the register has it, or its number. */
  letter: Letter & { client: string };
  lettersFile: MadeFile;
  overviewFile: MadeFile;
  auditFile: MadeFile;
}
export type AnswerOf<N extends RequestName> = Reply<Answers[N]>;

/** A request as it goes to the worker (`on-request.ts`), and what comes back: the answer, or that it threw. */
export interface Sent<N extends RequestName> {
  type: N;
  data: RequestOf<N>;
}
export type Returned = { answer: unknown } | { threw: string };

/** Page to worker. The worker may be asleep; the browser wakes it. */
export async function ask<N extends RequestName>(name: N, request: RequestOf<N>): Promise<AnswerOf<N>> {
  try {
    const sent: Sent<N> = { type: name, data: request };
    const returned: Returned | undefined = await browser.runtime.sendMessage(sent);
    if (returned && 'answer' in returned) return returned.answer as AnswerOf<N>;
    throw new Error(returned?.threw ?? 'The worker did not answer');
  } catch (error) {
    // No `runtime.id` is how an extension that was updated or removed looks from a page it left behind.
    if (!browser.runtime?.id) return refused({ kind: 'extension-gone' });
    throw error;
  }
}

/** Name of the port on which the worker tells a page, as it happens, how its run goes, or its owner's. */
export const progressPort = 'progress';

export type Subscription = z.infer<typeof subscriptionSchema>;

export type Progress =
  /** First of all: the run there is to show for this page, if any. */
  | ({
      kind: 'current';
      page: RunPage | undefined;
      elsewhere?: RunElsewhere | undefined;
      /** It is the very run that the page asks for. */
      asked?: true;
      /** When this browser last kept a list of the page's system user. */
      lastRead?: LastRead;
      /** What its last run came to, however long ago. */
      lastRun?: LastRunKept;
      /** On the overview's page, the list of each of the owner's system users that there is one of. */
      lastReads?: LastReadOf[];
    } & Told)
  /** A part of a run has moved: where it is, and the rows that changed. */
  | { kind: 'moved'; job: JobView; rows: JobRowView[] };

/** What a page that listens is told first of all, besides the run there is to show. */
export interface Told {
  /** As whom it was told: what it asks for from now on it asks for as this one. */
  to?: Pick<Asker, 'partyUuid' | 'userUuid'>;
  /** Its owner's run was begun by another person: no client is named, and nothing can be done with it. */
  anothers?: AnothersRun;
  /** The run that it asks for is not kept any more. */
  lost?: true;
  /** Why it cannot be told of any run. */
  refusal?: Refusal;
}

/** The asker's own run that is shown on another page, and under another actor where that is told. */
export type RunElsewhere = JobView & { under?: 'another-actor' };

/** A run that waits for another person. */
export interface AnothersRun {
  owner: string;
  left: number;
  total: number;
}

/** Name of the port on which a page has all its owner's system users read. Closing it stops the reading. */
export const overviewPort = 'overview';

export type OverviewOrder = z.infer<typeof overviewOrderSchema>;

export type OverviewNews =
  /** So many system users have been read, or could not be; now and then with what there is so far. */
  | { kind: 'progress'; read: number; of: number; soFar?: OverviewSummary }
  | { kind: 'done'; reply: Reply<OverviewSummary> };
