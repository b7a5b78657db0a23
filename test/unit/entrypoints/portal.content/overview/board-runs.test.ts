// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BoardPlanned } from '../../../../../utils/domain/board/board';
import type { OverviewSummary } from '../../../../../utils/domain/board/overview-summary';
import type { PlanRow, PlanSummary } from '../../../../../utils/domain/plan';
import { granted, type Reply, refused } from '../../../../../utils/domain/refusal';
import type { JobView } from '../../../../../utils/domain/runs/job';
import type { RequestName, RunPage } from '../../../../../utils/messages/messages';
import { openBoardStore, trusted } from '../../../../support/panel/board-page';
import { madeFile, settled } from '../../../../support/panel/panel-model';
import { countsOf } from '../../../../support/panel/scenes';

type Answer = Reply<unknown>;
const asked: [RequestName, Record<string, unknown>][] = [];
let answers: Partial<Record<RequestName, Answer[]>> = {};

vi.mock('../../../../../utils/messages/messages', async (original) => ({
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
const plan = (planId: string, counts: Parameters<typeof countsOf>[0]) =>
  ({ planId, rowCount: 2, counts: countsOf(counts) }) as unknown as PlanSummary;
const left = plan('left', { 'unknown-system-access': 1 });
const planned: BoardPlanned = {
  parts: [
    { plan: plan('p1', { add: 2 }), action: 'add', lines: [2, 3] },
    { plan: plan('p2', { remove: 2 }), action: 'remove', lines: [4, 5] },
  ],
  planIds: ['p1', 'p2', 'left'],
  clients: 3,
  unknown: 1,
};
const part = (state: JobView['state']) =>
  ({
    id: 'j1',
    planId: 'p1',
    kind: { from: 'board', purpose: { kind: 'add' } },
    removals: 0,
    removed: 0,
    state,
    total: 2,
    confirmed: 0,
    counts: { queued: 2, sending: 0, done: 0, failed: 0, unknown: 0 },
  }) as unknown as JobView;
const page = (state: JobView['state']): RunPage => ({
  run: { id: 'r', parts: [part(state)] },
  plans: [plan('p1', { add: 2 }), plan('p2', {}), left],
  technical: {} as RunPage['technical'],
});
const moved = (state: JobView['state']) => ({ kind: 'moved' as const, job: part(state), rows: [] });
const undo = {
  runId: 'r',
  parts: [
    { part: part('done'), preview: { jobId: 'j1', rows: [{ line: 2 }, { line: 3 }], left: [] }, clients: [] },
  ],
};

beforeEach(() => {
  asked.length = 0;
  answers = {
    boardRows: [granted({ total: 0, rows: [], columns: [] })],
    boardChoices: [granted({ dropped: [], hidden: 0 })],
    planBoard: [granted(planned)],
    start: [granted(page('running'))],
    results: [granted(madeFile)],
    planUndo: [granted(undo)],
    undo: [granted(page('running'))],
    retry: [granted(undefined)],
  };
});

async function openChosen() {
  const opened = openBoardStore(async () => granted(summary));
  await opened.store.action('open');
  opened.store.choose('1', ['x'], 'add');
  const times = (name: RequestName) => asked.filter(([one]) => one === name).length;
  return { ...opened, times };
}

describe('what is chosen on the board', () => {
  it('is planned, asked about and started only by a person', async () => {
    const { store, calls, phase, times } = await openChosen();
    await store.action('review', { isTrusted: false } as Event);
    expect(times('planBoard')).toBe(0);
    await store.action('review', trusted);
    expect(phase()).toBe('confirm');
    expect(asked.find(([name]) => name === 'planBoard')?.[1].choices).toEqual([
      { systemUserId: '1', add: ['x'], remove: [] },
    ]);
    await store.action('confirm');
    expect(times('start')).toBe(0);
    await store.action('confirm', trusted);
    expect(phase()).toBe('running');
    expect(asked.find(([name]) => name === 'start')?.[1]).toMatchObject({
      planIds: ['p1', 'p2', 'left'],
      orders: [
        { planId: 'p1', without: [], adding: 2 },
        { planId: 'p2', without: [], removing: 2 },
      ],
    });
    expect(calls.listen).toHaveBeenCalled();
  });

  it('does not begin with a tick at who is deleted or bankrupt', async () => {
    const [first, ...others] = planned.parts;
    const plan = { ...first?.plan, startUnticked: ['gone'] };
    answers.planBoard = [granted({ ...planned, parts: [{ ...first, plan }, ...others] })];
    const { store } = await openChosen();
    await store.action('review', trusted);
    await store.action('confirm', trusted);
    expect(asked.find(([name]) => name === 'start')?.[1].orders).toMatchObject([
      { planId: 'p1', without: ['gone'], adding: 1 },
      { planId: 'p2', without: [] },
    ]);
  });

  it('says yes only to those who are still ticked', async () => {
    const { store } = await openChosen();
    await store.action('review', trusted);
    const row = (clientId: string) => ({ clientId, verdict: 'remove' }) as PlanRow;
    store.keep('p2', row('four'), true);
    store.keep('p2', row('five'), true);
    store.keep('p2', row('five'), false);
    await store.action('confirm', trusted);
    const [, request] = asked.find(([name]) => name === 'start') ?? [];
    expect(request?.orders).toContainEqual({ planId: 'p2', without: ['four'], removing: 1 });
  });

  it('is read again, once, where what was read has grown old, and then planned', async () => {
    answers.planBoard = [refused({ kind: 'plan-too-old' }), granted(planned)];
    const { store, calls, phase, times } = await openChosen();
    await store.action('review', trusted);
    expect([calls.read.mock.calls.length, times('planBoard'), times('boardChoices'), phase()]).toEqual([
      2,
      2,
      1,
      'confirm',
    ]);
  });

  it('is not read over and over where that does not help', async () => {
    answers.planBoard = [refused({ kind: 'not-found', what: 'overview' })];
    const { store, calls, phase } = await openChosen();
    await store.action('review', trusted);
    expect(calls.read).toHaveBeenCalledTimes(2);
    expect([phase(), store.model().refusal?.kind]).toEqual(['board', 'not-found']);
    expect(store.model().state).not.toHaveProperty('planning');
  });

  it('is asked about again, and why, when it has grown old before it was started', async () => {
    answers.start = [refused({ kind: 'plan-too-old' })];
    const { store, phase, times } = await openChosen();
    await store.action('review', trusted);
    await store.action('confirm', trusted);
    expect([phase(), times('planBoard'), store.model().refusal?.kind]).toEqual([
      'confirm',
      2,
      'plan-too-old',
    ]);
  });

  it('stands on the board still when one goes back', async () => {
    const { store, board } = await openChosen();
    await store.action('review', trusted);
    await store.action('back');
    expect(board().chosen.get('1')?.get('x')).toBe('add');
  });
});

describe('a run over several system accesses', () => {
  it('is found again with its whole list, and follows what is told', async () => {
    const { store, phase } = await openChosen();
    await store.action('start-over');
    store.hear({ kind: 'current', page: page('paused') });
    expect(phase()).toBe('paused');
    const { state } = store.model();
    if (state.phase !== 'paused') throw new Error('no run');
    expect(state.several.parts.map(({ summary: { planId } }) => planId)).toEqual(['p1']);
    expect(state.several.left?.summary.planId).toBe('left');
    store.hear(moved('running'));
    expect(phase()).toBe('running');
    expect(store.runId()).toBe('r');
    await store.action('results');
    expect(asked.findLast(([name]) => name === 'results')?.[1]).toMatchObject({ runId: 'r' });
    store.hear(moved('done'));
    expect(phase()).toBe('done');
    expect(store.model().notice?.kind).toBe('saved');
  });

  it('takes nothing away from a user who is busy with something else', async () => {
    const { store, phase } = await openChosen();
    store.hear({ kind: 'current', page: page('running') });
    store.hear(moved('running'));
    await settled();
    expect(phase()).toBe('board');
  });

  it.each(['pause', 'resume', 'cancel'] as const)('is told to %s only by a person', async (what) => {
    const { store, times } = await openChosen();
    await store.action('start-over');
    store.hear({ kind: 'current', page: page('running') });
    await store.action(what);
    expect(times(what)).toBe(0);
    await store.action(what, trusted);
    expect(asked.at(-1)).toMatchObject([what, { runId: 'r' }]);
  });

  it('is tried again and undone as one, only by a person, on the lines that were shown', async () => {
    const { store, times, phase } = await openChosen();
    await store.action('start-over');
    store.hear({ kind: 'current', page: page('done'), asked: true });
    await store.action('retry');
    await store.action('undo');
    expect([times('retry'), times('planUndo')]).toEqual([0, 0]);
    await store.action('retry', trusted);
    expect(times('retry')).toBe(1);
    await store.action('undo', trusted);
    expect(store.model().state).toMatchObject({ several: { undo: { kind: 'asking' } } });
    await store.action('undo-confirm');
    expect(times('undo')).toBe(0);
    await store.action('undo-confirm', trusted);
    expect(asked.find(([name]) => name === 'undo')?.[1].parts).toEqual([{ jobId: 'j1', lines: [2, 3] }]);
    expect(phase()).toBe('running');
  });
});
