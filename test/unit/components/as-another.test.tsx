// @vitest-environment jsdom
import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { RunsGlance } from '../../../components/history/runs-glance';
import type { JobRowView, JobView, PauseReason } from '../../../utils/domain/runs/job';
import { pastRuns } from '../../../utils/domain/runs/past-runs';
import { wholeOf } from '../../../utils/domain/runs/run-parts';
import { glanceTextsFor } from '../../../utils/i18n/glance-texts';
import { languages } from '../../../utils/i18n/language';
import { textsFor } from '../../../utils/i18n/texts';
import '../../support/panel/brought-later';
import { askedOf, jobOf, planOf, repairing, runOf, sourceOf } from '../../support/panel/scenes';
import { show, textOf } from '../../support/panel/show';

afterEach(cleanup);

const counts = { queued: 0, sending: 0, done: 6, failed: 0, unknown: 0 };
const plan = planOf({ add: 6 });
const row = (line: number, more: Partial<JobRowView> = {}): JobRowView => ({
  line,
  clientId: `client-${line}`,
  state: 'done',
  attempts: 1,
  ...more,
});
const marked = [row(2, { asAnother: 'open' }), row(3, { asAnother: 'open' }), row(4, { asAnother: 'kept' })];

const sceneOf = (more: Partial<JobView> = {}, rows = marked) => {
  const job = jobOf({ state: 'done', total: 6, counts, asAnother: 2, keptAsAnother: 1, ...more });
  const run = runOf(job, plan, rows);
  const open = rows.filter(({ asAnother }) => asAnother === 'open').map(({ line }) => line);
  const phase = job.state === 'paused' ? 'paused' : job.state === 'running' ? 'running' : 'done';
  return {
    phase,
    ...run,
    outcomes: () => rows,
    asAnother: sourceOf(open.flatMap((line) => plan.rows.get(line - 2) ?? [])),
  } as const;
};
const actionsOf = (all: (selector: string) => HTMLElement[]) =>
  all('[data-as-another-rows] button').map((button) => [button.dataset.action, textOf(button)]);

describe('a run with rows that may have been sent as another user', () => {
  it.each(languages)('says so in its result, in %s, and is no plain success', (language) => {
    const texts = textsFor(language);
    const { find } = show(sceneOf(), { texts });
    const result = [...document.querySelectorAll('.kf-alert strong')].map(textOf).join();
    expect(result).toContain(texts.outcome.asAnother.rows({ open: 2, kept: 1 }));
    expect(find('.kf-alert[data-color="success"]')).toBeNull();
    expect(find('button[data-action="results-attention"]')).not.toBeNull();
  });

  it('says it beside the outcome of each such row, and of none besides', () => {
    const { all, find } = show(sceneOf());
    fireEvent.click(find('input[value="all"]') as HTMLElement);
    const tags = all('tr[data-row]').map((tr) => [
      tr.dataset.row,
      textOf(tr.querySelector('[data-as-another]')),
      (tr.querySelector('[data-as-another]') as HTMLElement | null)?.dataset.color,
    ]);
    const said = 'Kan være sendt som en annen bruker';
    expect(tags.slice(0, 4)).toEqual([
      ['2', said, 'warning'],
      ['3', said, 'warning'],
      ['4', said, 'warning'],
      ['5', '', undefined],
    ]);
    expect(textOf(all('tr[data-row="4"]')[0] ?? null)).toContain('Beholdt av den som startet kjøringen.');
  });

  it('shows the rows before it lets anything be done with them', () => {
    const { all, click, onAction } = show(sceneOf());
    expect(actionsOf(all)).toEqual([['as-another-see', 'Se radene']]);
    click('as-another-see');
    expect(onAction).not.toHaveBeenCalled();
    expect(all('tr[data-row]').map((tr) => tr.dataset.row)).toEqual(['2', '3']);
    expect(actionsOf(all)).toEqual([
      ['as-another-keep', 'Behold'],
      ['as-another-remove', 'Fjern dem'],
    ]);
    click('as-another-keep');
    expect(onAction.mock.calls[0]?.[0]).toBe('as-another-keep');
  });

  it('keeps the focus with the user, who has pressed a button that is gone', () => {
    const { find, click, become } = show(sceneOf());
    click('as-another-see');
    expect(document.activeElement).toBe(find('[data-as-another-rows] [data-focus]'));
    click('as-another-keep');
    become(
      sceneOf(
        { asAnother: 0, keptAsAnother: 3 },
        marked.map((one) => ({ ...one, asAnother: 'kept' })),
      ),
    );
    expect(find('[data-as-another-rows]')).toBeNull();
    expect(document.activeElement).toBe(find('[data-focus]'));
  });

  it('offers to add again those that were to be removed', () => {
    const rows = [row(2, { asAnother: 'open', action: 'remove' }), row(3, { asAnother: 'open' })];
    const { all, click } = show(sceneOf({ removals: 3, keptAsAnother: 0 }, rows));
    click('as-another-see');
    expect(actionsOf(all).map(([, label]) => label)).toEqual(['Behold', 'Fjern dem', 'Legg til igjen']);
  });

  it.each<[string, Partial<JobView>]>([
    ['one that repairs', repairing],
    [
      'one that takes another back',
      { kind: { from: { undoOf: 'job-0' }, purpose: { kind: 'add' } }, removals: 0 },
    ],
    [
      'one that stands still',
      { state: 'paused', pause: { kind: 'over', was: 'signed-out', left: 2, total: 6 } },
    ],
  ])('can only be kept of %s', (_, more) => {
    const { all, click } = show(sceneOf(more));
    click('as-another-see');
    expect(actionsOf(all).map(([action]) => action)).toEqual(['as-another-keep']);
  });

  it.each<[string, PauseReason]>([
    ['another person', { kind: 'other-user' }],
    ['nobody', { kind: 'failure', failure: { kind: 'session-expired' } }],
  ])('says it in the pause, and offers nothing, while %s is signed in', (_, pause) => {
    const { all } = show(sceneOf({ state: 'paused', pause }));
    expect(all('[data-as-another-rows]').map(textOf)).toEqual([
      '2 rader kan være sendt som en annen bruker.',
    ]);
    expect(actionsOf(all)).toEqual([]);
  });

  it('names at once those that would be taken back', () => {
    const preview = {
      jobId: 'job-1',
      rows: [{ line: 2, clientId: 'client-2' }],
      left: [],
      untold: [],
      readAt: 0,
      delegated: 60,
    };
    const { find } = show({ ...sceneOf(), undo: askedOf(preview, plan, { only: 'added' }) });
    expect((find('[data-undo="removed"]') as HTMLDetailsElement).open).toBe(true);
    expect(textOf(find('[data-undo="removed"]'))).toContain('Klient 2');
  });

  it('counts them together over several system accesses', () => {
    const parts = [jobOf({ asAnother: 2 }), jobOf({ asAnother: 3, keptAsAnother: 1 }), jobOf()];
    expect(wholeOf({ id: 'run', parts })).toMatchObject({ asAnother: 5, keptAsAnother: 1 });
  });

  it.each(languages)('is told of behind the toolbar button, in %s', (language) => {
    const texts = glanceTextsFor(language);
    const { container } = render(
      <RunsGlance
        texts={texts}
        runs={pastRuns([jobOf({ state: 'done', asAnother: 2 }), jobOf({ id: 'job-2', state: 'done' })])}
        notifies={false}
        onOpen={vi.fn()}
        onNotify={vi.fn()}
        onPage={vi.fn()}
      />,
    );
    expect(
      [...container.querySelectorAll('li')].map((li) => textOf(li).includes(texts.asAnother(2))),
    ).toEqual([true, false]);
  });
});
