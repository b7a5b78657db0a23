import { beforeEach, expect, it } from 'vitest';
import { granted } from '../../../../utils/domain/refusal';
import type { JobRowView } from '../../../../utils/domain/runs/job';
import { openPanel, worker } from '../../../support/panel/open-panel';
import { no, runPageOf, settled } from '../../../support/panel/panel-model';

const row = (line: number, more: Partial<JobRowView> = {}): JobRowView => ({
  line,
  clientId: `client-${line}`,
  state: 'done',
  attempts: 1,
  ...more,
});
const kept = () => worker.asked.filter(([name]) => name === 'keepAsAnother').map(([, request]) => request);

let panel: ReturnType<typeof openPanel>;
beforeEach(async () => {
  const rows = [row(2, { asAnother: 'open' }), row(3, { asAnother: 'kept' }), row(4)];
  panel = openPanel({ jobRows: () => granted(rows) });
  const counts = { queued: 0, sending: 0, done: 3, failed: 0, unknown: 0 };
  const page = runPageOf({ state: 'done', total: 3, counts, asAnother: 1, keptAsAnother: 1 });
  panel.store.hear({ kind: 'current', page, elsewhere: undefined });
  await settled();
});

it('keeps the rows that wait for an answer, and no others', async () => {
  panel.click('as-another-keep');
  await settled();
  expect(kept()).toMatchObject([{ runId: 'run', parts: [{ jobId: 'run', lines: [2] }] }]);
  expect(panel.refusal()).toBeUndefined();
});

it('does nothing on a script’s click', async () => {
  panel.store.action('as-another-keep', { isTrusted: false } as Event);
  await settled();
  expect(kept()).toEqual([]);
});

it('says why they could not be kept', async () => {
  worker.answers.keepAsAnother = () => no('other-identity');
  panel.click('as-another-keep');
  await settled();
  expect(panel.refusal()).toBe('other-identity');
});

it('counts them among those that somebody must look at', () => {
  const { state } = panel.store.model();
  if (state.phase !== 'done') throw new Error(state.phase);
  expect([state.troubled?.total, state.asAnother?.total]).toEqual([1, 1]);
});
