import type { Runtime } from 'webextension-polyfill';
import * as z from 'zod/mini';
import { exportSections } from './domain/export-section';
import { asAnotherKinds } from './domain/job';
import { delimiters, encodings, handlings, layouts, mostTaken } from './domain/list';
import { listPurposes } from './domain/list-purpose';
import { overviewFilters } from './domain/overview-summary';
import { maskPersonNumbers } from './domain/person-number';
import { languages } from './i18n/language';
import { type AnswerOf, fileFormats, onMessage, type RequestName, type RequestOf } from './messages';

/*
 * How the worker parses what pages say (`messages.ts`). In a file of its own, because the pages only speak:
 * none of this has to be carried by every page of the portal.
 */

const uuid = z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
const count = z.number().check(z.int(), z.minimum(0), z.maximum(10_000_000));

/** Who asks for what has been made already. The environment is the sender's origin, never said by the page. */
export const askerSchema = z.object({
  /** The acting party's cookie as the page had it at `document_start`. */
  partyUuid: uuid,
  /** What the portal told the page about who is signed in; must equal what it tells the worker. */
  userUuid: uuid,
  /** The page's `XSRF-TOKEN`: the portal's back end wants it for writes. Kept in memory only. */
  token: z.optional(z.string().check(z.maxLength(4096))),
});

/** As whom the page stands where it does, found out anew. */
export const ownerVisitSchema = z.extend(askerSchema, {
  partyId: z.string().check(z.regex(/^\d{1,12}$/)),
});

/** The same on a system user's page. */
export const visitSchema = z.extend(ownerVisitSchema, { systemUserId: uuid });

const many = z.number().check(z.int(), z.minimum(1), z.maximum(1000));
const page = z.object({ visit: askerSchema, from: count, count: many });
const language = z.enum(languages);

const format = z.enum(fileFormats);
/** People name files after people: no national identity number gets further than here. */
const fileName = z.pipe(
  z.string().check(z.maxLength(300)),
  z.transform((name) => maskPersonNumbers(name).text),
);

const column = z.number().check(z.int(), z.minimum(0), z.maximum(20_000));
const choicesSchema = z.object({
  encoding: z.optional(z.enum(encodings)),
  delimiter: z.optional(z.enum(delimiters)),
  sheet: z.optional(z.string().check(z.maxLength(100))),
  hiddenRows: z.optional(z.enum(handlings)),
  headerLine: z.optional(z.union([z.literal('none'), z.number().check(z.int(), z.minimum(1))])),
  numberColumn: z.optional(column),
  inactiveRows: z.optional(z.enum(handlings)),
  layout: z.optional(z.enum(layouts)),
  takeNumbers: z.optional(
    z.array(z.string().check(z.regex(/^\d{9}$/))).check(z.maxLength(mostTaken.numbers)),
  ),
  takeColumns: z.optional(z.array(column).check(z.maxLength(mostTaken.columns))),
  takeLines: z.optional(z.array(z.number().check(z.int(), z.minimum(1))).check(z.maxLength(mostTaken.lines))),
  purpose: z.optional(z.enum(listPurposes)),
});

export const requestSchemas = {
  /** A piece of a file, base64, because a message is JSON. */
  /** A page of the portal has been loaded, whatever is on it: whoever signed in last may be somebody else. */
  arrive: z.object({}),
  upload: z.object({
    uploadId: uuid,
    index: z.number().check(z.int(), z.minimum(0), z.maximum(999)),
    base64: z.string().check(z.maxLength(1_500_000)),
  }),
  plan: z.object({
    visit: visitSchema,
    uploadId: uuid,
    fileName,
    from: z.enum(['file', 'paste']),
    /** What the user has said about how it is to be read. */
    choices: choicesSchema,
    /** The plan of another reading of the same file: while it is fresh, Altinn's lists are not read again. */
    insteadOf: z.optional(uuid),
  }),
  /** The owner's other system users that have clients. */
  systemUsers: z.object({ visit: visitSchema }),
  /** A plan from the clients delegated to another system user of the same owner, without a file. */
  planFrom: z.object({ visit: visitSchema, systemUserId: uuid, choices: z.optional(choicesSchema) }),
  planRows: z.extend(page, { planId: uuid }),
  planNotOnList: z.extend(page, { planId: uuid }),
  /** The preview as a file, for a second pair of eyes. */
  planFile: z.object({ visit: askerSchema, planId: uuid, language, format }),
  start: z.object({
    visit: visitSchema,
    planId: uuid,
    /** `list`: what it asks for · `repair`: those with too few packages, again · `tidy`: removes those it does not name. */
    what: z.optional(z.enum(['list', 'repair', 'tidy'])),
    /** Lines of clients that are to stay after all. */
    without: z.optional(z.array(count).check(z.maxLength(100_000))),
    /** How many clients the user has said yes to removing; nobody, unless told. */
    removing: z.optional(count),
  }),
  /** The run's rows in line order, from a line on. */
  jobRows: z.object({ visit: askerSchema, jobId: uuid, fromLine: count, count: many }),
  pause: z.object({ visit: askerSchema, jobId: uuid }),
  cancel: z.object({ visit: askerSchema, jobId: uuid }),
  resume: z.object({ visit: visitSchema, jobId: uuid }),
  retry: z.object({ visit: visitSchema, jobId: uuid }),
  /** The run's own user lets stand what may have been sent as another, on those lines. */
  keepAsAnother: z.object({
    visit: visitSchema,
    jobId: uuid,
    lines: z.array(count).check(z.maxLength(100_000)),
  }),
  /** What undoing a finished run would do, or only what may have been sent as another user. */
  planUndo: z.object({ visit: visitSchema, jobId: uuid, only: z.optional(z.enum(asAnotherKinds)) }),
  /** Undoes it, on those lines of the preview that the user has seen. */
  undo: z.object({ visit: visitSchema, jobId: uuid, lines: z.array(count).check(z.maxLength(100_000)) }),
  results: z.object({
    visit: askerSchema,
    jobId: uuid,
    language,
    format,
    only: z.enum(['all', 'attention']),
  }),
  /** A system user's clients as they are now, as a file: those of these kinds. */
  exportClients: z.object({
    visit: visitSchema,
    language,
    format,
    sections: z.array(z.enum(exportSections)).check(z.minLength(1), z.maxLength(exportSections.length)),
  }),
  /** An empty list to fill in. */
  template: z.object({ language, format }),
  /** A run whose outcome has been seen; it is not shown again when the page opens. */
  dismiss: z.object({ visit: askerSchema, jobId: uuid }),
  /** A page of the portal cannot open a page of the extension. */
  openHistory: z.object({}),
  /** Clients of an overview, by name. */
  overviewRows: z.extend(page, {
    overviewId: uuid,
    filter: z.enum(overviewFilters),
    search: z.string().check(z.maxLength(200)),
  }),
  /** The text to the client of one row that cannot be added yet. */
  letter: z.object({ visit: askerSchema, planId: uuid, line: count, language }),
  /** The texts to all such clients of a plan, for a mail merge. */
  lettersFile: z.object({ visit: askerSchema, planId: uuid, language, format }),
  /** The list of an overview held against several of its system users, a plan each. */
  planSeveral: z.object({
    visit: ownerVisitSchema,
    overviewId: uuid,
    uploadId: uuid,
    fileName,
    to: z.discriminatedUnion('by', [
      /** Each row says for which, in a column of its own; `answers`: what the user says that a name means. */
      z.object({
        by: z.literal('column'),
        answers: z
          .array(z.object({ value: z.string().check(z.maxLength(1000)), systemUserId: uuid }))
          .check(z.maxLength(1000)),
      }),
      z.object({ by: z.literal('same'), systemUserIds: z.array(uuid).check(z.maxLength(1000)) }),
    ]),
  }),
  /** One run over those plans. */
  startSeveral: z.object({ visit: ownerVisitSchema, planIds: z.array(uuid).check(z.maxLength(1000)) }),
  /** The results of such a run, or its preview, in one file. */
  severalFile: z.object({
    visit: askerSchema,
    planIds: z.array(uuid).check(z.minLength(1), z.maxLength(1000)),
    runId: z.optional(uuid),
    language,
    format,
    only: z.enum(['all', 'attention']),
  }),
  /** Stops the part that is under way. */
  stopSeveral: z.object({ visit: askerSchema, runId: uuid, what: z.enum(['pause', 'cancel']) }),
  /** Goes on with it. */
  resumeSeveral: z.object({ visit: ownerVisitSchema, runId: uuid }),
  overviewFile: z.object({ visit: askerSchema, overviewId: uuid, language, format }),
  /** The audit workbook. */
  auditFile: z.object({
    visit: askerSchema,
    overviewId: uuid,
    language,
    format,
    doneBy: z.string().check(z.maxLength(200)),
    version: z.string().check(z.maxLength(30)),
  }),
};

/** What the page says on the port of an overview: whose, and beside which list. */
export const overviewOrderSchema = z.object({
  visit: ownerVisitSchema,
  list: z.optional(z.object({ uploadId: uuid, fileName })),
});

/** Of everybody who listens. */
const listener = {
  partyUuids: z.array(uuid).check(z.minLength(1), z.maxLength(4)),
  /** Who used the panel on this page first, where anybody has. */
  userUuid: z.optional(uuid),
};

/** What the overview page says when it connects: which parties may be the owner whose run it is to hear of. */
export const severalSubscriptionSchema = z.object({
  /** The run on screen, to hear how it ended while nobody listened. */
  runId: z.optional(uuid),
  ...listener,
});

/** What the page says when it connects: for which system user it wants to know, and which parties may be its owner. */
export const subscriptionSchema = z.object({
  systemUserId: uuid,
  ...listener,
  /** The very run to hear of, however old it is: the one on screen, or the one that the address asks for. */
  jobId: z.optional(uuid),
});

/** Worker: what to do for one kind of message. Who sent it is judged before `request` parses it. */
export function onRequest<N extends RequestName>(
  name: N,
  handle: (request: () => RequestOf<N>, sender: Runtime.MessageSender) => Promise<AnswerOf<N>>,
): void {
  const parse = (data: unknown) => requestSchemas[name].parse(data) as RequestOf<N>;
  onMessage(name, ({ data, sender }) => handle(() => parse(data), sender) as never);
}
