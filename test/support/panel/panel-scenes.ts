import type { PanelProps, PanelState } from '../../../components/state/panel-state';
import { purposeOf } from '../../../utils/domain/purpose';
import type { PauseReason } from '../../../utils/domain/runs/job';
import { understood } from '../lists/understanding';
import { askedOf, doubtfulWorkbook, jobOf, knownOf, planOf, runOf, sourceOf, systemUser } from './scenes';

/** What is on the screen at one moment: the gallery takes its picture, and a test looks at it for everybody. */
export type Scene = Pick<PanelProps, 'state'> &
  Partial<Pick<PanelProps, 'refusal' | 'notice' | 'otherSystems' | 'technical' | 'actor' | 'sinceLast'>> & {
    /** What is pressed before anybody looks: it is closed until then. */
    pressed?: string;
  };

const clients = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    clientId: `client-${index + 900}`,
    line: index + 900,
    name: `Sterk Fjell ${index + 1} AS`,
  }));

const everyVerdict = planOf(
  {
    add: 23,
    'already-delegated': 14,
    'no-relationship': 4,
    'missing-packages': 2,
    'invalid-number': 1,
    'person-number': 1,
    duplicate: 2,
  },
  { delegatedCount: 17, availableCount: 60, warnings: [{ kind: 'person-numbers-masked', count: 1 }] },
  clients(3),
);
const toGive = { kind: 'request', packages: ['Regnskapsfører lønn'] } as const;
const register = {
  kind: 'register',
  role: 'regnskapsforer',
  packages: ['Regnskapsfører med signeringsrettighet'],
  toGive: [],
} as const;
const strangers = knownOf(
  planOf({ 'no-relationship': 7, 'missing-packages': 2, add: 3 }, { lookUps: 2, doubtful: 1 }),
  { cause: register },
  { cause: register },
  { cause: toGive, warnings: [{ kind: 'other-packages' }] },
  { warnings: [{ kind: 'deleted', at: '2026-11-03T00:00:00Z' }] },
  { cause: register, warnings: [{ kind: 'bankrupt' }] },
  { warnings: [{ kind: 'sub-unit', of: 'STOLT MÅNE AS' }] },
  { warnings: [{ kind: 'no-such-number' }] },
  { cause: toGive, missing: ['Regnskapsfører lønn'] },
  { cause: toGive, missing: ['Regnskapsfører lønn'] },
  { warnings: [{ kind: 'deleted', at: '2026-11-03T00:00:00Z' }] },
);
const goneUnticked = new Map([['client-11', { action: 'add', forGood: false } as const]]);
const allThere = planOf({ 'already-delegated': 8 }, { delegatedCount: 8, availableCount: 20 });
const nobodyKnown = planOf(
  { 'no-relationship': 6 },
  { availableCount: 0, warnings: [{ kind: 'no-clients-at-all' }] },
);
const doubtful = planOf({ add: 58 }, { asksWho: true, understanding: doubtfulWorkbook() });
const alarming = planOf(
  { add: 58 },
  {
    asksWho: true,
    understanding: doubtfulWorkbook({ askColumn: false, unreadSheets: ['Gamle'] }),
    warnings: [{ kind: 'none-delegated' }, { kind: 'person-numbers-masked', count: 2 }],
  },
);

const { purpose: _, ...nothingChosen } = planOf({ add: 1, 'already-delegated': 5 }).summary;
const undecided = { ...planOf({ add: 1, 'already-delegated': 5 }), summary: nothingChosen };
const crossed = planOf(
  { add: 8 },
  {
    asksWho: true,
    understanding: understood({ crosses: { index: 2, heading: 'Med', crossed: 4, rows: 8 } }),
  },
);
const removing = (count: number) =>
  planOf({ remove: count, 'not-delegated': 2 }, { purpose: purposeOf('remove'), forGood: 1 });
const asMarked = planOf(
  { add: 3, remove: 2, 'marked-otherwise': 4 },
  {
    purpose: purposeOf('as-marked'),
    marks: { index: 2, heading: 'Handling', add: 3, remove: 2, own: true },
    consequences: {
      add: { add: 3, remove: 0 },
      remove: { add: 0, remove: 6 },
      'as-marked': { add: 3, remove: 2 },
      match: { add: 3, remove: 19 },
    },
  },
);
const questioned = planOf(
  { add: 14, 'already-delegated': 30, 'invalid-number': 1, 'person-number': 1 },
  {
    purpose: purposeOf('match'),
    consequences: { ...asMarked.summary.consequences, match: { add: 14, remove: 19 } },
    removal: {
      refused: [
        { kind: 'faulty-row', line: 7, found: '31020239', name: 'Sterk Fjell AS' },
        { kind: 'faulty-row', line: 9, found: '••••••••••• ' },
        { kind: 'stands-elsewhere', orgNumber: '310202398', name: 'STOLT MÅNE ANS' },
      ],
    },
  },
  clients(19),
);
const thirty = planOf({ add: 30 });
const madeAnew = planOf({ remove: 4, 'already-delegated': 2 }, { purpose: purposeOf('remove'), since: 2 });

const counts = { queued: 0, sending: 0, done: 0, failed: 0, unknown: 0 };
const written = (pause?: PauseReason, more: Parameters<typeof jobOf>[0] = {}) =>
  runOf(
    jobOf({
      total: 23,
      counts: { ...counts, queued: 12, sending: 1, done: 10 },
      ...(pause && { state: 'paused', pause }),
      ...more,
    }),
    everyVerdict,
  );
const paused = (pause: PauseReason): PanelState => ({ phase: 'paused', ...written(pause) });
const done = jobOf({
  state: 'done',
  total: 23,
  counts: { ...counts, done: 23 },
  confirmed: 23,
  finishedAt: new Date(2026, 10, 22, 14, 36).getTime(),
  verifiedAt: new Date(2026, 10, 22, 14, 36).getTime(),
});

/** The panel on the page of a system access, in every state that it has. */
export const panelScenes: Record<string, Scene> = {
  closed: { state: { phase: 'closed' } },
  'closed, other system accesses': {
    state: { phase: 'closed' },
    pressed: '[data-action="other-systems"]',
    otherSystems: [
      { id: 'everybody' },
      { id: systemUser.id, title: 'Visma klientdelegering', vendor: 'Visma AS' },
      { id: 'other', title: 'Luca REVI' },
    ],
  },
  'closed, saved': {
    state: { phase: 'closed' },
    notice: { kind: 'saved', fileName: 'klienter-tripletex.xlsx' },
  },
  'closed, what a download has in it': { state: { phase: 'closed' }, pressed: '.kf-more' },
  'closed, technical': {
    state: { phase: 'closed' },
    pressed: '.kf-technical > summary',
    technical: {
      availableRoute: 'portal',
      delegatedRoute: 'client-administration',
      writeRoute: 'client-administration',
      of: { planId: '2f1b6a54-7a0c-4d57-8f35-0c8d5a6d9e11' },
      closed: [{ route: 'end-user', for: 'reading', why: 'forbidden' }],
      environment: 'production',
      version: '0.1.0',
    },
  },
  'reading the list': { state: { phase: 'reading', step: 'file', fileName: 'klienter.csv' } },
  'reading Altinn': { state: { phase: 'reading', step: 'altinn', fileName: 'klienter.csv' } },
  'plan, every verdict': { state: { phase: 'plan', ...everyVerdict } },
  'plan, why strangers are strangers': { state: { phase: 'plan', ...strangers, unticked: goneUnticked } },
  'plan, all in order': { state: { phase: 'plan', ...allThere } },
  'plan, nobody is a client': { state: { phase: 'plan', ...nobodyKnown } },
  'plan, a doubtful workbook': { state: { phase: 'plan', ...doubtful } },
  'plan, alarms and questions': { state: { phase: 'plan', ...alarming } },
  'plan, being read again': { state: { phase: 'plan', ...everyVerdict, busy: true } },
  'plan, nothing taken for granted': { state: { phase: 'plan', ...undecided } },
  'plan, crosses': { state: { phase: 'plan', ...crossed } },
  'plan, five to remove': { state: { phase: 'plan', ...removing(5) } },
  'plan, as marked': { state: { phase: 'plan', ...asMarked } },
  'plan, to match, with questions': { state: { phase: 'plan', ...questioned } },
  'plan, made anew': { state: { phase: 'plan', ...madeAnew } },
  confirming: { state: { phase: 'confirm', ...everyVerdict } },
  'confirming, removing many': { state: { phase: 'confirm', ...removing(40) } },
  running: { state: { phase: 'running', ...written(undefined, { secondsLeft: 95 }) } },
  'running, waiting': {
    state: {
      phase: 'running',
      ...written(undefined, { waiting: { until: new Date(2026, 10, 22, 14, 40).getTime(), why: 'asked' } }),
    },
  },
  'paused, signed out': { state: paused({ kind: 'failure', failure: { kind: 'session-expired' } }) },
  'paused, another person': { state: paused({ kind: 'other-user' }) },
  'paused, no network': { state: paused({ kind: 'failure', failure: { kind: 'no-connection' } }) },
  'paused, Altinn is down': { state: paused({ kind: 'failure', failure: { kind: 'unavailable' } }) },
  'done, all of them': { state: { phase: 'done', ...runOf(done, everyVerdict) } },
  'done, some of them': {
    state: {
      phase: 'done',
      ...runOf(
        { ...done, counts: { ...counts, done: 20, failed: 2, unknown: 1 }, confirmed: 20 },
        everyVerdict,
        [
          {
            line: 10,
            clientId: 'client-10',
            state: 'failed',
            attempts: 2,
            failure: { kind: 'no-relationship' },
          },
          {
            line: 11,
            clientId: 'client-11',
            state: 'failed',
            attempts: 1,
            failure: { kind: 'missing-packages' },
          },
          { line: 12, clientId: 'client-12', state: 'unknown', attempts: 2 },
        ],
      ),
      troubled: sourceOf(
        [everyVerdict.rows.get(8), everyVerdict.rows.get(9), everyVerdict.rows.get(10)].filter(
          (row) => row !== undefined,
        ),
      ),
    },
  },
  'done, maybe as another': {
    state: { phase: 'done', ...runOf({ ...done, asAnother: 3 }, everyVerdict) },
  },
  undoing: {
    state: {
      phase: 'done',
      ...runOf(done, everyVerdict),
      undo: askedOf(
        {
          jobId: 'job-1',
          rows: Array.from({ length: 12 }, (_, index) => ({
            line: index + 10,
            clientId: `client-${index + 10}`,
          })),
          left: [{ line: 22, clientId: 'client-22', why: 'topped-up' }],
          untold: [],
          readAt: new Date(2026, 10, 22, 14, 40).getTime(),
          delegated: 60,
        },
        everyVerdict,
      ),
    },
  },
  'undoing many': {
    state: {
      phase: 'done',
      ...runOf({ ...done, total: 30, counts: { ...counts, done: 30 }, confirmed: 30 }, thirty),
      undo: askedOf(
        {
          jobId: 'job-1',
          rows: Array.from({ length: 30 }, (_, index) => ({
            line: index + 2,
            clientId: `client-${index + 2}`,
          })),
          left: [],
          untold: [],
          readAt: new Date(2026, 10, 22, 14, 40).getTime(),
          delegated: 60,
        },
        thirty,
      ),
    },
  },
  'refused, a private window': { state: { phase: 'closed' }, refusal: { kind: 'private-window' } },
  'refused, no rights': { state: { phase: 'closed' }, refusal: { kind: 'not-client-administrator' } },
  'refused, signed out': {
    state: { phase: 'closed' },
    refusal: { kind: 'failure', failure: { kind: 'session-expired' } },
  },
  'refused, the extension is gone': { state: { phase: 'closed' }, refusal: { kind: 'extension-gone' } },
  'refused, blocked by the network': {
    state: { phase: 'closed' },
    refusal: { kind: 'failure', failure: { kind: 'no-connection', blocked: 'platform.altinn.no' } },
  },
};
