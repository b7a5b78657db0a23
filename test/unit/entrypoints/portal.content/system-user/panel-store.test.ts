import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PanelAction } from '../../../../../utils/domain/action-facts';
import { granted, type Reply, refused } from '../../../../../utils/domain/refusal';
import { openPanel, worker } from '../../../../support/panel/open-panel';
import {
  later,
  madeExport,
  madeFile,
  no,
  partOf,
  plannedAs,
  runPageOf,
  settled,
} from '../../../../support/panel/panel-model';
import { rowsOf, summaryOf } from '../../../../support/panel/scenes';

let panel: ReturnType<typeof openPanel>;
beforeEach(() => {
  panel = openPanel();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

const current = (page = runPageOf()) => ({ kind: 'current', page, elsewhere: undefined }) as const;
/** A run that has ended, and that the user wants to see. */
const showEnded = (more: Parameters<typeof runPageOf>[0] = {}) => {
  panel.store.hear(current(runPageOf({ state: 'done', ...more })));
  panel.click('show-run');
};

describe('a list', () => {
  it('is read, held against Altinn and shown, each step said', async () => {
    const steps: unknown[] = [];
    panel.calls.onChange.mockImplementation(() => {
      const { state } = panel.store.model();
      steps.push(state.phase === 'reading' ? state.step : state.phase);
    });
    await panel.drop();
    expect(steps.filter((step, i) => step !== steps[i - 1])).toEqual(['file', 'altinn', 'plan']);
    expect(panel.store.model()).toMatchObject({ state: { summary: { planId: 'plan' } } });
  });

  it('that the user has left is not shown when its answer comes', async () => {
    const slow = later();
    worker.answers.plan = () => slow.reply;
    const dropped = panel.drop();
    await settled();
    panel.click('cancel');
    slow.answer(granted(plannedAs('late')));
    await dropped;
    expect(panel.phase()).toBe('closed');
  });

  it('that the user leaves while its first rows come is not shown', async () => {
    const rows = later();
    worker.answers.planRows = () => rows.reply;
    const dropped = panel.drop();
    await settled();
    panel.click('cancel');
    rows.answer(granted([]));
    await dropped;
    expect(panel.phase()).toBe('closed');
  });

  it('that was dropped last is the one that is shown, whichever is answered first', async () => {
    const slow = later();
    worker.answers.plan = () => slow.reply;
    const first = panel.drop('first.csv');
    await settled();
    worker.answers.plan = () => granted(plannedAs('second', 'second.csv'));
    await panel.drop('second.csv');
    slow.answer(granted(plannedAs('first', 'first.csv')));
    await first;
    expect(panel.store.model()).toMatchObject({ state: { summary: { planId: 'second' } } });
  });

  it('that was dropped last is the one that is shown, however long the first takes to be read from disk', async () => {
    const disk = later();
    const slow = new File(['1'], 'first.csv');
    slow.arrayBuffer = async () => {
      await disk.reply;
      return new ArrayBuffer(1);
    };
    worker.answers.plan = ({ fileName }: { fileName: string }) => granted(plannedAs(fileName, fileName));
    const first = panel.store.file(slow);
    await panel.drop('second.csv');
    disk.answer(granted(undefined));
    await first;
    expect(panel.store.model()).toMatchObject({ state: { summary: { planId: 'second.csv' } } });
  });

  it('is sent once more when the worker has forgotten it before the plan', async () => {
    const replies: Reply<unknown>[] = [no('upload-lost'), granted(plannedAs('plan'))];
    worker.answers.plan = () => replies.shift() ?? no('unexpected');
    await panel.drop();
    expect(panel.phase()).toBe('plan');
    expect(panel.calls.upload).toHaveBeenCalledTimes(2);
    expect(panel.calls.visit).toHaveBeenCalledTimes(1);
  });

  it('is sent once more when the worker was stopped between two of its pieces', async () => {
    panel.calls.upload.mockResolvedValueOnce(no('upload-lost'));
    await panel.drop();
    expect(panel.phase()).toBe('plan');
    expect(panel.calls.upload).toHaveBeenCalledTimes(2);
  });

  it('is not sent for ever: forgotten twice is said', async () => {
    worker.answers.plan = () => no('upload-lost');
    await panel.drop();
    expect([panel.phase(), panel.refusal()]).toEqual(['closed', 'upload-lost']);
    expect(panel.calls.upload).toHaveBeenCalledTimes(2);
  });

  it('is not read when the visit is refused, and no byte leaves the page', async () => {
    panel.calls.visit.mockResolvedValueOnce(no('actor-changed'));
    await panel.drop();
    expect([panel.phase(), panel.refusal()]).toEqual(['closed', 'actor-changed']);
    expect(panel.calls.upload).not.toHaveBeenCalled();
    expect(worker.asked).toEqual([]);
  });

  it('that is refused leaves the plan before it on screen', async () => {
    await panel.drop();
    worker.answers.plan = () => no('not-client-administrator');
    await panel.drop();
    expect(panel.store.model()).toMatchObject({
      state: { phase: 'plan', summary: { planId: 'plan' } },
      refusal: { kind: 'not-client-administrator' },
    });
  });

  it.each([
    ['dropped', () => panel.store.file(new File([new Uint8Array(11 * 1024 * 1024)], 'big.csv'))],
    ['pasted', () => panel.store.paste('1'.repeat(11 * 1024 * 1024), 'paste')],
  ])('that is too large is refused in those words when %s, and not sent', async (_, give) => {
    await give();
    expect(panel.store.model().refusal).toMatchObject({ kind: 'file', fault: { kind: 'too-large' } });
    expect(panel.calls.upload).not.toHaveBeenCalled();
  });
});

describe('another way of reading the same list', () => {
  it('replaces the plan when it is there', async () => {
    await panel.drop();
    worker.answers.plan = () => granted(plannedAs('again'));
    await panel.store.choice({ numberColumn: 1 });
    expect(panel.store.model()).toMatchObject({
      state: { phase: 'plan', summary: { planId: 'again' } },
      choices: { numberColumn: 1 },
    });
  });

  it('that throws leaves the plan usable', async () => {
    await panel.drop();
    worker.answers.plan = () => Promise.reject(new Error('broken'));
    await panel.store.choice({ numberColumn: 1 });
    expect(panel.refusal()).toBe('unexpected');
    panel.click('close');
    panel.click('add');
    expect(panel.phase()).toBe('confirm');
  });
});

describe('what leads to a write', () => {
  it.each<PanelAction>(['add', 'confirm'])(
    'is not done by an event that no person made: %s',
    async (action) => {
      await panel.drop();
      if (action === 'confirm') panel.click('add');
      const before = panel.phase();
      panel.store.action(action, { isTrusted: false } as Event);
      await settled();
      expect(panel.phase()).toBe(before);
      expect(panel.count('start')).toBe(0);
    },
  );

  it.each<PanelAction>(['pause', 'cancel', 'resume', 'retry'])(
    'nor is a run steered by one: %s',
    async (action) => {
      panel.store.hear(current(runPageOf({ state: 'paused' })));
      panel.store.action(action, { isTrusted: false } as Event);
      await settled();
      expect(worker.asked.filter(([name]) => name === action)).toEqual([]);
    },
  );

  it('is not done without having been asked about: confirm does nothing in a plan that is not a question itself', async () => {
    worker.answers.plan = () => granted(plannedAs('plan', 'a.csv', 11));
    await panel.drop();
    panel.click('confirm');
    await settled();
    expect(panel.count('start')).toBe(0);
  });

  it('begins where the plan itself asks, with whoever is unticked left out of the numbers', async () => {
    await panel.drop();
    const { state } = panel.store.model();
    const row = 'rows' in state && state.phase === 'plan' ? state.rows.get(0) : undefined;
    if (!row) throw new Error('no row');
    panel.store.keep({ ...row, verdict: 'add' }, true);
    panel.click('confirm');
    await settled();
    expect(worker.asked.filter(([name]) => name === 'start').map(([, request]) => request)).toEqual([
      expect.objectContaining({
        orders: [{ planId: 'plan', what: 'list', without: [row.clientId], removing: 0, adding: 1 }],
      }),
    ]);
  });
});

describe('what a list is for', () => {
  const asked = (wanted: string) => worker.asked.filter(([name]) => name === wanted).map(([, one]) => one);

  it('is held against the same reading, with the plan before in sight and nothing started from it meanwhile', async () => {
    await panel.drop();
    const answer = later();
    worker.answers.planAnew = () => answer.reply as never;
    const chosen = panel.store.purpose({ kind: 'remove' });
    await settled();
    const { state, wishes } = panel.store.model();
    expect([state.phase, 'busy' in state && state.busy, wishes.purpose]).toEqual([
      'plan',
      true,
      { kind: 'remove' },
    ]);
    panel.click('confirm');
    await settled();
    expect(panel.count('start')).toBe(0);
    answer.answer(granted(plannedAs('anew')));
    await chosen;
    expect(asked('planAnew')).toEqual([
      expect.objectContaining({ planId: 'plan', purpose: { kind: 'remove' } }),
    ]);
    expect(panel.store.model().state).toMatchObject({ phase: 'plan', summary: { planId: 'anew' } });
    expect(panel.count('plan')).toBe(1);
  });

  it('is asked with the list itself where the worker has forgotten the reading', async () => {
    await panel.drop();
    worker.answers.planAnew = () => no('plan-too-old');
    await panel.store.purpose({ kind: 'match', add: true, remove: false });
    expect(asked('plan').at(-1)).toMatchObject({
      purpose: { kind: 'match', add: true, remove: false },
      insteadOf: 'plan',
    });
  });

  it('is as it was where the answer is a refusal', async () => {
    await panel.drop();
    worker.answers.planAnew = () => no('not-yours');
    await panel.store.purpose({ kind: 'remove' });
    expect(panel.store.model()).toMatchObject({
      wishes: {},
      refusal: { kind: 'not-yours' },
      state: { phase: 'plan' },
    });
    expect(panel.store.model().wishes.purpose).toBeUndefined();
  });

  it('is forgotten with another sheet and with another list, and kept by another column', async () => {
    await panel.drop();
    await panel.store.purpose({ kind: 'remove' });
    await panel.store.choice({ numberColumn: 1 });
    expect(asked('plan').at(-1)).toMatchObject({ purpose: { kind: 'remove' } });
    await panel.store.choice({ sheet: 'Gamle' });
    expect(asked('plan').at(-1)).not.toHaveProperty('purpose');
    await panel.store.purpose({ kind: 'remove' });
    await panel.drop('second.csv');
    expect(asked('plan').at(-1)).not.toHaveProperty('purpose');
  });

  it('gathers answers of each kind', async () => {
    await panel.drop();
    await panel.store.answer({ noneOfThem: [4] });
    await panel.store.answer({ removeAnyway: ['310609544'] });
    await panel.store.answer({ numbers: [{ line: 4, orgNumber: '310202398' }], noneOfThem: [] });
    expect(asked('planAnew').at(-1)).toMatchObject({
      answers: {
        numbers: [{ line: 4, orgNumber: '310202398' }],
        noneOfThem: [],
        removeAnyway: ['310609544'],
      },
    });
  });

  it('made anew for a plan that was too old, names who was confirmed and who was unticked', async () => {
    worker.answers.plan = () => granted(plannedAs('plan', 'a.csv', 11));
    worker.answers.planRows = () => granted(rowsOf(summaryOf({ add: 11 }).counts));
    await panel.confirm();
    const { state } = panel.store.model();
    const row = state.phase === 'confirm' ? state.rows.get(0) : undefined;
    if (row) panel.store.keep(row, true);
    worker.answers.start = () => no('plan-too-old');
    panel.click('confirm');
    await settled();
    expect(asked('plan').at(-1)).toMatchObject({ confirmed: { planId: 'plan', without: ['client-2'] } });
    expect(panel.refusal()).toBe('plan-too-old');
  });
});

describe('sending again', () => {
  const started = () => worker.asked.filter(([name]) => name === 'start').map(([, request]) => request);

  it('is asked about by a person, and is what begins when that is confirmed', async () => {
    await panel.drop();
    panel.store.action('repair', { isTrusted: false } as Event);
    await settled();
    expect(panel.phase()).toBe('plan');
    panel.click('repair');
    await settled();
    expect(panel.store.model().state).toMatchObject({ phase: 'confirm', asks: 'repair' });
    panel.click('confirm');
    await settled();
    expect(started()).toMatchObject([{ orders: [{ what: 'repair', removing: 0 }] }]);
  });

  it('that was thought better of leaves adding as it was', async () => {
    await panel.drop();
    for (const action of ['repair', 'back', 'add', 'confirm'] as const) {
      panel.click(action);
      await settled();
    }
    expect(started()).toHaveLength(1);
    expect(started()[0]).toMatchObject({ orders: [{ what: 'list', removing: 0 }] });
  });
});

describe('starting', () => {
  it('shows the run, and listens', async () => {
    await panel.confirm();
    panel.click('confirm');
    await settled();
    expect(panel.phase()).toBe('running');
    expect(panel.calls.listen).toHaveBeenCalled();
  });

  it('happens once, however often the button is pressed', async () => {
    const slow = later();
    worker.answers.start = () => slow.reply;
    await panel.confirm();
    panel.click('confirm');
    panel.click('confirm');
    await settled();
    panel.click('confirm');
    slow.answer(granted(runPageOf()));
    await settled();
    expect(panel.count('start')).toBe(1);
    expect([panel.phase(), panel.refusal()]).toEqual(['running', undefined]);
  });

  it.each<PanelAction>(['back', 'start-over'])(
    'is shown when it has happened, even after %s',
    async (action) => {
      const slow = later();
      worker.answers.start = () => slow.reply;
      await panel.confirm();
      panel.click('confirm');
      await settled();
      panel.click(action);
      slow.answer(granted(runPageOf()));
      await settled();
      expect(panel.phase()).toBe('running');
    },
  );

  it('is not covered by a list that was dropped while it began', async () => {
    const [slow, list] = [later(), later()];
    worker.answers.start = () => slow.reply;
    await panel.confirm();
    panel.click('confirm');
    await settled();
    panel.click('start-over');
    worker.answers.plan = () => list.reply;
    const dropped = panel.drop();
    await settled();
    slow.answer(granted(runPageOf()));
    await settled();
    list.answer(granted(plannedAs('late')));
    await dropped;
    expect(panel.phase()).toBe('running');
  });

  it('that is refused is not said to a user who has gone on', async () => {
    const slow = later();
    worker.answers.start = () => slow.reply;
    await panel.confirm();
    panel.click('confirm');
    await settled();
    panel.click('start-over');
    slow.answer(no('job-already-running'));
    await settled();
    expect([panel.phase(), panel.refusal()]).toEqual(['closed', undefined]);
  });

  it('that came to a pause before it was answered is shown as paused', async () => {
    const slow = later();
    worker.answers.start = () => slow.reply;
    await panel.confirm();
    panel.click('confirm');
    await settled();
    const { job } = partOf({ state: 'paused', pause: { kind: 'by-user' } });
    panel.store.hear({ kind: 'moved', job, rows: [] });
    slow.answer(granted(runPageOf()));
    await settled();
    expect(panel.phase()).toBe('paused');
  });

  it('is shown as it is told of when somebody opens it, whatever was heard of it before', async () => {
    panel.store.hear({ kind: 'moved', job: partOf({ state: 'running' }).job, rows: [] });
    panel.store.hear({ ...current(runPageOf({ state: 'paused', pause: { kind: 'by-user' } })), asked: true });
    await settled();
    expect(panel.phase()).toBe('paused');
  });

  it('whose cause was over is asked about again where late news has the cause, and once', async () => {
    const other = partOf({ state: 'paused', pause: { kind: 'other-user' } }).job;
    const over = { kind: 'over', was: 'signed-out', left: 2, total: 2 } as const;
    panel.store.hear({ ...current(runPageOf({ state: 'paused', pause: over })), asked: true });
    await settled();
    expect(panel.calls.askAgain).not.toHaveBeenCalled();
    panel.store.hear({ kind: 'moved', job: other, rows: [] });
    panel.store.hear({ kind: 'moved', job: other, rows: [] });
    expect(panel.calls.askAgain).toHaveBeenCalledOnce();
    // Until it is answered nobody is told to be back.
    const { state } = panel.store.model();
    expect('job' in state && state.job.pause).toEqual({ kind: 'other-user' });
  });

  it('is opened from its line as it was when it was put away', async () => {
    panel.store.hear(current(runPageOf({ state: 'running' })));
    panel.store.hear(current(runPageOf({ state: 'running' })));
    panel.store.hear({ kind: 'moved', job: partOf({ state: 'done' }).job, rows: [] });
    panel.click('start-over');
    panel.click('show-run');
    await settled();
    expect(panel.phase()).toBe('done');
  });

  it('is opened from its line as it was last told of, where it has gone on since', async () => {
    panel.store.hear(current(runPageOf({ state: 'done' })));
    panel.store.hear({ kind: 'moved', job: partOf({ state: 'running' }).job, rows: [] });
    panel.click('show-run');
    await settled();
    expect(panel.phase()).toBe('running');
  });

  it('may be tried again after it was refused', async () => {
    worker.answers.start = () => no('job-already-running');
    await panel.confirm();
    panel.click('confirm');
    await settled();
    expect([panel.phase(), panel.refusal()]).toEqual(['plan', 'job-already-running']);
    worker.answers.start = () => granted(runPageOf());
    panel.click('add');
    panel.click('confirm');
    await settled();
    expect(panel.phase()).toBe('running');
  });

  it.each([{ kind: 'plan-too-old' }, { kind: 'not-found', what: 'plan' }] as const)(
    'of a plan that is $kind makes it anew, to be looked at',
    async (refusal) => {
      await panel.confirm();
      worker.answers.start = () => refused(refusal);
      worker.answers.plan = () => granted(plannedAs('renewed'));
      panel.click('confirm');
      await settled();
      expect(panel.store.model()).toMatchObject({
        state: { phase: 'plan', summary: { planId: 'renewed' } },
        refusal: { kind: 'plan-too-old' },
      });
      expect(panel.count('start')).toBe(1);
    },
  );

  it('asks anew whose work it is, and starts nothing when that is refused', async () => {
    await panel.confirm();
    panel.calls.visit.mockResolvedValueOnce(no('other-identity'));
    panel.click('confirm');
    await settled();
    expect(panel.count('start')).toBe(0);
    expect([panel.phase(), panel.refusal()]).toEqual(['plan', 'other-identity']);
  });
});

describe('a run', () => {
  it('is shown when the worker tells of one, and moves as it is told', () => {
    panel.store.hear(current());
    expect(panel.phase()).toBe('running');
    expect(panel.store.isGoing()).toBe(true);
    panel.store.hear({ kind: 'moved', job: partOf({ state: 'done' }).job, rows: [] });
    expect(panel.phase()).toBe('done');
    expect(panel.store.isGoing()).toBe(false);
  });

  it('is not moved by news of another', () => {
    panel.store.hear(current());
    panel.store.hear({ kind: 'moved', job: partOf({ id: 'another', state: 'done' }).job, rows: [] });
    expect(panel.phase()).toBe('running');
  });

  it('does not push aside what the user has begun', async () => {
    await panel.drop();
    panel.store.hear(current());
    expect(panel.phase()).toBe('plan');
  });

  it('is loaded again after a time without hearing', async () => {
    panel.store.hear(current());
    await settled();
    panel.store.hear(current(runPageOf({ state: 'paused' })));
    await settled();
    expect(panel.phase()).toBe('paused');
    expect(panel.count('jobRows')).toBe(2);
  });

  it('that has ended stands in a line when the page opens, and is shown when asked for', () => {
    panel.store.hear(current(runPageOf({ state: 'done', finishedAt: 5 })));
    expect(panel.phase()).toBe('closed');
    expect(panel.store.model().lastRun).toMatchObject({ at: 5 });
    panel.click('show-run');
    expect(panel.phase()).toBe('done');
    panel.click('start-over');
    expect([panel.phase(), panel.store.model().lastRun?.at]).toEqual(['closed', 5]);
    panel.click('show-run');
    expect(panel.phase()).toBe('done');
  });

  it('does not stand there as over when it is not', () => {
    panel.store.hear(current(runPageOf({ state: 'paused' })));
    expect(panel.phase()).toBe('paused');
  });

  it('that goes elsewhere is mentioned while the panel is closed', () => {
    panel.store.hear({ kind: 'current', page: undefined, elsewhere: partOf().job });
    expect(panel.store.model().notice).toMatchObject({ kind: 'run-elsewhere', waits: false });
  });

  it('whose rows cannot be had says so', async () => {
    worker.answers.jobRows = () => Promise.reject(new Error('broken'));
    panel.store.hear(current());
    await settled();
    expect([panel.phase(), panel.refusal()]).toEqual(['running', 'unexpected']);
  });

  it('that is off the screen when its rows cannot be had says nothing any more', async () => {
    const rows = later();
    worker.answers.jobRows = () => rows.reply;
    showEnded();
    panel.click('start-over');
    rows.fail(new Error('broken'));
    await settled();
    expect(panel.refusal()).toBeUndefined();
  });

  it.each<PanelAction>(['pause', 'cancel', 'resume', 'retry'])('says why it does not %s', async (action) => {
    panel.store.hear(current(runPageOf({ state: 'paused' })));
    worker.answers[action as 'pause'] = () => no('extension-gone');
    panel.click(action);
    await settled();
    expect([panel.phase(), panel.refusal()]).toEqual(['paused', 'extension-gone']);
  });

  it.each<PanelAction>(['resume', 'retry'])('is heard of again after %s', async (action) => {
    panel.store.hear(current(runPageOf({ state: 'paused' })));
    panel.calls.listen.mockClear();
    panel.click(action);
    await settled();
    expect(panel.calls.listen).toHaveBeenCalled();
  });

  it('that has ended is put away with «new list», and one that goes on is not', async () => {
    showEnded();
    panel.click('start-over');
    expect(panel.phase()).toBe('closed');
    expect(worker.asked).toContainEqual(['dismiss', expect.objectContaining({ runId: 'run' })]);
    worker.asked = [];
    panel.store.hear(current(runPageOf({ id: 'next' })));
    panel.click('start-over');
    expect(panel.count('dismiss')).toBe(0);
  });

  it('gives way to a new list without flickering back when late news come', async () => {
    showEnded();
    const slow = later();
    worker.answers.plan = () => slow.reply;
    const dropped = panel.drop();
    await settled();
    panel.store.hear({ kind: 'moved', job: partOf({ state: 'done' }).job, rows: [] });
    expect(panel.phase()).toBe('reading');
    slow.answer(granted(plannedAs('new')));
    await dropped;
    expect(panel.phase()).toBe('plan');
  });
});

describe('a file from the worker', () => {
  it('is saved, and the panel stays as it is', async () => {
    await panel.drop();
    panel.click('plan-file');
    await settled();
    expect(panel.calls.download).toHaveBeenCalledWith(madeFile);
    expect(panel.store.model()).toMatchObject({ state: { phase: 'plan' }, notice: { kind: 'saved' } });
  });

  it('of today’s clients says how many, and how many it could not name', async () => {
    panel.click('export');
    await settled();
    expect(panel.store.model()).toMatchObject({
      state: { phase: 'closed' },
      notice: {
        kind: 'exported',
        done: { clients: 3, privatePersons: 1, withoutNumber: 2 },
        to: { fileName: 'x.csv' },
      },
    });
  });

  it('without clients is not saved', async () => {
    worker.answers.exportClients = () => granted({ ...madeExport, rows: 0, leftOut: 0 });
    panel.click('export');
    await settled();
    expect(panel.calls.download).not.toHaveBeenCalled();
    expect(panel.store.model().notice).toEqual({ kind: 'nothing-to-export' });
  });

  it('that the user has given up is not saved', async () => {
    const slow = later();
    worker.answers.exportClients = () => slow.reply;
    panel.click('export');
    await settled();
    panel.click('cancel');
    slow.answer(granted(madeFile));
    await settled();
    expect(panel.calls.download).not.toHaveBeenCalled();
  });

  it('goes to the clipboard as text', async () => {
    showEnded();
    panel.click('copy');
    await settled();
    expect(panel.calls.copy).toHaveBeenCalledWith('x');
    expect(panel.store.model().notice).toEqual({ kind: 'copied', rows: 3 });
  });
});

describe('nothing ends in silence', () => {
  const broken = () => Promise.reject(new Error('broken'));

  it('reading a list', async () => {
    worker.answers.plan = broken;
    await panel.drop();
    expect([panel.phase(), panel.refusal()]).toEqual(['closed', 'unexpected']);
  });

  it('reading a file that the disk does not give', async () => {
    const gone = new File(['1'], 'gone.csv');
    gone.arrayBuffer = broken;
    await panel.store.file(gone);
    expect([panel.phase(), panel.refusal()]).toEqual(['closed', 'unexpected']);
  });

  it('starting, and it can be tried again', async () => {
    worker.answers.start = broken;
    await panel.confirm();
    panel.click('confirm');
    await settled();
    expect([panel.phase(), panel.refusal()]).toEqual(['confirm', 'unexpected']);
    worker.answers.start = () => granted(runPageOf());
    panel.click('confirm');
    await settled();
    expect(panel.phase()).toBe('running');
  });

  it.each<PanelAction>(['pause', 'cancel', 'resume', 'retry', 'results', 'copy'])(
    'a run’s %s',
    async (action) => {
      panel.store.hear(current(runPageOf({ state: 'paused' })));
      for (const name of ['pause', 'cancel', 'resume', 'retry', 'results'] as const)
        worker.answers[name] = broken;
      panel.click(action);
      await settled();
      expect([panel.phase(), panel.refusal()]).toEqual(['paused', 'unexpected']);
    },
  );

  it.each<PanelAction>(['export', 'template', 'other-systems'])('the closed panel’s %s', async (action) => {
    for (const name of ['exportClients', 'template', 'systemUsers'] as const) worker.answers[name] = broken;
    panel.click(action);
    await settled();
    expect([panel.phase(), panel.refusal()]).toEqual(['closed', 'unexpected']);
  });

  it('a clipboard that is closed to us', async () => {
    panel.calls.copy.mockRejectedValueOnce(new Error('NotAllowedError'));
    showEnded();
    panel.click('copy');
    await settled();
    expect(panel.refusal()).toBe('unexpected');
  });
});

describe('the run that the page’s address asks for', () => {
  const told = (id: string) => ({
    ...current(runPageOf({ id, state: 'done' })),
    asked: true as const,
  });
  const onScreen = () => {
    const { state } = panel.store.model();
    return 'job' in state ? state.job.id : state.phase;
  };

  it('takes the place of one that has ended, and of nothing else', async () => {
    showEnded({ id: 'newest' });
    panel.store.hear(current(runPageOf({ id: 'unasked', state: 'done' })));
    expect(onScreen()).toBe('newest');
    panel.store.hear(told('older'));
    expect(onScreen()).toBe('older');
    await panel.drop();
    panel.store.hear(told('oldest'));
    expect(onScreen()).toBe('plan');
  });

  it('is left with the list that is begun anew', () => {
    panel.store.hear(told('older'));
    expect(panel.calls.leaveAsked).not.toHaveBeenCalled();
    panel.click('start-over');
    expect(panel.calls.leaveAsked).toHaveBeenCalled();
  });

  it('is left when another begins', async () => {
    panel.store.hear(told('older'));
    await panel.drop();
    panel.calls.leaveAsked.mockClear();
    panel.click('add');
    panel.click('confirm');
    await settled();
    expect(panel.calls.leaveAsked).toHaveBeenCalled();
  });

  it('is asked for by the closed panel’s line, where it was put away long ago', () => {
    const lastRun = {
      jobId: 'old',
      at: 1,
      work: 'add' as const,
      added: 3,
      removed: 0,
      repaired: 0,
      before: 0,
      attention: 0,
    };
    panel.store.hear({ kind: 'current', page: undefined, elsewhere: undefined, lastRun });
    expect(panel.store.model().lastRun).toMatchObject({ added: 3 });
    panel.click('show-run');
    expect(panel.calls.askFor).toHaveBeenCalledWith('old');
  });
});
