import { describe, expect, it } from 'vitest';
import { createRowFinder } from '../../../utils/files/rows-found';
import { rowsOf, summaryOf } from '../../support/panel/scenes';

const planRows = rowsOf(summaryOf({ add: 3 }).counts).map((row, index) => ({
  ...row,
  name: ['Fjord', 'Katt', 'Elv'][index],
}));

function open() {
  const asked: string[] = [];
  const find = createRowFinder({
    planRows: async (planId) => {
      asked.push(planId);
      return planRows;
    },
    listRows: async () => [],
    rowsOf: async () => [
      {
        jobId: 'run',
        line: 3,
        client: { id: 'client-3' },
        state: 'failed',
        attempts: 1,
        sentAt: 0,
      } as never,
    ],
    job: async (id) => ({ id, planId: 'plan' }) as never,
  });
  return { find, asked };
}

describe('rows of a plan', () => {
  it('are read once, however many letters are typed, and again for another plan', async () => {
    const { find, asked } = open();
    expect(await find({ planId: 'plan', search: 'r' })).toEqual([0]);
    expect(await find({ planId: 'plan', search: 'katt' })).toEqual([1]);
    await find({ planId: 'other', search: '' });
    expect(asked).toEqual(['plan', 'other']);
  });

  it('count what a run made of them, and nothing of a run over another plan', async () => {
    const { find } = open();
    expect(await find({ planId: 'plan', jobId: 'run', search: '', only: 'troubled' })).toEqual([1]);
    expect(await find({ planId: 'other', jobId: 'run', search: '', only: 'troubled' })).toEqual([]);
  });

  it('of a run that shows its own rows are found among these, and what else needs somebody after them', async () => {
    const sent = (line: number, state: string, name: string) => ({
      jobId: 'run',
      line,
      action: 'remove',
      named: line > 100 ? 'not-on-list' : 'in-plan',
      client: { id: `client-${line}`, orgNumber: '310609544', name },
      state,
      attempts: 1,
      sentAt: 0,
    });
    const [first, ...others] = planRows;
    if (!first) throw new Error('no rows');
    const find = createRowFinder({
      // The list's line 2 needs somebody; the run removes the one on line 3, and one that the list does not name.
      planRows: async () => [{ ...first, verdict: 'invalid-number' }, ...others],
      listRows: async () => [{ line: 3, cells: ['310609544', 'Avd. Bergen'] } as never],
      rowsOf: async () => [sent(3, 'done', 'KATT'), sent(900, 'failed', 'FOSS')] as never,
      job: async (id) => ({ id, planId: 'plan' }) as never,
    });
    const found = (search: string, rest = {}) =>
      find({ planId: 'plan', jobId: 'run', of: 'run', search, ...rest });
    expect(await found('foss')).toEqual([1]);
    expect(await found('bergen')).toEqual([0]);
    expect(await found('310 609')).toEqual([0, 1]);
    expect(await found('', { sort: { by: 'client', descending: false } })).toEqual([1, 0]);
    expect(await found('', { only: 'follow-up' })).toEqual([1, 2]);
    expect(await found('elv', { only: 'follow-up' })).toEqual([]);
  });
});
