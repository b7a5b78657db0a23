import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf, asAsked, notAsAsked } from '../../../../utils/domain/runs/list-answer';
import { textsFor } from '../../../../utils/i18n/texts';
import { jobOf, summaryOf } from '../../../support/panel/scenes';

const counts = (some: Partial<Record<'queued' | 'sending' | 'done' | 'failed' | 'unknown', number>>) => ({
  queued: 0,
  sending: 0,
  done: 0,
  failed: 0,
  unknown: 0,
  ...some,
});
const said = (language: 'nb' | 'nn' | 'en', ...about: Parameters<typeof answerOf>) => {
  const answer = answerOf(...about);
  return answer && textsFor(language).panel.answer.list(answer);
};

describe('what a finished run answers for its list', () => {
  const summary = summaryOf({
    add: 230,
    'already-delegated': 34,
    'no-relationship': 20,
    'missing-packages': 10,
  });
  const job = jobOf({ state: 'done', total: 230, counts: counts({ done: 228, failed: 2 }) });

  it('is of everybody on it, and says why some are not there, in three languages', () => {
    expect(said('nb', job, summary)).toBe(
      '262 av 294 på listen er nå lagt til: 228 nye, 34 fra før. 32 er det ikke: 2 avvist, 30 må ordnes først.',
    );
    expect(said('nn', job, summary)).toBe(
      '262 av 294 på lista er no lagde til: 228 nye, 34 frå før. 32 er det ikkje: 2 avviste, 30 må ordnast først.',
    );
    expect(said('en', job, summary)).toBe(
      '262 of 294 on the list are now added: 228 new, 34 already added. 32 are not: 2 rejected, 30 need action first.',
    );
  });

  it('does not count what nobody knows among those that are there or those that are not', () => {
    const lost = jobOf({ state: 'done', total: 3, counts: counts({ done: 2, unknown: 1 }) });
    expect(said('nb', lost, summaryOf({ add: 3 }))).toBe(
      '2 av 3 på listen er nå lagt til: 2 nye. 1 er sendt, men ikke bekreftet.',
    );
  });

  it('does not count a number twice that stands twice, nor the firm itself', () => {
    const twice = summaryOf({ add: 2, duplicate: 5, 'own-organisation': 1, 'invalid-number': 1 });
    const done = jobOf({ state: 'done', total: 2, counts: counts({ done: 2 }), already: 1 });
    expect(said('nb', done, twice)).toBe(
      '2 av 3 på listen er nå lagt til: 1 ny, 1 fra før. 1 er det ikke: 1 feil i listen.',
    );
  });

  it('is of both kinds where the list says what is to happen to each', () => {
    const marked = summaryOf(
      { add: 3, remove: 2, 'already-delegated': 4, 'not-delegated': 1 },
      { purpose: { kind: 'as-marked' } },
    );
    const both = jobOf({
      kind: { from: 'list', purpose: { kind: 'as-marked' } },
      state: 'done',
      total: 5,
      removals: 2,
      removed: 1,
      counts: counts({ done: 4, failed: 1 }),
    });
    expect(said('nb', both, marked)).toBe(
      '9 av 10 er nå slik du ba om: 3 lagt til, 1 fjernet, 5 fra før. 1 er det ikke: 1 avvist.',
    );
  });

  it('is of who is gone, where they were to be removed', () => {
    const kind = { from: 'list', purpose: { kind: 'remove' } } as const;
    const leaving = summaryOf({ remove: 3, 'not-delegated': 3 }, { purpose: { kind: 'remove' } });
    const done = jobOf({
      kind,
      state: 'done',
      total: 3,
      removals: 3,
      removed: 2,
      counts: counts({ done: 2, failed: 1 }),
    });
    expect(said('nb', done, leaving)).toBe(
      '5 av 6 på listen er nå fjernet: 2 fjernet, 3 fra før. 1 er det ikke: 1 avvist.',
    );
  });

  it('does not say that somebody is gone whose number Altinn may keep to itself', () => {
    const kind = { from: 'list', purpose: { kind: 'remove' } } as const;
    const left = summaryOf({ remove: 5, 'not-delegated': 2 }, { purpose: { kind: 'remove' }, mayRemain: 1 });
    const done = jobOf({
      kind,
      state: 'done',
      total: 5,
      removals: 5,
      removed: 5,
      counts: counts({ done: 5 }),
    });
    expect(said('nb', done, left)).toBe(
      '6 av 7 på listen er nå fjernet: 5 fjernet, 1 fra før. 1 ble ikke funnet, men kan være lagt til: Altinn oppgir ikke organisasjonsnummeret til alle.',
    );
    expect(said('nn', done, left)).toContain('1 vart ikkje funnen, men kan vere lagd til:');
    expect(said('en', done, left)).toContain('1 was not found but may be added:');
  });

  it('says what was not sent of a run that was cancelled, and what the user left out', () => {
    const cancelled = jobOf({ state: 'cancelled', total: 4, counts: counts({ done: 1, queued: 3 }) });
    expect(said('nb', cancelled, summaryOf({ add: 6 }))).toBe(
      '1 av 6 på listen er nå lagt til: 1 ny. 5 er det ikke: 2 valgt bort, 3 ikke sendt.',
    );
  });

  it('is not given for an undoing, a repair, or a removal that the list did not ask for', () => {
    const remove = { kind: 'remove' } as const;
    for (const kind of [
      { from: { undoOf: 'job-0' }, purpose: remove },
      { from: 'repair', purpose: { kind: 'add' } },
      { from: 'list', purpose: remove },
    ] as const) {
      expect(answerOf(jobOf({ kind, state: 'done', total: 4 }), summary)).toBeUndefined();
    }
  });

  it('always adds up', () => {
    const some = fc.nat({ max: 50 });
    fc.assert(
      fc.property(some, some, some, some, some, some, (done, failed, unknown, there, needs, faults) => {
        const run = jobOf({
          state: 'done',
          total: done + failed + unknown,
          counts: counts({ done, failed, unknown }),
        });
        const answer = answerOf(
          run,
          summaryOf({
            add: run.total,
            'already-delegated': there,
            'no-relationship': needs,
            'invalid-number': faults,
          }),
        );
        if (!answer) throw new Error('a run that adds answers for its list');
        expect(asAsked(answer)).toBe(done + there);
        expect(notAsAsked(answer)).toBe(failed + needs + faults);
        expect(answer.clients).toBe(run.total + there + needs + faults);
      }),
    );
  });
});
