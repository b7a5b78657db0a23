import { defineExtensionMessaging } from '@webext-core/messaging';
import { browser } from 'wxt/browser';
import type * as z from 'zod/mini';
import type { ChosenRoutes, ClosedRoute } from './altinn/client-delegations';
import type { JobRowView, JobView, UndoPreview } from './domain/job';
import type { LastSeen } from './domain/last-seen';
import type { Letter } from './domain/letter';
import type { OverviewStretch, OverviewSummary } from './domain/overview-summary';
import type { NotOnList, PlanRow, PlanSummary } from './domain/plan';
import { type Refusal, type Reply, refused } from './domain/refusal';
import type { SeveralPlanned, SeveralRun } from './domain/several';
import type { SinceLast } from './domain/since-last';
import type {
  askerSchema,
  overviewOrderSchema,
  ownerVisitSchema,
  requestSchemas,
  severalSubscriptionSchema,
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

/** `clipboard`: tab-separated text, as Excel takes it from the clipboard. */
export const fileFormats = ['xlsx', 'csv', 'clipboard'] as const;
export type FileFormat = (typeof fileFormats)[number];
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

/** A run as the page shows it: what it is about, and where it is. */
export interface JobPage {
  job: JobView;
  summary: PlanSummary;
  technical: Technical;
}

/** A system user to fetch clients from. */
export interface OtherSystemUser {
  id: string;
  title: string;
  vendor?: string;
}

/** One run over several system users as the page shows it: its parts, and all the plans of its list. */
export interface SeveralPage {
  run: SeveralRun;
  plans: PlanSummary[];
}

interface Answers {
  arrive: undefined;
  upload: undefined;
  plan: Planned;
  systemUsers: OtherSystemUser[];
  planFrom: Planned;
  planRows: PlanRow[];
  planNotOnList: NotOnList[];
  planFile: MadeFile;
  start: JobPage;
  jobRows: JobRowView[];
  pause: undefined;
  cancel: undefined;
  resume: undefined;
  retry: undefined;
  keepAsAnother: undefined;
  planUndo: UndoPreview;
  undo: JobPage;
  results: MadeFile;
  exportClients: MadeExport;
  template: MadeFile;
  dismiss: undefined;
  openHistory: undefined;
  overviewRows: OverviewStretch;
  /** `client`: name as the list or the register has it, or its number. */
  letter: Letter & { client: string };
  lettersFile: MadeFile;
  planSeveral: SeveralPlanned;
  startSeveral: SeveralPage;
  severalFile: MadeFile;
  stopSeveral: undefined;
  resumeSeveral: undefined;
  overviewFile: MadeFile;
  auditFile: MadeFile;
}
export type AnswerOf<N extends RequestName> = Reply<Answers[N]>;

type ProtocolMap = { [N in RequestName]: (request: RequestOf<N>) => AnswerOf<N> };

const { sendMessage, onMessage: listen } = defineExtensionMessaging<ProtocolMap>();

/** For `message-schemas.ts`, which parses. */
export const onMessage = listen;

/** Page to worker. The worker may be asleep; the browser wakes it. */
export async function ask<N extends RequestName>(name: N, request: RequestOf<N>): Promise<AnswerOf<N>> {
  try {
    return (await sendMessage(name, request as never)) as AnswerOf<N>;
  } catch (error) {
    // No `runtime.id` is how an extension that was updated or removed looks from a page it left behind.
    if (!browser.runtime?.id) return refused({ kind: 'extension-gone' });
    throw error;
  }
}

/** Name of the port on which the worker tells a page, as it happens, how its run goes. */
export const progressPort = 'progress';

export type Subscription = z.infer<typeof subscriptionSchema>;

export type Progress =
  /** First of all: the run there is to show for this page, if any. */
  | ({
      kind: 'current';
      page: JobPage | undefined;
      elsewhere: JobView | undefined;
      /** It is the very run that the page asks for. */
      asked?: true;
    } & Told)
  /** A run of this page has moved: where it is, and the rows that changed. */
  | { kind: 'moved'; job: JobView; rows: JobRowView[] };

/** Name of the port on which the overview page hears of its owner's run over several system users. */
export const severalPort = 'several';

export type SeveralSubscription = z.infer<typeof severalSubscriptionSchema>;

export type SeveralNews =
  /** First of all: the run there is to show, if any. */
  ({ kind: 'current'; page: SeveralPage | undefined } & Told) | { kind: 'moved'; run: SeveralRun };

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
  /** So many system users have been read, or could not be. */
  { kind: 'progress'; read: number; of: number } | { kind: 'done'; reply: Reply<OverviewSummary> };
