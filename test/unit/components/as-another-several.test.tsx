// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { SeveralRunView } from '../../../components/several-run';
import { languages } from '../../../utils/i18n/language';
import { overviewTextsFor } from '../../../utils/i18n/overview-texts';
import { textsFor } from '../../../utils/i18n/texts';
import { jobOf, planOf } from './scenes';
import { textOf } from './show';

afterEach(cleanup);

const counts = { queued: 0, sending: 0, done: 4, failed: 0, unknown: 0 };

it.each(languages)(
  'a run over several system accesses says in %s how many may have been sent as another user, and in which',
  (language) => {
    const texts = textsFor(language);
    const words = overviewTextsFor(language);
    const { summary, rows } = planOf({ add: 4 });
    const parts = [
      jobOf({ state: 'done', counts, asAnother: 2 }),
      jobOf({ id: 'job-2', planId: 'plan-2', state: 'done', counts, asAnother: 1 }),
    ];
    const plans = [
      { summary, rows },
      { summary: { ...summary, planId: 'plan-2' }, rows },
      { summary: { ...summary, planId: 'plan-3' }, rows },
    ];
    const nothing = vi.fn();
    const shown = { run: { id: 'run', parts }, plans };
    const { container } = render(
      <SeveralRunView
        texts={texts}
        words={words}
        environment="production"
        state={{ phase: 'done', several: shown }}
        shown={shown}
        format="xlsx"
        addressOf={() => 'https://altinn.test/'}
        requestUrlOf={() => 'https://altinn.test/'}
        onFile={nothing}
        onAction={nothing}
        onSeveral={nothing}
        onAnswer={nothing}
        onLetter={nothing}
        onAudit={nothing}
        onFilter={nothing}
        onSearch={nothing}
        onFormat={nothing}
      />,
    );
    const said = texts.outcome.asAnother;
    expect(textOf(container.querySelector('.kf-alert strong'))).toContain(said.rows({ open: 3, kept: 0 }));
    expect(textOf(container)).toContain(words.several.asAnother);
    expect(container.querySelector('.kf-alert[data-color="success"]')).toBeNull();
    expect(container.querySelector('[data-action="results-attention"]')).not.toBeNull();
    const states = [...container.querySelectorAll('tr[data-system]')].map((tr) =>
      textOf(tr.lastElementChild),
    );
    expect(states.map((state) => state.includes(`${said.short}: `))).toEqual([true, true, false]);
  },
);
