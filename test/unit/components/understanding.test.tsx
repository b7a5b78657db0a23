// @vitest-environment jsdom
import { cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { PanelProps, PanelState } from '../../../components/state/panel-state';
import type { Understanding } from '../../../utils/domain/lists/list';
import { orgNumberOrNothing } from '../../../utils/domain/numbers/org-number';
import type { PlanSummary } from '../../../utils/domain/plan';
import { understood } from '../../support/lists/understanding';
import { doubtfulWorkbook, owner, planOf, systemUser } from '../../support/panel/scenes';
import { show, textOf } from '../../support/panel/show';

afterEach(cleanup);

const planFrom = (understanding: Understanding, more: Partial<PlanSummary> = {}): PanelState => ({
  phase: 'plan',
  ...planOf({ add: 4 }, { understanding, ...more }),
});
const showFrom = (
  understanding: Understanding,
  props: Partial<PanelProps> = {},
  more: Partial<PlanSummary> = {},
) => show(planFrom(understanding, more), props);
const chosenIn = (element: HTMLElement | null) => (element as HTMLSelectElement).value;

describe('how a file was understood', () => {
  it('is said in a sentence, with all about it folded under how many notes there are', () => {
    const { find, container } = show(planFrom(doubtfulWorkbook(), { fileName: 'klienter.xlsx' }));
    expect(textOf(container)).toContain(
      '4 rader lest fra klienter.xlsx · arket «Kunder» · organisasjonsnumre fra kolonne B «Kundens orgnr»',
    );
    const all = find('.kf-understanding') as HTMLDetailsElement;
    expect(textOf(find('.kf-understanding > summary'))).toBe('Slik ble listen lest (1 merknad)');
    expect(all.open).toBe(false);
    expect(find('.kf-understanding [data-left-out]')).not.toBeNull();
    cleanup();
    expect(textOf(showFrom(understood()).find('.kf-understanding > summary'))).toBe('Slik ble listen lest');
  });

  it('is open where a number that may be a client’s was not taken', () => {
    const number = orgNumberOrNothing('310202398');
    if (!number) throw new Error('no number');
    const one = { count: 1, columns: [], singles: [{ line: 12, orgNumber: number, text: '310202398' }] };
    const { find } = showFrom(understood({ notTaken: one, leftOutCount: 2, repairs: ['quotes'] }));
    expect((find('.kf-understanding') as HTMLDetailsElement).open).toBe(true);
    expect(textOf(find('.kf-understanding > summary'))).toBe('Slik ble listen lest (3 merknader)');
  });

  it.each([
    ['a workbook', doubtfulWorkbook({ askColumn: false }), ['sheet', 'layout', 'headerLine', 'numberColumn']],
    ['a text file', understood(), ['layout', 'headerLine', 'numberColumn', 'delimiter', 'encoding']],
    [
      'a paste',
      understood({ source: { format: 'paste', delimiter: '\t' } }),
      ['layout', 'headerLine', 'numberColumn', 'delimiter'],
    ],
    [
      'lines of text',
      understood({ source: { format: 'paste', delimiter: 'lines' }, layout: 'lines' }),
      ['layout', 'headerLine', 'delimiter'],
    ],
  ])('offers of %s what there is to choose', (_, understanding, choices) => {
    const { all } = showFrom(understanding);
    expect(all('select[data-choice]').map(({ dataset }) => dataset.choice)).toEqual(choices);
  });

  it('names sheets with their rows, lines with their first cells, columns with their valid numbers', () => {
    const { all } = showFrom(doubtfulWorkbook());
    const options = (name: string) => all(`[data-choice="${name}"] option`).map(textOf);
    expect(options('sheet')).toEqual(['Kunder (60 rader)', 'Gamle (1 rad)']);
    expect(options('headerLine')).toEqual([
      'Ingen',
      'Rad 1: Kundeliste',
      'Rad 3: Nr · Kundens orgnr · Kunde',
      'Rad 4: 1 · 310202398 · Tynn Fjord DA',
    ]);
    expect(options('numberColumn')).toEqual([
      'B «Kundens orgnr» (58 gyldige)',
      'E «Morselskap» (41 gyldige)',
    ]);
  });

  it('shows what was used', () => {
    const { find } = showFrom(understood({ source: { format: 'csv', encoding: 'utf-16', delimiter: '\t' } }));
    expect(chosenIn(find('[data-choice="delimiter"]'))).toBe('\t');
    expect(chosenIn(find('[data-choice="encoding"]'))).toBe('utf-16');
    // The header's line is not among the first ones, and is a choice all the same.
    expect(chosenIn(find('[data-choice="headerLine"]'))).toBe('1');
  });

  it.each([
    ['sheet', 'Gamle', { sheet: 'Gamle' }],
    ['headerLine', '1', { headerLine: 1 }],
    ['headerLine', 'none', { headerLine: 'none' }],
    ['numberColumn', '4', { numberColumn: 4 }],
  ])('tells at once, and only that, when %s becomes %s', (name, value, change) => {
    const { pick, onChoice } = showFrom(doubtfulWorkbook(), { choices: { inactiveRows: 'leave' } });
    pick(`[data-choice="${name}"]`, value);
    expect(onChoice.mock.calls.map(([told]) => told)).toEqual([change]);
  });

  it('shows a choice before the file has been read again', () => {
    const { find } = showFrom(doubtfulWorkbook(), { choices: { sheet: 'Gamle' } });
    expect(chosenIn(find('[data-choice="sheet"]'))).toBe('Gamle');
  });

  it('takes the choices back, and not the answers to questions', () => {
    const { find, onChoice } = showFrom(doubtfulWorkbook(), {
      choices: { sheet: 'Gamle', hiddenRows: 'leave' },
    });
    const guess = find('button[data-choice="none"]') as HTMLElement;
    guess.focus();
    fireEvent.click(guess);
    const [change] = onChoice.mock.calls[0] ?? [];
    expect(Object.keys(change)).toEqual([
      'sheet',
      'headerLine',
      'numberColumn',
      'delimiter',
      'encoding',
      'layout',
      'takeNumbers',
      'takeColumns',
      'takeLines',
    ]);
    expect(Object.values(change).every((value) => value === undefined)).toBe(true);
    expect(document.activeElement).toBe(find('.kf-understanding > summary'));
  });

  it('has nothing to take back where nothing was chosen', () => {
    const { find } = showFrom(doubtfulWorkbook(), { choices: { hiddenRows: 'leave' } });
    expect(find('button[data-choice="none"]')).toBeNull();
  });

  it('shows the first lines, with header and number column marked in words', () => {
    const { all } = showFrom(doubtfulWorkbook());
    expect(all('.kf-preview thead th').map(textOf)).toEqual([
      'Rad',
      'A ',
      'B Org.nr.',
      'C Klient',
      'D ',
      'E ',
    ]);
    expect(all('.kf-preview tbody th').map(textOf)).toEqual(['1 ', '3 overskrift', '4 ']);
    expect(all('.kf-preview tbody [data-number]').map(textOf)).toEqual(['', 'Kundens orgnr', '310202398']);
  });

  it('marks no column where the list was read line by line', () => {
    const { all } = showFrom(
      understood({
        layout: 'lines',
        numberColumn: 0,
        nameColumn: 1,
        preview: [{ line: 5, cells: ['VIKESÅ TIGER AS', 'org.nr. 310 000 000'] }],
      }),
    );
    expect(all('.kf-preview thead th').map(textOf)).toEqual(['Rad', 'A ', 'B ']);
    expect(all('.kf-preview [data-number]')).toEqual([]);
  });

  it('is not to be changed while it is being confirmed', () => {
    const { all, container } = show({ ...planFrom(doubtfulWorkbook()), phase: 'confirm' } as PanelState);
    expect(all('[data-choice], [data-question]')).toEqual([]);
    expect(textOf(container)).toContain('organisasjonsnumre fra kolonne B');
  });
});

describe('reading again', () => {
  const busy = (understanding: Understanding) => ({ ...planFrom(understanding), busy: true }) as PanelState;

  it('keeps the old plan in sight, says what happens and starts nothing from it', () => {
    const { find, all, click, onAction } = show(busy(doubtfulWorkbook()));
    expect(find('[aria-busy="true"]')).not.toBeNull();
    expect(all('[role="status"]').map(textOf)).toContain('Leser på nytt …');
    expect(find('button[data-action="confirm"]')?.ariaDisabled).toBe('true');
    expect(all('tr[data-row]').length).toBe(4);
    click('confirm');
    expect([document.activeElement?.getAttribute('data-action'), onAction.mock.calls]).toEqual([
      'confirm',
      [],
    ]);
    cleanup();
    const confirming = show({ ...busy(understood()), phase: 'confirm' } as PanelState);
    expect(confirming.find('button[data-action="confirm"]')?.ariaDisabled).toBe('true');
  });

  it('leaves the focus and the open details with the control that was changed', () => {
    const { find, pick, become } = showFrom(doubtfulWorkbook());
    (find('.kf-understanding') as HTMLDetailsElement).open = true;
    pick('[data-choice="sheet"]', 'Gamle');
    const select = document.activeElement;
    become(busy(doubtfulWorkbook()), { choices: { sheet: 'Gamle' } });
    become(planFrom(doubtfulWorkbook({ askColumn: false }), { planId: 'plan-2' }), {
      choices: { sheet: 'Gamle' },
    });
    expect(find('[data-choice="sheet"]')).toBe(select);
    expect(document.activeElement).toBe(select);
    expect((find('.kf-understanding') as HTMLDetailsElement).open).toBe(true);
  });

  it('lets a screen reader hear what came of it, and is silent before', () => {
    const { all, become } = showFrom(doubtfulWorkbook());
    const heard = () => all('.kf-plan-head [role="status"]').map(textOf);
    expect(heard()).toEqual(['']);
    become(busy(doubtfulWorkbook()));
    become(planFrom(understood()));
    expect(heard()[0]).toContain('4 rader lest fra klienter.csv · semikolon');
  });
});

describe('a question about the list', () => {
  it('asks about hidden and inactive rows, and nothing starts until there is an answer', () => {
    const { find, container } = showFrom(doubtfulWorkbook(), {}, { asksWho: true });
    expect(textOf(find('[data-question="hiddenRows"] p'))).toBe(
      '12 rader er skjult i arket, av et filter eller for hånd. Ta dem med, eller utelat dem? Tatt med til du svarer.',
    );
    expect(textOf(find('[data-question="inactiveRows"] p'))).toBe(
      '41 rader er merket «Inaktiv». Utelat dem? Tatt med til du svarer.',
    );
    expect(find('[data-variant="primary"]')).toBeNull();
    expect(textOf(container)).toContain('Ingenting kan endres før du har svart på hvem listen gjelder.');
    cleanup();
    expect(showFrom(doubtfulWorkbook()).find('button[data-action="confirm"]')?.ariaDisabled).toBe(null);
  });

  it('asks whom a list with crosses on some rows is about, and shows the answer', () => {
    const crosses = { index: 2, heading: 'Med', crossed: 4, rows: 8 };
    const { find, all, onChoice } = showFrom(understood({ crosses }));
    expect(textOf(find('[data-question="crossedRows"] p'))).toContain(
      '4 av 8 rader er krysset av i «Med». Hvem gjelder det?',
    );
    const answers = () => all('[data-choice="crossedRows"]');
    expect(answers().map((one) => [textOf(one), one.getAttribute('aria-pressed')])).toEqual([
      ['Bare de 4', 'false'],
      ['Alle 8', 'false'],
    ]);
    fireEvent.click(answers()[0] as HTMLElement);
    expect(onChoice.mock.calls[0]?.[0]).toEqual({ crossedRows: 'only' });
    cleanup();
    const given = showFrom(understood({ crosses: { ...crosses, answer: 'only' } }));
    expect(given.find('[data-choice="crossedRows"][value="only"]')?.getAttribute('aria-pressed')).toBe(
      'true',
    );
  });

  it('is not there where there is nothing to ask', () => {
    expect(showFrom(understood()).all('[data-question]')).toEqual([]);
  });

  it.each(['hiddenRows', 'inactiveRows'] as const)('about %s shows the answer, and takes another', (name) => {
    const { all, find, onChoice } = showFrom(doubtfulWorkbook(), { choices: { [name]: 'leave' } });
    const pressed = () => all(`button[data-choice="${name}"]`).map((one) => one.getAttribute('aria-pressed'));
    expect(pressed()).toEqual(['false', 'true']);
    expect(textOf(find(`[data-question="${name}"]`))).not.toContain('til du svarer');
    fireEvent.click(find(`[data-choice="${name}"][value="leave"]`) as HTMLElement);
    expect(onChoice).not.toHaveBeenCalled();
    fireEvent.click(find(`[data-choice="${name}"][value="take"]`) as HTMLElement);
    expect(onChoice.mock.calls[0]?.[0]).toEqual({ [name]: 'take' });
  });

  it('about the column takes yes for an answer', () => {
    const { find, onChoice } = showFrom(doubtfulWorkbook());
    expect(textOf(find('[data-question="numberColumn"] p'))).toContain(
      'Er det kolonne B «Kundens orgnr» som gjelder?',
    );
    fireEvent.click(find('[data-question="numberColumn"] button') as HTMLElement);
    expect(onChoice.mock.calls[0]?.[0]).toEqual({ numberColumn: 1 });
  });

  it('about the column stays where it was answered, with the focus', () => {
    const { find, pick, become, onChoice } = showFrom(doubtfulWorkbook());
    pick('[data-question="numberColumn"] select', '4');
    expect(onChoice.mock.calls[0]?.[0]).toEqual({ numberColumn: 4 });
    const select = document.activeElement;
    become(planFrom(doubtfulWorkbook({ askColumn: false, numberColumn: 4 })), {
      choices: { numberColumn: 4 },
    });
    expect(document.activeElement).toBe(select);
    expect(textOf(find('[data-question="numberColumn"] p'))).toContain('kolonne E «Morselskap»');
  });

  it('is said once more in the confirmation when rows in doubt are taken', () => {
    const confirming = (understanding: Understanding) => {
      cleanup();
      const { container } = show({ ...planFrom(understanding), phase: 'confirm' } as PanelState);
      return textOf(container.querySelector('.kf-confirm'));
    };
    const inactive = '41 av radene er merket «Inaktiv», og er tatt med.';
    const hidden = '12 av radene er skjult i arket, og er tatt med.';
    expect(confirming(doubtfulWorkbook())).toContain(inactive);
    expect(confirming(doubtfulWorkbook())).toContain(hidden);
    const words = [{ word: 'Inaktiv', count: 41 }];
    expect(confirming(doubtfulWorkbook({ inactiveRows: { count: 41, words, answer: 'take' } }))).toContain(
      inactive,
    );
    const left = doubtfulWorkbook({
      source: { format: 'xlsx', sheet: 'A', sheets: [], hiddenRows: { count: 12, answer: 'leave' } },
      inactiveRows: { count: 41, words, answer: 'leave' },
    });
    expect(confirming(left)).not.toMatch(/tatt med/);
  });
});

describe('what is open about a list', () => {
  const other = orgNumberOrNothing('310609544');
  const madeForAnother = { ...(other && { madeFor: { owner: other } }) };
  const box = '.kf-open';

  it('is one box, headed by how many they are, alarms first and what is only good to know last', () => {
    const { find, all } = showFrom(
      doubtfulWorkbook({ ...madeForAnother, unreadSheets: ['Gamle'], altinn2: { lines: 3, clients: 2 } }),
    );
    expect(all(box)).toHaveLength(1);
    expect(find(box)?.dataset).toMatchObject({ color: 'warning', open: '3' });
    expect(textOf(find(`${box} > h5`))).toBe('2 advarsler og 3 spørsmål om listen');
    expect(find(box)?.getAttribute('aria-labelledby')).toBe(find(`${box} > h5`)?.id);
    expect(
      [...(find(box)?.children ?? [])].flatMap((one) => Object.values((one as HTMLElement).dataset)),
    ).toEqual([
      '2xs',
      'made-for-other-owner',
      'unread-sheets',
      'numberColumn',
      'hiddenRows',
      'inactiveRows',
      'altinn2',
    ]);
  });

  it('has no heading where it is one, which says itself what it is about', () => {
    const { find } = showFrom(understood({ inactiveRows: { count: 1, words: [] } }));
    expect([find(box)?.dataset.color, find(`${box} > h5`)]).toEqual(['warning', null]);
    expect(find(box)?.getAttribute('aria-labelledby')).toBeNull();
  });

  it('counts down as it is answered, and is no warning when all is', () => {
    const { find, all, become } = showFrom(doubtfulWorkbook());
    const heading = () => [textOf(find(`${box} > h5`)), find(box)?.dataset.color];
    expect(heading()).toEqual(['3 spørsmål om listen', 'warning']);
    const state = planFrom(doubtfulWorkbook());
    become(state, { choices: { hiddenRows: 'take', numberColumn: 1 } });
    expect(heading()).toEqual(['1 spørsmål om listen gjenstår', 'warning']);
    become(state, { choices: { hiddenRows: 'take', numberColumn: 1, inactiveRows: 'leave' } });
    expect(heading()).toEqual(['Spørsmålene om listen er besvart', 'info']);
    expect(all('[data-question]')).toHaveLength(3);
  });

  it('leaves the alarms in the box, and asks nothing, while the plan is being confirmed', () => {
    const { all } = show({ ...planFrom(doubtfulWorkbook(madeForAnother)), phase: 'confirm' } as PanelState);
    expect(all(`${box} > *`).map((one) => one.dataset.warning)).toEqual(['made-for-other-owner']);
  });

  it('is not there where nothing is', () => {
    expect(showFrom(understood()).find(box)).toBeNull();
  });
});

describe('a note about the list', () => {
  const other = orgNumberOrNothing('310609544');

  it('lists the lines that are no clients, with why', () => {
    const { find, all } = showFrom(doubtfulWorkbook());
    const details = find('details[data-left-out]') as HTMLDetailsElement;
    expect(textOf(details.querySelector('summary'))).toBe('3 rader er ikke regnet som klienter');
    details.open = true;
    fireEvent(details, new Event('toggle'));
    expect(textOf(details)).not.toContain('første:');
    expect(all('tr[data-why]').map((row) => [...row.children].map(textOf))).toEqual([
      ['1', 'Over tabellen', 'Kundeliste', 'Ta med'],
      ['64', 'Sum', 'Totalt · 60', 'Ta med'],
      ['66', 'Ved siden av listen', 'Utskrift 22.11.2026', 'Ta med'],
    ]);
  });

  it('takes a line that was left out, beside those already taken', () => {
    const asked: unknown[] = [];
    const { find, all } = showFrom(doubtfulWorkbook(), {
      choices: { takeLines: [7] },
      onChoice: (change) => asked.push(change),
    });
    const details = find('details[data-left-out]') as HTMLDetailsElement;
    details.open = true;
    fireEvent(details, new Event('toggle'));
    const [button] = all('tr[data-why="title"] button');
    expect(button?.getAttribute('aria-label')).toBe('Ta med rad 1');
    if (button) fireEvent.click(button);
    expect(asked).toEqual([{ takeLines: [7, 1] }]);
  });

  it('says which numbers stand in the list without being taken, where, and takes them', () => {
    const asked: unknown[] = [];
    const number = orgNumberOrNothing('310202398');
    if (!number || !other) throw new Error('no numbers');
    const understanding = understood({
      notTaken: {
        count: 29,
        columns: [
          { index: 1, heading: 'Kundenr', numbers: 26, filled: 300 },
          { index: 0, sheet: 'Gamle', numbers: 1, filled: 4 },
        ],
        singles: [
          { line: 12, orgNumber: other, text: '* sluttet: 310609544' },
          { line: 3, sheet: 'Gamle', orgNumber: number, text: '310202398' },
        ],
      },
    });
    const { find, all } = showFrom(understanding, { onChoice: (change) => asked.push(change) });
    const details = find('details[data-not-taken]') as HTMLDetailsElement;
    expect(details.open).toBe(true);
    expect(textOf(details.querySelector('summary'))).toBe(
      '29 organisasjonsnumre står på listen uten å være tatt med',
    );
    expect(textOf(find('[data-not-taken-column="1"]'))).toContain(
      'Kolonne B «Kundenr»: 26 av 300 kan være organisasjonsnumre',
    );
    expect(textOf(find('[data-not-taken-number="310202398"]'))).toContain('på arket «Gamle», rad 3');
    for (const button of all('[data-not-taken] button')) fireEvent.click(button);
    expect(asked).toEqual([
      { takeNumbers: ['310609544'] },
      { takeNumbers: ['310202398'] },
      { takeNumbers: ['310609544', '310202398'] },
      { takeColumns: [1] },
    ]);
  });

  it('is folded where numbers stand in a column of their own, and silent where all are taken', () => {
    const folded = { count: 27, singles: [], columns: [{ index: 1, numbers: 27, filled: 300 }] };
    const { find } = showFrom(understood({ notTaken: folded }));
    expect((find('details[data-not-taken]') as HTMLDetailsElement).open).toBe(false);
    cleanup();
    expect(showFrom(understood()).find('[data-not-taken]')).toBeNull();
  });

  it('names the sheets that could not be read', () => {
    const { find } = showFrom(understood({ unreadSheets: ['Gamle', 'Nye'] }));
    expect(textOf(find('[data-warning="unread-sheets"]'))).toBe(
      'Arkene «Gamle» og «Nye» kunne ikke leses. Hvem som står der, vet vi ikke.',
    );
  });

  it('says when only the first of those lines are listed', () => {
    const { find } = showFrom(doubtfulWorkbook({ leftOutCount: 900 }));
    const details = find('details[data-left-out]') as HTMLDetailsElement;
    details.open = true;
    fireEvent(details, new Event('toggle'));
    expect(textOf(details)).toContain('De 3 første:');
  });

  it('tells what becomes of an old delegation file', () => {
    const { find } = showFrom(understood({ altinn2: { lines: 300, clients: 60 } }));
    expect(textOf(find('[data-warning="altinn2"]'))).toContain('gammel delegeringsfil fra Altinn II');
  });

  it('warns of a file made for another organisation, with both', () => {
    const { find } = showFrom(understood({ madeFor: { ...(other && { owner: other }), systemUserId: 'x' } }));
    expect(textOf(find('[data-warning="made-for-other-owner"]'))).toBe(
      'Listen er laget for virksomheten med org.nr. 310\u00a0609\u00a0544. Du handler nå på vegne av Fjord Regnskap AS (org.nr. 310\u00a0202\u00a0398).',
    );
    expect(find('[data-warning="made-for-other-system"]')).toBeNull();
  });

  it('tells of a file made for another system access of the same organisation', () => {
    const { find } = showFrom(understood({ madeFor: { owner: owner.orgNumber, systemUserId: 'x' } }));
    expect(
      find('[data-warning="made-for-other-system"]')?.closest<HTMLElement>('.ds-alert')?.dataset.color,
    ).toBe('info');
    expect(find('[data-warning="made-for-other-owner"]')).toBeNull();
  });

  it('says nothing of a file that comes home', () => {
    const { all } = showFrom(
      understood({ madeFor: { owner: owner.orgNumber, systemUserId: systemUser.id } }),
    );
    expect(all('[data-warning]')).toEqual([]);
  });
});

it('keeps the status of a row short, and leaves the reason to the explanation', () => {
  const { all } = show({ phase: 'plan', ...planOf({ 'no-relationship': 1, 'invalid-number': 1 }) });
  expect(all('tr[data-row] .kf-status').map(textOf)).toEqual(['Ugyldig nummer', 'Ikke klient i Altinn']);
});
