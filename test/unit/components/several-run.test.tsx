// @vitest-environment jsdom
import { act, cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SeveralRunView } from '../../../components/overview/several-run';
import type { RunShown } from '../../../components/state/run-state';
import type { JobRowView, JobView, UndoPreview } from '../../../utils/domain/runs/job';
import { type Language, languages } from '../../../utils/i18n/language';
import { overviewTextsFor } from '../../../utils/i18n/overview-texts';
import { textsFor } from '../../../utils/i18n/texts';
import '../../support/panel/brought-later';
import { jobOf, planOf, systemUser } from '../../support/panel/scenes';
import { textOf } from '../../support/panel/show';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const counts = { queued: 0, sending: 0, done: 4, failed: 0, unknown: 0 };
const nothing = () => undefined;

/** The second part of a run over two system accesses, each with four clients to add. */
const visma = (more: Partial<JobView> = {}) =>
  jobOf({
    id: 'job-2',
    planId: 'plan-2',
    systemUser: { ...systemUser, id: 'visma', title: 'Visma' },
    part: { of: 'run', place: 1, parts: 2 },
    ...more,
  });

function show(
  phase: RunShown['phase'],
  parts: JobView[],
  more: Partial<RunShown> = {},
  language: Language = 'nb',
  outcome?: JobRowView,
) {
  const onAction = vi.fn();
  const { summary, rows } = planOf({ add: 4 });
  const shown: RunShown = {
    phase,
    run: { id: 'run', parts },
    parts: parts.map((job) => ({
      job,
      summary: { ...summary, systemUser: { ...systemUser, ...job.systemUser } },
      rows,
      outcomeOf: nothing,
      outcomes: () => (outcome && job.removals > 0 ? [outcome] : []),
    })),
    look: nothing,
    ...more,
  };
  const { container } = render(
    <SeveralRunView
      texts={textsFor(language)}
      words={overviewTextsFor(language)}
      environment="production"
      state={{ phase, several: shown }}
      shown={shown}
      format="xlsx"
      name=""
      addressOf={() => 'https://altinn.test/'}
      requestUrlOf={() => 'https://altinn.test/'}
      onFile={nothing}
      onAction={onAction}
      onPaste={nothing}
      onQuery={nothing}
      onChoosing={nothing}
      onChoose={nothing}
      onColumn={nothing}
      onUnchooseColumn={nothing}
      onTryAgain={nothing}
      onCard={nothing}
      onCardLetter={nothing}
      onListReading={nothing}
      onListOrder={nothing}
      onListChoices={nothing}
      onKeep={nothing}
      onLetter={nothing}
      onAudit={nothing}
      onSearch={nothing}
      onFormat={nothing}
    />,
  );
  const find = (selector: string) => container.querySelector<HTMLElement>(selector);
  const all = (selector: string) => [...container.querySelectorAll<HTMLElement>(selector)];
  return { container, find, all, onAction };
}

it.each(languages)(
  'a run over several system accesses says in %s how many may have been sent as another user, and in which',
  (language) => {
    const parts = [
      jobOf({ state: 'done', counts, asAnother: 2 }),
      visma({ state: 'done', counts, asAnother: 1 }),
    ];
    const { container, find, all } = show('done', parts, {}, language);
    const said = textsFor(language).outcome.asAnother;
    expect(textOf(find('.kf-alert strong'))).toContain(said.rows({ open: 3, kept: 0 }));
    expect(textOf(container)).toContain(overviewTextsFor(language).several.asAnother);
    expect(find('.kf-alert[data-color="success"]')).toBeNull();
    expect(find('[data-action="results-attention"]')).not.toBeNull();
    const states = all('li[data-system]').map(textOf);
    expect(states.map((state) => state.includes(`${said.short}: `))).toEqual([true, true]);
  },
);

describe('a run over several system accesses', () => {
  const until = new Date(2026, 10, 30, 14, 32).getTime();
  const going = { queued: 1, sending: 1, done: 2, failed: 0, unknown: 0 };

  it('says why nothing is sent just now, and until when', () => {
    const { find } = show('running', [
      jobOf({ state: 'done', counts }),
      visma({ counts: going, waiting: { until, why: 'asked' } }),
    ]);
    expect(textOf(find('[data-waiting]'))).toBe(
      'Altinn ba oss vente til kl. 14.32. Kjøringen fortsetter av seg selv.',
    );
  });

  it('says how long is left of all of it, by the pace of the part that goes', () => {
    const waits = { queued: 4, sending: 0, done: 0, failed: 0, unknown: 0 };
    const { find } = show('running', [
      jobOf({ counts: going, secondsLeft: 60 }),
      visma({ state: 'waiting', counts: waits }),
    ]);
    expect(textOf(find('.kf-bar'))).toContain('2 av 8 endringer behandlet');
    expect(textOf(find('.kf-bar'))).toContain('Om lag 3 minutter igjen.');
    expect(textOf(find('.kf-bar'))).toContain('holder deg innlogget');
  });

  it('speaks of its end once, whole, and says when Altinn confirmed it', async () => {
    vi.useFakeTimers();
    const done = { state: 'done', counts, confirmed: 4 } as const;
    const { find } = show('done', [
      jobOf({ ...done, verifiedAt: until - 60_000 }),
      visma({ ...done, counts: { ...counts, done: 3, failed: 1 }, confirmed: 3, verifiedAt: until }),
    ]);
    await act(() => {
      vi.advanceTimersByTime(1000);
    });
    const said = '7 lagt til, 1 ble ikke endret. Bekreftet i Altinn kl. 14.32.';
    expect(textOf(find('[data-said]'))).toBe(said);
    expect(textOf(find('[data-answer]'))).toBe(said);
    expect(textOf(find('.kf-answer'))).not.toContain('lastet på nytt');
  });

  it('counts among those that Altinn confirmed none of whom nothing came back', () => {
    const done = { state: 'done', verifiedAt: until } as const;
    const { find } = show('done', [
      jobOf({ ...done, counts, confirmed: 4 }),
      visma({ ...done, counts: { ...counts, done: 3, unknown: 1 }, confirmed: 3 }),
    ]);
    expect(textOf(find('[data-answer]'))).toBe(
      '7 lagt til, 1 sendt, men ikke bekreftet. 7 av 8 bekreftet i Altinn kl. 14.32.',
    );
  });

  it('does not say that Altinn confirmed it where one of its lists was not read again', () => {
    const done = { state: 'done', counts, confirmed: 4 } as const;
    const { find } = show('done', [jobOf({ ...done, verifiedAt: until }), visma({ ...done, confirmed: 0 })]);
    expect(textOf(find('[data-answer]'))).toContain('Ikke bekreftet: listen i Altinn er ikke lest på nytt');
  });

  it('says of whom the firm still is accountant by the register, without being asked', () => {
    const removed = visma({ state: 'done', counts, removals: 4, removed: 4 });
    const looked = vi.fn();
    const { find } = show('done', [jobOf({ state: 'done', counts }), removed], { look: looked }, 'nb', {
      line: 2,
      clientId: 'client-2',
      attempts: 1,
      state: 'done',
      action: 'remove',
      registered: ['regnskapsforer'],
    });
    expect(looked.mock.calls).toEqual([['job-2']]);
    expect(textOf(find('[data-registered]'))).toContain(
      'står dere fortsatt som regnskapsfører for 1 av dem som ble fjernet',
    );
  });

  it('gives its results as the file that is wanted, or on the clipboard', () => {
    const { find, onAction } = show('done', [
      jobOf({ state: 'done', counts }),
      visma({ state: 'done', counts }),
    ]);
    fireEvent.click(find('[data-more="results"]') as HTMLElement);
    expect(find('[data-input="format"]')).not.toBeNull();
    fireEvent.click(find('[data-action="copy"]') as HTMLElement);
    expect(onAction.mock.calls.at(-1)?.[0]).toBe('copy');
  });
});

describe('the question whether to undo a run over several system accesses', () => {
  const preview: UndoPreview = {
    jobId: 'job-1',
    rows: [
      { line: 2, clientId: 'client-2', warning: 'no-longer-client' },
      { line: 3, clientId: 'client-3', byList: true },
    ],
    left: [{ line: 4, clientId: 'client-4', why: 'delegated-before' }],
    untold: [],
    readAt: new Date(2026, 10, 30, 14, 32).getTime(),
    delegated: 40,
  };
  const clients = [2, 3, 4, 5].map((line) => ({ line, name: `KLIENT ${line} AS` }));
  const ended = [jobOf({ state: 'done', counts }), visma({ state: 'done', counts })] as const;
  const asking = (second: Partial<UndoPreview> = {}) =>
    show('done', [...ended], {
      undo: {
        kind: 'asking',
        undo: {
          runId: 'run',
          parts: ended.map((part, at) => ({
            part,
            preview: { ...preview, jobId: part.id, ...(at === 1 && second) },
            clients,
          })),
        },
      },
    });

  it('says of each what undoing it over one says: who loses what, who cannot be added again, what is left', () => {
    const { all, find } = asking();
    expect(textOf(find('#kf-undo'))).toBe('Fjern igjen 4 klienter?');
    const parts = all('[data-undo-part]').map(textOf);
    expect(parts.map((part) => /Systemtilgang: (\w+)/.exec(part)?.[1])).toEqual(['Tripletex', 'Visma']);
    for (const part of parts) {
      expect(part).toContain('mister fullmakten til å handle på vegne av 2 klienter hos Fjord Regnskap AS.');
      expect(part).toContain(
        '1 klient er ikke lenger klient hos dere i Altinn og kan ikke legges til igjen etterpå',
      );
      expect(part).toContain('En kollega kan ha lagt til noen av disse');
      expect(part).toContain('1 klient var lagt til fra før og blir ikke fjernet');
      expect(part).toContain('Klient 3 AS');
    }
  });

  it('has the number typed where it is many of one system access, however few of all', () => {
    const rows = [2, 3, 5].map((line) => ({ line, clientId: `client-${line}` }));
    const few = asking({ rows, delegated: 400 });
    expect(few.find('[data-input="removing"]')).toBeNull();
    cleanup();
    const { find, onAction } = asking({ rows, delegated: 20 });
    const confirm = () => {
      // As somebody does who has read what it says.
      const read = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 10_000);
      fireEvent.click(find('[data-action="undo-confirm"]') as HTMLElement);
      read.mockRestore();
    };
    confirm();
    expect(onAction).not.toHaveBeenCalled();
    fireEvent.input(find('[data-input="removing"]') as HTMLElement, { target: { value: '5' } });
    confirm();
    expect(onAction.mock.calls[0]?.[0]).toBe('undo-confirm');
  });

  it('is left with Escape', () => {
    const { find, onAction } = asking();
    fireEvent.keyDown(find('[data-action="undo-confirm"]') as HTMLElement, { key: 'Escape' });
    expect(onAction.mock.calls[0]?.[0]).toBe('back');
  });
});
