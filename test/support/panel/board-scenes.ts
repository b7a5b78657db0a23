import type { BoardProps, BoardShown, BoardState, PartShown } from '../../../components/state/board-state';
import type { JobShown, RunShown } from '../../../components/state/run-state';
import type { BoardRow, ClientCard } from '../../../utils/domain/board/board';
import { type Chosen, choose, nothingChosen } from '../../../utils/domain/board/chosen';
import type { ClientStateKind } from '../../../utils/domain/board/overview';
import type { OverviewSummary } from '../../../utils/domain/board/overview-summary';
import type { OrgNumber } from '../../../utils/domain/numbers/nine-digits';
import { orgNumberOrNothing } from '../../../utils/domain/numbers/org-number';
import type { PlanRow } from '../../../utils/domain/plan';
import type { JobRowView } from '../../../utils/domain/runs/job';
import { understood } from '../lists/understanding';
import type { Scene } from './panel-scenes';
import { jobOf, owner, planOf, rowsOf, sourceOf, systemUser } from './scenes';

/** What the panel on the overview page shows at one moment. */
export type BoardScene = Pick<BoardProps, 'state'> &
  Partial<Pick<BoardProps, 'refusal' | 'notice'>> &
  Pick<Scene, 'pressed'>;

const summary: OverviewSummary = {
  overviewId: 'o',
  owner,
  readAt: Date.UTC(2026, 10, 29, 13, 32),
  systemUsers: [
    {
      id: 'tripletex',
      title: 'Tripletex lønn og regnskap',
      vendor: 'TRIPLETEX AS',
      status: 'read',
      delegated: 312,
      sinceLast: { gone: { count: 3 }, added: { count: 5 } },
    },
    { id: 'visma', title: 'Visma klientdelegering', vendor: 'VISMA AS', status: 'read', delegated: 280 },
    { id: 'luca', title: 'Luca REVI', vendor: 'LUCA LABS AS', status: 'read', delegated: 0 },
  ],
  clients: 812,
  differing: 34,
  privatePersons: 6,
  counts: {
    nowhere: 12,
    'missing-somewhere': 19,
    'lacks-package': 7,
    gone: 2,
    'maybe-gone': 0,
    'not-on-list': 0,
    'on-list-only': 0,
  },
};

const names: [string, string | undefined, ClientStateKind[]][] = [
  ['FREIDIG KATT DA', '310002968', ['lacks', 'delegated', 'no-relationship']],
  ['FJORD BYGG AS', '310003700', ['can-be-added', 'delegated', 'can-be-added']],
  ['KLOK ELV ENK', '310001481', ['can-be-added', 'delegated-lacks', 'no-relationship']],
  [
    'STERK FJELL OG DAL REGNSKAPSFØRING OG RÅDGIVNING SA',
    '310004073',
    ['delegated', 'delegated-gone', 'can-be-added'],
  ],
  ['KARI NORDMANN', undefined, ['delegated', 'no-relationship', 'no-relationship']],
];
const rows: BoardRow[] = names.map(([name, orgNumber, cells], at) => {
  const number = orgNumber === undefined ? undefined : orgNumberOrNothing(orgNumber);
  return { key: orgNumber ?? `person-${at}`, name, cells, ...(number && { orgNumber: number }) };
});

const shown: BoardShown = {
  summary,
  query: { filter: 'everyone', search: '', sort: 'name' },
  rows: sourceOf(rows),
  columns: [
    { add: 43, remove: 312 },
    { add: 12, remove: 280 },
    { add: 2, remove: 0 },
  ],
  choosing: 'look',
  chosen: nothingChosen,
  hidden: 0,
  dropped: 0,
  again: new Set(),
};
const board = (more: Partial<BoardShown> = {}): BoardState => ({ phase: 'board', ...shown, ...more });

const ofBoth: Chosen = choose(
  choose(choose(nothingChosen, 'tripletex', ['310003700', '310001481'], 'add'), 'luca', ['310003700'], 'add'),
  'visma',
  ['310001481'],
  'remove',
);

const failed: OverviewSummary = {
  ...summary,
  systemUsers: summary.systemUsers.map((one) =>
    one.id === 'luca'
      ? { id: one.id, title: one.title, status: 'not-read', failure: { kind: 'unavailable' } }
      : one,
  ),
};
const failedRows = rows.map(({ cells: [first = 'not-read', second = 'not-read'], ...row }) => ({
  ...row,
  cells: [first, second, 'not-read' as const],
}));

const list = (more: object = {}): NonNullable<OverviewSummary['list']> => ({
  fileName: 'kundeliste.xlsx',
  rowCount: 294,
  clients: 287,
  withoutValidNumber: 7,
  saysSystemUser: true,
  asksWho: false,
  understanding: understood({
    leftOut: [{ line: 296, text: 'Totalt;294', why: 'totals' }],
    leftOutCount: 1,
    systemAccessColumn: 2,
  }),
  marks: { index: 3, heading: 'Handling', add: 40, remove: 4, own: true },
  ...more,
});

const register = {
  kind: 'register',
  role: 'regnskapsforer',
  packages: ['Regnskapsfører med signeringsrettighet'],
  toGive: [],
} as const;
const card: ClientCard = {
  key: '310002968',
  id: 'client-1',
  orgNumber: orgNumberOrNothing('310002968'),
  name: 'FREIDIG KATT DA',
  form: 'DA',
  deletedAt: '2026-11-03T00:00:00Z',
  isPerson: false,
  cells: [
    {
      systemUserId: 'tripletex',
      state: 'lacks',
      packages: ['Regnskapsfører lønn'],
      cause: { kind: 'request', packages: ['Regnskapsfører lønn'] },
    },
    { systemUserId: 'visma', state: 'delegated', packages: [], seenSince: Date.UTC(2026, 8, 12) },
    { systemUserId: 'luca', state: 'no-relationship', packages: [], cause: register },
  ],
} as ClientCard;

/** A part of what is confirmed, with so many clients. */
function part(action: PartShown['action'], at: number, count: number, more: object = {}): PartShown {
  const found = summary.systemUsers[at];
  const { summary: plan } = planOf({ [action]: count }, { planId: `${action}-${at}`, ...more });
  const clients = Array.from(
    { length: count },
    (_, index): PlanRow => ({
      line: index + 2,
      shown: '',
      orgNumber: orgNumberOrNothing(['310002968', '310003700', '310001481', '310004073'][index % 4] ?? ''),
      name: `STERK FJELL ${index + 1} AS`,
      verdict: action,
      clientId: `client-${index}`,
      warnings:
        index === 0 && action === 'add' && more !== none ? [{ kind: 'deleted', at: '2026-11-03' }] : [],
    }),
  );
  return {
    plan: { ...plan, systemUser: { ...plan.systemUser, id: found?.id ?? '', title: found?.title ?? '' } },
    action,
    lines: clients.map(({ line }) => line),
    clients: sourceOf(clients),
  };
}
const none = {};

const asked = (parts: PartShown[], kept: [string, string[]][] = []): BoardState => ({
  phase: 'confirm',
  board: shown,
  asked: {
    planned: {
      parts: [],
      planIds: [],
      clients: 15,
      unknown: 2,
    },
    parts,
    kept: new Map(
      kept.map(([planId, ids]) => [
        planId,
        new Map(ids.map((id) => [id, { action: 'add', forGood: false } as const])),
      ]),
    ),
  },
});

const visma = { ...systemUser, id: 'visma', title: 'Visma klientdelegering', vendor: 'VISMA NORGE AS' };

/** One run over two system accesses, where it stands still, goes or has ended. */
function several(phase: RunShown['phase'], more: Partial<RunShown> = {}): BoardState {
  const isOver = phase === 'done';
  const parts = ([1, 2] as const).map((place): JobShown => {
    const isFirst = place === 1;
    const its = isFirst ? systemUser : visma;
    const { summary, rows } = planOf({ add: 4 }, { planId: `plan-${place}`, systemUser: its });
    const ended = {
      queued: 0,
      sending: 0,
      done: isFirst ? 4 : 2,
      failed: isFirst ? 0 : 1,
      unknown: isFirst ? 0 : 1,
    };
    const waits = { queued: 4, sending: 0, done: 0, failed: 0, unknown: 0 };
    const job = jobOf({
      id: `job-${place}`,
      planId: `plan-${place}`,
      kind: { from: 'board', purpose: { kind: 'add' } },
      systemUser: its,
      part: { of: 'run', place: place - 1, parts: 2 },
      ...(isOver || isFirst
        ? { state: 'done', counts: ended, confirmed: ended.done }
        : { state: phase, counts: waits }),
      ...(isOver || isFirst ? { verifiedAt: Date.UTC(2026, 10, 29, 13, 36) } : {}),
      ...(phase === 'paused' && !isFirst ? { pause: { kind: 'by-user' } as const } : {}),
    });
    const states = ['done', 'done', 'failed', 'unknown'] as const;
    const outcomes = rowsOf(summary.counts).map(
      ({ line }, at): JobRowView => ({
        line,
        clientId: `client-${line}`,
        attempts: 1,
        state: isFirst ? 'done' : (states[at] ?? 'done'),
        ...(!isFirst && states[at] === 'failed' && { failure: { kind: 'missing-packages', packages: [] } }),
      }),
    );
    return {
      job,
      summary,
      rows,
      outcomeOf: (line) => (isOver || isFirst ? outcomes.find((one) => one.line === line) : undefined),
      troubled: sourceOf(isFirst ? [] : rowsOf(summary.counts).slice(2)),
    };
  });
  const run = { id: 'run', parts: parts.map(({ job }) => job) };
  return { phase, several: { phase, run, parts, look: () => undefined, ...more } };
}

/** What taking that run back comes to: two of whom nobody can tell. */
const undoing: RunShown['undo'] = {
  kind: 'asking',
  undo: {
    runId: 'run',
    parts: ([1, 2] as const).map((place) => ({
      part: jobOf({
        id: `job-${place}`,
        ...(place === 2 && { systemUser: visma }),
      }),
      preview: {
        jobId: `job-${place}`,
        rows: [2, 3].map((line) => ({ line, clientId: `client-${line}` })),
        left: [{ line: 4, clientId: 'client-4', why: 'before-unknown' as const }],
        untold: [{ line: 4, clientId: 'client-4' }],
        readAt: Date.UTC(2026, 10, 29, 13, 40),
        delegated: 40,
      },
      clients: [2, 3, 4].map((line) => ({ line, name: `KLIENT ${line} AS` })),
    })),
  },
};

/** The panel on the overview page, in every state worth looking at. */
export const boardScenes: Record<string, BoardScene> = {
  'board: closed': { state: { phase: 'closed' } },
  'board: reading': { state: { phase: 'reading', progress: { read: 2, of: 5 } } },
  'board: read': { state: board() },
  'board: a list is on its way': { state: { phase: 'closed' }, pressed: '[data-list-ways] > summary' },
  'board: the menu of a column': {
    state: board({ choosing: 'add' }),
    pressed: '[data-action="column-menu"]',
  },
  'board: what a download has in it': { state: board(), pressed: '.kf-more' },
  'board: one system access failed': { state: board({ summary: failed, rows: sourceOf(failedRows) }) },
  'board: still being read': { state: board({ progress: { read: 2, of: 3 } }) },
  'board: choices of both kinds, one of them hidden': {
    state: board({ choosing: 'add', chosen: ofBoth, hidden: 1, left: { deleted: 3, bankrupt: 1 } }),
  },
  'board: removing is chosen': { state: board({ choosing: 'remove', chosen: ofBoth }) },
  'board: a list is compared': {
    state: board({
      summary: {
        ...summary,
        list: list(),
        counts: { ...summary.counts, 'not-on-list': 7, 'on-list-only': 3 },
      },
      list: {
        choices: {},
        purpose: 'add',
        to: { by: 'column', answers: [] },
        asked: {
          accesses: [
            { systemUserId: 'tripletex', add: 40, remove: 0, listed: 260, already: 218, cannot: 2 },
            { systemUserId: 'visma', add: 0, remove: 0, listed: 27, already: 27, cannot: 0 },
          ],
          unresolved: [
            { value: 'Visma', rows: 12, candidates: ['visma', 'luca'] },
            { value: 'Fiken', rows: 3, candidates: [] },
          ],
        },
      },
    }),
  },
  'board: a list that asks whom it is about': {
    state: board({
      summary: {
        ...summary,
        list: list({
          asksWho: true,
          understanding: understood({ crosses: { index: 2, heading: 'Med', crossed: 4, rows: 8 } }),
        }),
      },
      list: { choices: {}, to: { by: 'same', systemUserIds: [] } },
    }),
  },
  'board: a list that cannot be matched': {
    state: board({
      summary: { ...summary, list: list({ saysSystemUser: false }) },
      list: {
        choices: {},
        purpose: 'match',
        to: { by: 'same', systemUserIds: ['tripletex'] },
        asked: {
          accesses: [
            {
              systemUserId: 'tripletex',
              add: 40,
              remove: 0,
              listed: 260,
              already: 218,
              cannot: 2,
              refusals: [{ kind: 'removes-everyone' }],
            },
          ],
          unresolved: [],
        },
      },
    }),
  },
  'board: confirmation with removals and a typed number': {
    state: asked(
      [part('add', 0, 4, { doubtful: 1, startUnticked: ['client-0'] }), part('remove', 1, 12, none)],
      [['add-0', ['client-0']]],
    ),
  },
  'board: the card of a client': { state: board({ card, choosing: 'add' }) },
  'board: a number that is nobody’s': {
    state: board({
      query: { filter: 'everyone', search: '310002968', sort: 'name' },
      rows: sourceOf<BoardRow>([]),
    }),
  },
  'board: a number that was looked up': {
    state: board({
      query: { filter: 'everyone', search: '310002968', sort: 'name' },
      rows: sourceOf<BoardRow>([]),
      stranger: {
        orgNumber: '310002968' as OrgNumber,
        found: { name: 'FREIDIG KATT DA', facts: [{ kind: 'bankrupt' }] },
      },
    }),
  },
  'board: nobody is found': {
    state: board({
      query: { filter: 'everyone', search: 'finnes ikke', sort: 'name' },
      rows: sourceOf<BoardRow>([]),
    }),
  },
  'board: whose name is to stand in the audit': { state: board({ asksName: true }) },
  'board: whose name, beside choices': { state: board({ asksName: true, chosen: ofBoth }) },
  'board: a run over several goes': { state: several('running') },
  'board: a run over several stands still': { state: several('paused') },
  'board: a run over several is over, with rows that were not added': { state: several('done') },
  'board: a run over several is to be taken back': { state: several('done', { undo: undoing }) },
  'board: too old': { state: { phase: 'closed' }, refusal: { kind: 'not-found', what: 'overview' } },
};
