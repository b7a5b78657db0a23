// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SeveralDestination } from '../../../../components/overview-state';
import { createOverviewStore } from '../../../../entrypoints/portal.content/overview-store';
import type { JobView } from '../../../../utils/domain/job';
import type { OverviewSummary } from '../../../../utils/domain/overview-summary';
import type { PlanSummary } from '../../../../utils/domain/plan';
import { granted, type Reply, refused } from '../../../../utils/domain/refusal';
import type { SeveralPlanned } from '../../../../utils/domain/several';
import type { RequestName, SeveralPage } from '../../../../utils/messages';
import { countsOf } from '../../components/scenes';
import { madeFile, settled } from './panel';

type Answer = Reply<unknown>;
const asked: [RequestName, Record<string, unknown>][] = [];
let answers: Partial<Record<RequestName, Answer[]>> = {};

vi.mock('../../../../utils/messages', async (original) => ({
  ...(await original<object>()),
  ask: async (name: RequestName, request: Record<string, unknown>) => {
    asked.push([name, request]);
    const [next, ...later] = answers[name] ?? [];
    // The last answer stands.
    if (later.length > 0) answers[name] = later;
    return next ?? granted([]);
  },
}));

const summary = { overviewId: 'o', systemUsers: [], counts: {} } as unknown as OverviewSummary;
const plan = (planId: string, add: number) =>
  ({ planId, rowCount: 2, counts: countsOf({ add }) }) as unknown as PlanSummary;
const left = {
  planId: 'left',
  rowCount: 1,
  counts: countsOf({ 'unknown-system-access': 1 }),
} as unknown as PlanSummary;
const planned: SeveralPlanned = {
  fileName: 'a.csv',
  rowCount: 5,
  plans: [plan('p1', 2), plan('p2', 0)],
  unresolved: [{ value: 'X', rows: 1, candidates: [] }],
  leftPlan: left,
};
const part = (state: JobView['state']) =>
  ({
    id: 'j1',
    planId: 'p1',
    state,
    total: 2,
    confirmed: 0,
    counts: { queued: 2, done: 0 },
  }) as unknown as JobView;
const page = (state: JobView['state']): SeveralPage => ({
  run: { id: 'r', parts: [part(state)] },
  plans: [plan('p1', 2), plan('p2', 0), left],
});

beforeEach(() => {
  asked.length = 0;
  answers = {
    overviewRows: [granted({ total: 0, clients: [] })],
    planSeveral: [granted(planned)],
    startSeveral: [granted(page('running'))],
    severalFile: [granted(madeFile)],
  };
});

const trusted = { isTrusted: true } as Event;
const byColumn: SeveralDestination = { by: 'column', answers: [] };

async function openList() {
  const calls = {
    visit: vi.fn(async () => granted({ partyId: '1', partyUuid: 'p', userUuid: 'u' })),
    asker: () => ({ partyUuid: 'p', userUuid: 'u' }),
    told: vi.fn(),
    upload: vi.fn(async (): Promise<Reply<string>> => granted('upload')),
    read: vi.fn(async (): Promise<Reply<OverviewSummary>> => granted(summary)),
    copy: vi.fn(async () => undefined),
    download: vi.fn(),
    reload: vi.fn(),
    listen: vi.fn(),
    onChange: vi.fn(),
  };
  const store = createOverviewStore(
    { version: '1', language: () => 'nb', ...calls },
    new AbortController().signal,
  );
  await store.file(new File(['310609544'], 'a.csv'));
  const times = (name: RequestName) => asked.filter(([one]) => one === name).length;
  const busy = () => {
    const { state } = store.model();
    return 'several' in state && 'busy' in state.several && state.several.busy === true;
  };
  return { store, calls, times, busy, phase: () => store.model().state.phase };
}

describe('a list for several system accesses', () => {
  it('is planned, asked about and started only by a person', async () => {
    const { store, calls, phase, times } = await openList();
    await store.several(byColumn);
    expect(phase()).toBe('plan');
    await store.action('add', { isTrusted: false } as Event);
    expect(phase()).toBe('plan');
    await store.action('add', trusted);
    expect(phase()).toBe('confirm');
    await store.action('confirm');
    expect(times('startSeveral')).toBe(0);
    await store.action('confirm', trusted);
    expect(phase()).toBe('running');
    expect(asked.find(([name]) => name === 'startSeveral')?.[1].planIds).toEqual(['p1', 'p2', 'left']);
    expect(calls.listen).toHaveBeenCalled();
  });

  it('is read again, once, where what was read has grown old, and then planned', async () => {
    answers.planSeveral = [refused({ kind: 'plan-too-old' }), granted(planned)];
    const { store, calls, phase, busy } = await openList();
    await store.several(byColumn);
    expect(calls.read).toHaveBeenCalledTimes(2);
    expect([phase(), busy()]).toEqual(['plan', false]);
  });

  it('is not read over and over where that does not help', async () => {
    answers.planSeveral = [refused({ kind: 'not-found', what: 'overview' })];
    const { store, calls, phase } = await openList();
    await store.several(byColumn);
    expect(calls.read).toHaveBeenCalledTimes(2);
    expect([phase(), store.model().refusal?.kind]).toEqual(['overview', 'not-found']);
    expect(store.model().state).not.toHaveProperty('planning');
  });

  it('can be used again when the reading fails', async () => {
    const { store, calls, phase, busy } = await openList();
    await store.several(byColumn);
    answers.planSeveral = [refused({ kind: 'plan-too-old' })];
    calls.read.mockResolvedValue(refused({ kind: 'actor-changed' }));
    await store.answer('X', 's');
    expect([phase(), busy(), store.model().refusal?.kind]).toEqual(['plan', false, 'actor-changed']);
  });

  it('is shown again, and why, when it has grown old before it was started', async () => {
    answers.startSeveral = [refused({ kind: 'plan-too-old' })];
    answers.planSeveral = [granted(planned), refused({ kind: 'plan-too-old' }), granted(planned)];
    const { store, phase } = await openList();
    await store.several(byColumn);
    await store.action('add', trusted);
    await store.action('confirm', trusted);
    expect([phase(), store.model().refusal?.kind]).toEqual(['plan', 'plan-too-old']);
  });

  it('is planned with what the user says that a name means, and goes back to the overview', async () => {
    const { store, phase } = await openList();
    await store.several(byColumn);
    await store.answer('X', 's');
    expect(asked.findLast(([name]) => name === 'planSeveral')?.[1].to).toEqual({
      by: 'column',
      answers: [{ value: 'X', systemUserId: 's' }],
    });
    await store.action('back');
    expect(phase()).toBe('overview');
  });

  it('is looked at again by a new reading', async () => {
    const { store, calls, phase, times } = await openList();
    await store.several(byColumn);
    await store.action('check-again');
    expect([calls.read.mock.calls.length, times('planSeveral'), phase()]).toEqual([2, 2, 'plan']);
  });
});

describe('a run over several system accesses', () => {
  it('is found again with its whole list, and follows what is told', async () => {
    const { store, phase } = await openList();
    await store.action('start-over');
    store.hear({ kind: 'current', page: page('paused') });
    expect(phase()).toBe('paused');
    const { state } = store.model();
    if (state.phase !== 'paused') throw new Error('no run');
    expect(state.several.plans.map(({ summary: { planId } }) => planId)).toEqual(['p1', 'p2']);
    expect(state.several.left?.summary.planId).toBe('left');
    store.hear({ kind: 'moved', run: page('running').run });
    expect(phase()).toBe('running');
    expect(store.runId()).toBe('r');
    await store.action('results');
    expect(asked.findLast(([name]) => name === 'severalFile')?.[1]).toMatchObject({
      planIds: ['p1', 'p2', 'left'],
      runId: 'r',
    });
    store.hear({ kind: 'moved', run: page('done').run });
    expect(phase()).toBe('done');
    expect(store.model().notice?.kind).toBe('saved');
  });

  it('takes nothing away from a user who is busy with something else', async () => {
    const { store, phase } = await openList();
    store.hear({ kind: 'current', page: page('running') });
    store.hear({ kind: 'moved', run: page('running').run });
    await settled();
    expect(phase()).toBe('overview');
  });

  it.each(['pause', 'resume', 'cancel'] as const)('is told to %s only by a person', async (what) => {
    const { store, times } = await openList();
    await store.action('start-over');
    store.hear({ kind: 'current', page: page('running') });
    await store.action(what);
    const request = what === 'resume' ? 'resumeSeveral' : 'stopSeveral';
    expect(times(request)).toBe(0);
    await store.action(what, trusted);
    expect(asked.at(-1)).toMatchObject([request, { runId: 'r', ...(what === 'resume' ? {} : { what }) }]);
  });
});
