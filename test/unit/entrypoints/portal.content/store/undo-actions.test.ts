import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PanelAction } from '../../../../../utils/domain/action-facts';
import { granted } from '../../../../../utils/domain/refusal';
import type { UndoPreview } from '../../../../../utils/domain/runs/job';
import type { UndoOfRun } from '../../../../../utils/domain/runs/run-parts';
import { openPanel, worker } from '../../../../support/panel/open-panel';
import { later, no, partOf, runPageOf, settled } from '../../../../support/panel/panel-model';
import { takingBack } from '../../../../support/panel/scenes';

const previewed = (...lines: number[]): UndoPreview => ({
  jobId: 'run',
  rows: lines.map((line) => ({ line, clientId: `client-${line}` })),
  left: [],
  untold: [],
  readAt: 0,
  delegated: 60,
});
const ended = {
  state: 'done',
  counts: { queued: 0, sending: 0, done: 2, failed: 0, unknown: 0 },
} as const;
const done = runPageOf(ended);
const { job: doneJob } = partOf(ended);
/** What undoing the run comes to. */
const preview = (...lines: number[]): UndoOfRun => undoOf(previewed(...lines));
const undoOf = (of: UndoPreview): UndoOfRun => ({
  runId: 'run',
  parts: [{ part: doneJob, preview: of, clients: [] }],
});
const removal = runPageOf({ id: 'removal', ...takingBack('run', 2) });

let panel: ReturnType<typeof openPanel>;
/** A finished run on screen. */
beforeEach(async () => {
  panel = openPanel({ planUndo: () => granted(preview(2, 3)), undo: () => granted(removal) });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  panel.store.hear({ kind: 'current', page: done, elsewhere: undefined });
  panel.click('show-run');
  await settled();
});

const undo = () => {
  const { state } = panel.store.model();
  return state.phase === 'done' ? state.undo : undefined;
};
const shownJob = () => {
  const { state } = panel.store.model();
  return 'job' in state ? state.job.id : undefined;
};
const click = async (action: PanelAction) => {
  panel.click(action);
  await settled();
};

describe('undoing', () => {
  it('asks the worker what it comes to, and then the user', async () => {
    const slow = later();
    worker.answers.planUndo = () => slow.reply;
    await click('undo');
    expect([panel.phase(), undo()]).toEqual(['done', { kind: 'reading' }]);
    slow.answer(granted(preview(2)));
    await settled();
    expect(undo()).toEqual({ kind: 'asking', undo: preview(2) });
    expect(panel.count('undo')).toBe(0);
  });

  it.each(['undo', 'undo-confirm', 'as-another-remove', 'as-another-add'] as const)(
    'does nothing on a script’s %s',
    async (action) => {
      if (action === 'undo-confirm') await click('undo');
      const asked = worker.asked.length;
      panel.store.action(action, { isTrusted: false } as Event);
      await settled();
      expect(worker.asked).toHaveLength(asked);
    },
  );

  it('removes on the lines that were shown, and shows the run that removes', async () => {
    await click('undo');
    await click('undo-confirm');
    expect(worker.asked.find(([name]) => name === 'undo')?.[1]).toMatchObject({
      runId: 'run',
      parts: [{ jobId: 'run', lines: [2, 3] }],
    });
    expect([panel.phase(), shownJob(), undo()]).toEqual(['running', 'removal', undefined]);
    expect(panel.calls.listen).toHaveBeenCalled();
  });

  it.each([
    ['as-another-remove', 'added'],
    ['as-another-add', 'removed'],
  ] as const)(
    'by %s is only about rows that may have been sent as another, also when it is said anew',
    async (action, only) => {
      await click(action);
      expect(undo()).toEqual({ kind: 'asking', undo: preview(2, 3), only });
      worker.answers.undo = () => no('nothing-to-do');
      await click('undo-confirm');
      const plans = worker.asked.filter(([name]) => name === 'planUndo').map(([, request]) => request);
      expect(plans).toMatchObject([{ only }, { only }]);
      expect(undo()).toEqual({ kind: 'asking', undo: preview(2, 3), only });
    },
  );

  it('takes those of whom nobody can tell along only when the user says so', async () => {
    const untold = [{ line: 9, clientId: 'client-9' }];
    worker.answers.planUndo = () => granted(undoOf({ ...previewed(2), untold }));
    const linesAsked = () => worker.asked.find(([name]) => name === 'undo')?.[1];
    await click('undo');
    await click('undo-all');
    await click('undo-all');
    await click('undo-all');
    await click('undo-confirm');
    expect(linesAsked()).toMatchObject({ parts: [{ lines: [2, 9] }] });
  });

  it('reads once and starts once, however often it is clicked', async () => {
    const slow = later();
    worker.answers.planUndo = () => slow.reply;
    await click('undo');
    await click('undo');
    slow.answer(granted(preview(2)));
    await settled();
    const slower = later();
    worker.answers.undo = () => slower.reply;
    await click('undo-confirm');
    await click('undo-confirm');
    expect([panel.count('planUndo'), panel.count('undo')]).toEqual([1, 1]);
    // While it starts there is no way back.
    await click('back');
    expect(undo()?.kind).toBe('starting');
  });

  it('keeps its question when the run is told of anew', async () => {
    await click('undo');
    panel.store.hear({ kind: 'moved', job: doneJob, rows: [] });
    expect(undo()?.kind).toBe('asking');
  });

  it('drops its question when the run goes again', async () => {
    await click('undo');
    panel.store.hear({ kind: 'moved', job: { ...doneJob, state: 'running' }, rows: [] });
    panel.store.hear({ kind: 'moved', job: doneJob, rows: [] });
    expect([panel.phase(), undo()]).toEqual(['done', undefined]);
  });

  it('goes back to the run, and can be asked for again', async () => {
    await click('undo');
    await click('back');
    expect([panel.phase(), undo()]).toEqual(['done', undefined]);
    await click('undo');
    expect(undo()?.kind).toBe('asking');
  });

  it('says why it cannot be read, and leaves the run as it was', async () => {
    worker.answers.planUndo = () => no('actor-changed');
    await click('undo');
    expect([undo(), panel.refusal()]).toEqual([undefined, 'actor-changed']);
  });

  it('says why it cannot start, and keeps the question', async () => {
    worker.answers.undo = () => no('job-already-running');
    await click('undo');
    await click('undo-confirm');
    expect([undo()?.kind, panel.refusal()]).toEqual(['asking', 'job-already-running']);
  });

  it('asks anew when others have removed everything meanwhile', async () => {
    worker.answers.undo = () => no('nothing-to-do');
    await click('undo');
    worker.answers.planUndo = () => granted(preview());
    await click('undo-confirm');
    expect(undo()).toEqual({ kind: 'asking', undo: preview() });
    expect(panel.refusal()).toBeUndefined();
  });

  it('can be asked for again after a mistake of ours', async () => {
    const slow = later();
    worker.answers.planUndo = () => slow.reply;
    await click('undo');
    slow.fail(new Error('the worker is gone'));
    await settled();
    expect([undo(), panel.refusal()]).toEqual([undefined, 'unexpected']);
    worker.answers.planUndo = () => granted(preview(2));
    await click('undo');
    expect(undo()?.kind).toBe('asking');
  });

  it('is forgotten when the run went again while the lists were read', async () => {
    const slow = later();
    worker.answers.planUndo = () => slow.reply;
    await click('undo');
    panel.store.hear({ kind: 'moved', job: { ...doneJob, state: 'running' }, rows: [] });
    panel.store.hear({ kind: 'moved', job: doneJob, rows: [] });
    slow.answer(granted(preview(2)));
    await settled();
    expect(undo()).toBeUndefined();
  });

  it('does not push aside a list that is being read', async () => {
    const slow = later();
    worker.answers.planUndo = () => slow.reply;
    await click('undo');
    const reading = later();
    worker.answers.plan = () => reading.reply;
    const dropped = panel.drop();
    await settled();
    slow.answer(granted(preview(2)));
    await settled();
    expect(panel.phase()).toBe('reading');
    reading.answer(no('unexpected'));
    await dropped;
    // The list came to nothing: the run is there again, and can be asked about.
    await click('undo');
    expect(undo()?.kind).toBe('asking');
  });

  it('is forgotten when the user has begun anew', async () => {
    const slow = later();
    worker.answers.planUndo = () => slow.reply;
    await click('undo');
    await click('start-over');
    slow.answer(granted(preview(2)));
    await settled();
    expect(panel.phase()).toBe('closed');
  });

  it('shows the run that removes even to a user who has turned to something else: it goes', async () => {
    const slow = later();
    worker.answers.undo = () => slow.reply;
    await click('undo');
    await click('undo-confirm');
    await click('start-over');
    slow.answer(granted(removal));
    await settled();
    expect([panel.phase(), shownJob()]).toEqual(['running', 'removal']);
  });
});
