import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Runtime } from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { JobRowView, JobView, UndoPreview } from './domain/job';
import { delimiters, encodings, handlings } from './domain/list';
import type { NotOnList, PlanRow, PlanSummary } from './domain/plan';
import { type Reply, refused } from './domain/refusal';
import { languages } from './i18n/language';

/*
 * The whole protocol between page and worker. Messages carry intents and ids, never URLs; the worker
 * parses each of them and believes nothing else of the page.
 */

const uuid = z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
const count = z.number().check(z.int(), z.minimum(0), z.maximum(10_000_000));

/** Where the page stands and as whom. The environment is the sender's origin, never said by the page. */
export const visitSchema = z.object({
  systemUserId: uuid,
  /** The acting party's cookies as the page had them at `document_start`. */
  partyId: z.string().check(z.regex(/^\d{1,12}$/)),
  partyUuid: uuid,
  /** What the portal told the page about who is signed in; must equal what it tells the worker. */
  userUuid: uuid,
  /** The page's `XSRF-TOKEN`: the portal's back end wants it for writes. Kept in memory only. */
  token: z.optional(z.string().check(z.maxLength(4096))),
});
export type Visit = z.infer<typeof visitSchema>;

const many = z.number().check(z.int(), z.minimum(1), z.maximum(1000));
const page = z.object({ from: count, count: many });
const language = z.enum(languages);

/** `clipboard`: tab-separated text, as Excel takes it from the clipboard. */
export const fileFormats = ['xlsx', 'csv', 'clipboard'] as const;
export type FileFormat = (typeof fileFormats)[number];
const format = z.enum(fileFormats);

const column = z.number().check(z.int(), z.minimum(0), z.maximum(20_000));
const choicesSchema = z.object({
  encoding: z.optional(z.enum(encodings)),
  delimiter: z.optional(z.enum(delimiters)),
  sheet: z.optional(z.string().check(z.maxLength(100))),
  hiddenRows: z.optional(z.enum(handlings)),
  headerLine: z.optional(z.union([z.literal('none'), z.number().check(z.int(), z.minimum(1))])),
  numberColumn: z.optional(column),
  inactiveRows: z.optional(z.enum(handlings)),
});

export const requestSchemas = {
  /** A piece of a file, base64, because a message is JSON. */
  upload: z.object({
    uploadId: uuid,
    index: z.number().check(z.int(), z.minimum(0), z.maximum(999)),
    base64: z.string().check(z.maxLength(1_500_000)),
  }),
  plan: z.object({
    visit: visitSchema,
    uploadId: uuid,
    fileName: z.string().check(z.maxLength(300)),
    from: z.enum(['file', 'paste']),
    /** What the user has said about how it is to be read. */
    choices: choicesSchema,
    /** The plan of another reading of the same file: while it is fresh, Altinn's lists are not read again. */
    insteadOf: z.optional(uuid),
  }),
  /** The owner's other system users that have clients. */
  systemUsers: z.object({ visit: visitSchema }),
  /** A plan from the clients delegated to another system user of the same owner, without a file. */
  planFrom: z.object({ visit: visitSchema, systemUserId: uuid }),
  planRows: z.extend(page, { planId: uuid }),
  planNotOnList: z.extend(page, { planId: uuid }),
  /** The preview as a file, for a second pair of eyes. */
  planFile: z.object({ planId: uuid, language, format }),
  start: z.object({ visit: visitSchema, planId: uuid }),
  /** The run's rows in line order, from a line on. */
  jobRows: z.object({ jobId: uuid, fromLine: count, count: many }),
  pause: z.object({ jobId: uuid }),
  cancel: z.object({ jobId: uuid }),
  resume: z.object({ visit: visitSchema, jobId: uuid }),
  retry: z.object({ visit: visitSchema, jobId: uuid }),
  /** What undoing a finished run would do. */
  planUndo: z.object({ visit: visitSchema, jobId: uuid }),
  /** Undoes it, on those lines of the preview that the user has seen. */
  undo: z.object({ visit: visitSchema, jobId: uuid, lines: z.array(count).check(z.maxLength(100_000)) }),
  results: z.object({ jobId: uuid, language, format, only: z.enum(['all', 'attention']) }),
  /** The clients delegated now, as a file. */
  exportClients: z.object({ visit: visitSchema, language, format }),
  /** An empty list to fill in. */
  template: z.object({ language, format }),
  /** A run whose outcome has been seen; it is not shown again when the page opens. */
  dismiss: z.object({ jobId: uuid }),
};
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
export type FileContent = { text: string } | { base64: string };

export interface Planned {
  summary: PlanSummary;
  technical: Technical;
}

/** For «Teknisk informasjon», and for those who help over the phone. */
export interface Technical {
  reader: string;
  writer: string;
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

interface Answers {
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
  planUndo: UndoPreview;
  undo: JobPage;
  results: MadeFile;
  exportClients: MadeFile;
  template: MadeFile;
  dismiss: undefined;
}
export type AnswerOf<N extends RequestName> = Reply<Answers[N]>;

type ProtocolMap = { [N in RequestName]: (request: RequestOf<N>) => AnswerOf<N> };

const { sendMessage, onMessage } = defineExtensionMessaging<ProtocolMap>();

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

/** Worker: what to do for one kind of message. Who sent it is judged before `request` parses it. */
export function onRequest<N extends RequestName>(
  name: N,
  handle: (request: () => RequestOf<N>, sender: Runtime.MessageSender) => Promise<AnswerOf<N>>,
): void {
  const parse = (data: unknown) => requestSchemas[name].parse(data) as RequestOf<N>;
  onMessage(name, ({ data, sender }) => handle(() => parse(data), sender) as never);
}

/** Name of the port on which the worker tells a page, as it happens, how its run goes. */
export const progressPort = 'progress';

/** What the page says when it connects: for which system user it wants to know, and which parties may be its owner. */
export const subscriptionSchema = z.object({
  systemUserId: uuid,
  partyUuids: z.array(uuid).check(z.minLength(1), z.maxLength(4)),
});
export type Subscription = z.infer<typeof subscriptionSchema>;

export type Progress =
  /** First of all: the run there is to show for this page, if any. */
  | { kind: 'current'; page: JobPage | undefined; elsewhere: JobView | undefined }
  /** A run of this page has moved: where it is, and the rows that changed. */
  | { kind: 'moved'; job: JobView; rows: JobRowView[] };
