import * as z from 'zod/mini';
import { boardPurposes, cellStates, choiceActions } from '../domain/board/board';
import { overviewFilters } from '../domain/board/overview-summary';
import { exportSections } from '../domain/export-section';
import { fileFormats } from '../domain/file-format';
import { crossedRows, delimiters, encodings, handlings, layouts, mostTaken } from '../domain/lists/list';
import { rowChoices, rowOrders } from '../domain/lists/rows-wanted';
import { maskPersonNumbers } from '../domain/numbers/person-number';
import { mostAnswers } from '../domain/purpose';
import { asAnotherKinds } from '../domain/runs/job';
import { languages } from '../i18n/language';

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

/** A system user's page, or the overview's. */
const anyVisit = z.union([visitSchema, ownerVisitSchema]);

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
  crossedRows: z.optional(z.enum(crossedRows)),
});

const purposeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('add') }),
  z.object({ kind: z.literal('remove') }),
  z.object({ kind: z.literal('as-marked') }),
  z.object({ kind: z.literal('match'), add: z.boolean(), remove: z.boolean() }),
]);
const orgNumber = z.string().check(z.regex(/^\d{9}$/));
const line = z.number().check(z.int(), z.minimum(1));
/** What the user has said about what the list is for; and the plan that a confirmation named everybody of. */
const wishes = {
  purpose: z.optional(purposeSchema),
  answers: z.optional(
    z.object({
      numbers: z.optional(z.array(z.object({ line, orgNumber })).check(z.maxLength(mostAnswers))),
      noneOfThem: z.optional(z.array(line).check(z.maxLength(mostAnswers))),
      removeAnyway: z.optional(z.array(orgNumber).check(z.maxLength(mostAnswers))),
    }),
  ),
  /** Nobody is changed whom this plan would not have changed, nor who was unticked in it. */
  confirmed: z.optional(z.object({ planId: uuid, without: z.array(uuid).check(z.maxLength(100_000)) })),
};
const clientKey = z.string().check(z.maxLength(60));
const keys = z.array(clientKey).check(z.maxLength(100_000));
const accessChoices = z.object({ systemUserId: uuid, add: keys, remove: keys });
const choices = z.array(accessChoices).check(z.maxLength(1000));
const query = {
  filter: z.enum(overviewFilters),
  at: z.optional(z.object({ systemUserId: uuid, state: z.enum(cellStates) })),
  search: z.string().check(z.maxLength(200)),
  sort: z.union([z.literal('name'), z.object({ systemUserId: uuid })]),
};
const destination = z.discriminatedUnion('by', [
  /** Each row says for which, in a column of its own; `answers`: what the user says that a name means. */
  z.object({
    by: z.literal('column'),
    answers: z
      .array(z.object({ value: z.string().check(z.maxLength(1000)), systemUserId: uuid }))
      .check(z.maxLength(1000)),
  }),
  z.object({ by: z.literal('same'), systemUserIds: z.array(uuid).check(z.maxLength(1000)) }),
]);

/** Lines of the rows of a run, by the part they are of. */
const linesOfParts = z
  .array(z.object({ jobId: uuid, lines: z.array(count).check(z.maxLength(100_000)) }))
  .check(z.maxLength(1000));

export const requestSchemas = {
  /** A page of the portal has been loaded, whatever is on it: whoever signed in last may be somebody else. */
  arrive: z.object({}),
  /** A piece of a file, base64, because a message is JSON. */
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
    ...wishes,
  }),
  /** The same list and the same reading for another purpose, or with other answers. */
  planAnew: z.object({ visit: visitSchema, planId: uuid, ...wishes }),
  /** Looks up in Altinn those of a plan that are none of the firm's clients; another plan is made after it. */
  lookUp: z.object({ visit: visitSchema, planId: uuid }),
  /** The owner's other system users that have clients, and before them all its clients where a route can tell. */
  systemUsers: z.object({ visit: visitSchema }),
  /** A plan from the clients delegated to another system user of the same owner, or from all its clients, without a file. */
  planFrom: z.object({
    visit: visitSchema,
    source: z.union([uuid, z.literal('everybody')]),
    /** What all the clients are called as a list. */
    fileName,
    ...wishes,
  }),
  /** What somebody who helps needs to know, as text: of a plan, and of the run of it where there is one. */
  technicalReport: z.object({ visit: askerSchema, planId: uuid, jobId: z.optional(uuid), language }),
  planRows: z.extend(page, { planId: uuid }),
  planNotOnList: z.extend(page, { planId: uuid }),
  /** Where the rows stand among the plan's that somebody looks for, in the order they want. */
  findRows: z.object({
    visit: askerSchema,
    planId: uuid,
    jobId: z.optional(uuid),
    search: z.string().check(z.maxLength(200)),
    only: z.optional(z.enum(rowChoices)),
    of: z.optional(z.literal('run')),
    sort: z.optional(z.object({ by: z.enum(rowOrders), descending: z.boolean() })),
  }),
  /** The preview as a file, for a second pair of eyes. */
  planFile: z.object({
    visit: askerSchema,
    planIds: z.array(uuid).check(z.minLength(1), z.maxLength(1000)),
    language,
    format,
  }),
  /** A run over those plans: one on a system user's page, any number on the overview's. */
  start: z.object({
    visit: anyVisit,
    planIds: z.array(uuid).check(z.minLength(1), z.maxLength(1000)),
    /** What the user has said yes to of each; of the others, all that their lists ask for, and nobody removed. */
    orders: z
      .array(
        z.object({
          planId: uuid,
          /** What the list is for, or those with too few packages, again. */
          what: z.optional(z.enum(['list', 'repair'])),
          /** Clients that are to stay as they are after all. */
          without: z.optional(z.array(uuid).check(z.maxLength(100_000))),
          /** How many clients the user has said yes to removing; nobody, unless told. */
          removing: z.optional(count),
          /** How many to adding. */
          adding: z.optional(count),
        }),
      )
      .check(z.maxLength(1000)),
  }),
  /** The rows of a part of a run in line order, from a line on. */
  jobRows: z.object({ visit: askerSchema, jobId: uuid, fromLine: count, count: many }),
  pause: z.object({ visit: askerSchema, runId: uuid }),
  cancel: z.object({ visit: askerSchema, runId: uuid }),
  resume: z.object({ visit: anyVisit, runId: uuid }),
  retry: z.object({ visit: anyVisit, runId: uuid }),
  /** The run's own user lets stand what may have been sent as another, on those lines. */
  keepAsAnother: z.object({ visit: anyVisit, runId: uuid, parts: linesOfParts }),
  /** What undoing a finished run would do, or only what may have been sent as another user. */
  planUndo: z.object({ visit: anyVisit, runId: uuid, only: z.optional(z.enum(asAnotherKinds)) }),
  /** Undoes it, on those lines of the preview that the user has seen. */
  undo: z.object({ visit: anyVisit, runId: uuid, parts: linesOfParts }),
  results: z.object({
    visit: askerSchema,
    runId: uuid,
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
  dismiss: z.object({ visit: askerSchema, runId: uuid }),
  /** A page of the portal cannot open a page of the extension. */
  openPage: z.object({ page: z.enum(['history', 'safety']) }),
  /** A stretch of a board's clients. */
  boardRows: z.extend(page, { overviewId: uuid, ...query }),
  /** The keys of all that a query shows and that may be chosen in one system access. */
  boardColumn: z.object({
    visit: askerSchema,
    overviewId: uuid,
    ...query,
    systemUserId: uuid,
    action: z.enum(choiceActions),
  }),
  /** Choices in one system access that the page keeps, held against the board as it is. */
  boardChoices: z.object({ visit: askerSchema, overviewId: uuid, ...query, choices: accessChoices }),
  /** All that is known of one client. */
  boardClient: z.object({ visit: askerSchema, overviewId: uuid, key: clientKey }),
  /** The text to a client that cannot be added to a system access yet. */
  boardLetter: z.object({
    visit: askerSchema,
    overviewId: uuid,
    key: clientKey,
    systemUserId: uuid,
    language,
  }),
  /** One system access is read again, alone. */
  boardReadAgain: z.object({ visit: ownerVisitSchema, overviewId: uuid, systemUserId: uuid }),
  /** The board beside another list, or beside none. */
  boardList: z.object({
    visit: askerSchema,
    overviewId: uuid,
    list: z.optional(
      z.object({ uploadId: uuid, fileName, from: z.enum(['file', 'paste']), choices: choicesSchema }),
    ),
  }),
  /** What that list asks for. */
  boardListChoices: z.object({
    visit: askerSchema,
    overviewId: uuid,
    purpose: z.enum(boardPurposes),
    to: destination,
  }),
  /** Whom it asks for in one system access. */
  boardListKeys: z.object({
    visit: askerSchema,
    overviewId: uuid,
    purpose: z.enum(boardPurposes),
    to: destination,
    systemUserId: uuid,
  }),
  /** Whose a number is that is none of the firm's clients. */
  boardLookUp: z.object({ visit: ownerVisitSchema, overviewId: uuid, orgNumber }),
  /** Plans of what was chosen. */
  planBoard: z.object({
    visit: ownerVisitSchema,
    overviewId: uuid,
    choices,
    /** What a run without a list goes by in the history. */
    fileName,
    /** Which system accesses the list's rows are for, where there is one. */
    to: z.optional(destination),
  }),
  /** The text to the client of one row that cannot be added yet. */
  letter: z.object({ visit: askerSchema, planId: uuid, line: count, language }),
  /** The texts to all such clients of a plan, for a mail merge. */
  lettersFile: z.object({ visit: askerSchema, planId: uuid, language, format }),
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

/** What the page says on the port of an overview: whose. */
export const overviewOrderSchema = z.object({ visit: ownerVisitSchema });

/** What a page says when it connects: which runs it wants to hear of. */
export const subscriptionSchema = z.object({
  /** The one its page is about; on the overview's page, none. */
  systemUserId: z.optional(uuid),
  /** Which parties may be the owner. */
  partyUuids: z.array(uuid).check(z.minLength(1), z.maxLength(4)),
  /** Who used the panel on this page first, where anybody has. */
  userUuid: z.optional(uuid),
  /** The very run to hear of, however old it is: the one on screen, or the one that the address asks for. */
  runId: z.optional(uuid),
});
