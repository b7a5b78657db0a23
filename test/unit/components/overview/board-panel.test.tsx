// @vitest-environment jsdom

import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { BoardPanel } from '../../../../components/overview/board-panel';
import type { BoardProps, BoardShown, BoardState } from '../../../../components/state/board-state';
import { choose, nothingChosen } from '../../../../utils/domain/board/chosen';
import type { Understanding } from '../../../../utils/domain/lists/list';
import type { OrgNumber } from '../../../../utils/domain/numbers/nine-digits';
import '../../../support/panel/brought-later';
import { boardIntents, boardProps, boardRowsShown, boardShown } from '../../../support/panel/board';
import { textOf } from '../../../support/panel/show';

afterEach(cleanup);

function show(state: BoardState, more: Partial<BoardProps> = {}) {
  const heard = boardIntents();
  const { container } = render(<BoardPanel {...boardProps(state)} {...heard} {...more} />);
  const find = (selector: string) => container.querySelector<HTMLElement>(selector) as HTMLElement;
  return { ...heard, container, find };
}
const board = (more: Partial<BoardShown> = {}): BoardState => ({ phase: 'board', ...boardShown, ...more });
const cell = (client: string, systemUser: string) => `[data-cell="${client}/${systemUser}"]`;

describe('the panel on the overview page', () => {
  it('says when each system access was last read in this browser, and nothing where none was', () => {
    const at = new Date(2026, 10, 29, 14, 32).getTime();
    const { container } = show(
      { phase: 'closed' },
      { lastReads: [{ title: 'Tripletex', at, clients: 312 }] },
    );
    const reads = container.querySelector<HTMLDetailsElement>('[data-last=reads]');
    expect(reads?.open).toBe(true);
    expect(textOf(reads)).toBe(
      'Sist lest i denne nettleseren: 1 systemtilgangTripletex: 312 lagt til 29.11.2026 kl. 14.32',
    );
    expect(show({ phase: 'closed' }).container.querySelector('[data-last]')).toBeNull();
  });

  it('takes whoever presses a button below to the refusal above', () => {
    const props = { ...boardProps(board()), ...boardIntents() };
    const { container, rerender } = render(<BoardPanel {...props} />);
    container.querySelector<HTMLElement>('[data-action=read-again]')?.focus();
    rerender(<BoardPanel {...props} refusal={{ kind: 'extension-gone' }} />);
    expect(document.activeElement?.closest('[role=alert]')).not.toBeNull();
  });

  it('asks for the auditor’s name with the focus on it, however far below, and gives it back to the button', () => {
    const shadow = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    const container = shadow.appendChild(document.createElement('div'));
    const props = { ...boardProps(board()), ...boardIntents() };
    const { rerender } = render(<BoardPanel {...props} />, { container });
    container.querySelector<HTMLElement>('[data-action=audit]')?.focus();
    rerender(<BoardPanel {...props} state={board({ asksName: true })} />);
    expect((shadow.activeElement as HTMLElement | null)?.dataset.input).toBe('done-by');
    fireEvent.submit(container.querySelector('form.kf-question') as HTMLElement);
    expect((shadow.activeElement as HTMLElement | null)?.dataset.action).toBe('audit');
    shadow.host.remove();
  });

  it('is a search field, everybody, a list, two files and pages of our own as long as nothing has been read', () => {
    const { container, find, onAction, onSearch } = show({ phase: 'closed' });
    expect(find('section').dataset.phase).toBe('closed');
    expect([...container.querySelectorAll('button')].map(textOf)).toEqual([
      'Søk',
      'Vis alle',
      'Vis',
      'Last ned oversikt',
      '▾',
      'Last ned revisjonsfil',
      '▾',
      'Er dette trygt?',
      'Historikk og innstillinger',
    ]);
    fireEvent.click(find('[data-action=open]'));
    expect(onAction).toHaveBeenCalledWith('open', expect.any(MouseEvent));
    fireEvent.input(find('[data-input=search]'), { target: { value: ' fjord ' } });
    expect(onSearch).not.toHaveBeenCalled();
    fireEvent.submit(find('form'));
    expect(onSearch).toHaveBeenCalledWith('fjord');
  });

  it('asks about a list what it asks for one system access, and for what it is first when that is known', () => {
    const understanding: Understanding = {
      source: { format: 'csv', encoding: 'utf-8', delimiter: ';' },
      headerLine: 1,
      numberColumn: 0,
      numberColumns: [],
      askColumn: false,
      leftOut: [{ line: 9, text: 'Totalt 8', why: 'totals' }],
      leftOutCount: 1,
      preview: [],
      personNumbersMasked: 0,
      crosses: { index: 1, heading: 'Med', crossed: 4, rows: 8 },
    };
    const list = {
      fileName: 'k.csv',
      rowCount: 8,
      clients: 8,
      withoutValidNumber: 0,
      saysSystemUser: false,
      understanding,
      marks: { index: 1, heading: 'Gjøres', add: 2, remove: 1, own: false },
    };
    const beside = (asksWho: boolean) =>
      board({
        summary: { ...boardShown.summary, list: { ...list, asksWho } },
        list: { choices: {}, to: { by: 'same', systemUserIds: [] } },
      });
    const { container, find, onListReading } = show(beside(true));
    expect([
      container.querySelectorAll('[data-purpose]').length,
      container.querySelectorAll('[data-left-out]').length,
    ]).toEqual([0, 1]);
    fireEvent.click(find('[data-choice=crossedRows][value=only]'));
    expect(onListReading.mock.calls[0]?.[0]).toEqual({ crossedRows: 'only' });
    cleanup();
    const known = show(beside(false));
    expect(textOf(known.find('label:has([data-purpose=as-marked])'))).toBe('Følg kolonnen «Gjøres»');
    expect(known.container.querySelectorAll('[data-purpose]:checked')).toHaveLength(0);
  });

  it('tells what a dash means only where there are rows', () => {
    const dash = (more?: Partial<BoardShown>) => show(board(more)).container.querySelector('[data-dash]');
    expect(textOf(dash())).toMatch(/^– Har ikke gitt fullmakten/);
    cleanup();
    expect(dash({ rows: { total: 0, get: () => undefined, ensure: () => undefined } })).toBeNull();
  });

  it('offers to look up a whole number that is nobody’s, and says what was found', () => {
    const rows = { total: 0, get: () => undefined, ensure: () => undefined };
    const query = { filter: 'everyone', search: '310 609 544', sort: 'name' } as const;
    const { find, onAction } = show(board({ rows, query }));
    expect(textOf(find('[data-action=look-up]'))).toBe('Slå opp 1 nummer i Altinn');
    fireEvent.click(find('[data-action=look-up]'));
    expect(onAction).toHaveBeenCalledWith('look-up', expect.any(MouseEvent));
    cleanup();
    const stranger = {
      orgNumber: '310609544' as OrgNumber,
      found: { name: 'FREMMED AS', facts: [{ kind: 'deleted' } as const] },
    };
    const told = show(board({ rows, query, stranger }));
    expect(textOf(told.find('[data-stranger]'))).toBe('Fremmed AS. Slettet i Enhetsregisteret.');
    cleanup();
    // What was found of one number is said of no other.
    const other = show(board({ rows, query: { ...query, search: '310202398' }, stranger }));
    expect(other.container.querySelector('[data-stranger]')).toBeNull();
    cleanup();
    const half = show(board({ rows, query: { ...query, search: '310202' } }));
    expect(half.container.querySelector('[data-action=look-up]')).toBeNull();
  });

  it('takes a list that is pasted beside every field, and one in its own', () => {
    const { find, onPaste } = show({ phase: 'closed' });
    fireEvent.paste(find('section'), { clipboardData: { files: [], getData: () => '310609544' } });
    expect(onPaste.mock.calls[0]?.[0]).toBe('310609544');
    const field = find('textarea[data-input=paste]') as HTMLTextAreaElement;
    field.value = '310202398';
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(onPaste.mock.calls[1]?.[0]).toBe('310202398');
  });

  it('tells how far the reading has come, and can be told to stop', () => {
    const { find, onAction } = show({ phase: 'reading', progress: { read: 3, of: 20 } });
    expect(textOf(find('h4'))).toBe('Har lest 3 av 20 systemtilganger');
    expect([find('progress').getAttribute('value'), find('progress').getAttribute('max')]).toEqual([
      '3',
      '20',
    ]);
    fireEvent.click(find('[data-action=cancel]'));
    expect(onAction).toHaveBeenCalledWith('cancel', expect.any(MouseEvent));
  });

  it('is a board still being read as long as a system access is on its way, and then one to choose on', () => {
    expect(show(board({ progress: { read: 1, of: 4 } })).find('section').dataset.phase).toBe('reading');
    cleanup();
    expect(show(board()).find('section').dataset.phase).toBe('plan');
  });

  it('names each system access with how many it has, and says of those that were not read why', () => {
    const { container, find, onTryAgain } = show(board());
    const said = [...container.querySelectorAll('[data-system]')].map(textOf);
    expect(said[0]).toBe('A ▾12 klienter lagt tilSiden sist: 3 falt ut, 5 nye');
    expect(said[3]).toBe('D ▾Ikke lest.');
    expect(textOf(find('[data-warning=incomplete]'))).toMatch(/^2 av 4 systemtilganger er ikke lest/);
    expect(textOf(find('[data-unread="2"]'))).toMatch(/^B: Altinn ga tomme lister/);
    expect(textOf(find('[data-unread="4"]'))).toMatch(/^D: /);
    fireEvent.click(find('[data-unread="4"] [data-action=try-again]'));
    expect(onTryAgain).toHaveBeenCalledWith('4');
  });

  it('says of every client how it stands with every system access, for the eye and for the ear', () => {
    const { find } = show(board());
    expect([find(cell('310609544', '1')), find(cell('310609544', '3'))].map(textOf)).toEqual([
      'Lagt til',
      'Kan legges til',
    ]);
    expect(textOf(find(cell('310202398', '3')))).toBe('–');
    expect(find(cell('310202398', '3')).getAttribute('aria-label')).toBe(
      'Foss DA i C: Har ikke gitt fullmakten som kreves',
    );
    expect(find(cell('310609544', '4')).dataset.state).toBe('not-read');
  });

  it('has no box to tick while one only looks', () => {
    expect(show(board()).container.querySelectorAll('td input')).toHaveLength(0);
  });

  it.each([
    ['add', ['310609544/3', '310202398/1']],
    ['remove', ['310609544/1']],
  ] as const)(
    'has boxes to tick under «%s» only where that can be, and never for a private person',
    (choosing, cells) => {
      const { container, find, onChoose } = show(board({ choosing }));
      const boxes = [...container.querySelectorAll<HTMLElement>('td:has(input)')];
      expect(boxes.map(({ dataset }) => dataset.cell)).toEqual(cells);
      const [client, systemUser] = (cells[0] ?? '').split('/');
      fireEvent.click(find(`${cell(client ?? '', systemUser ?? '')} input`));
      expect(onChoose).toHaveBeenCalledWith(systemUser, [client], choosing);
    },
  );

  it('counts what is chosen, of both kinds, and says what is hidden; nothing of it is sent', () => {
    const chosen = choose(
      choose(nothingChosen, '3', ['310609544'], 'add'),
      '1',
      ['310609544', '310202398'],
      'remove',
    );
    const { find, onAction } = show(board({ chosen, hidden: 1 }));
    expect(textOf(find('[data-bar]'))).toContain(
      '2 klienter: 1 legges til og 2 fjernes, i 2 systemtilganger. Ingenting er sendt. 1 valg vises ikke nå.',
    );
    expect(find(cell('310609544', '3')).dataset.choice).toBe('add');
    expect(textOf(find(cell('310609544', '1')))).toBe('Fjernes');
    fireEvent.click(find('[data-action=clear]'));
    expect(onAction).toHaveBeenCalledWith('clear', expect.any(MouseEvent));
  });

  it('asks nobody to confirm what is chosen on a board that is still being read', () => {
    const chosen = choose(nothingChosen, '3', ['310609544'], 'add');
    const { find, onAction } = show(board({ chosen, progress: { read: 1, of: 4 } }));
    fireEvent.click(find('[data-action=review]'));
    expect(onAction).not.toHaveBeenCalled();
  });

  it('offers in a column’s menu to choose all that are shown, to sort, and to look at some only', () => {
    const { find, onColumn, onQuery } = show(board({ choosing: 'add' }));
    fireEvent.click(find('[data-system="1"] [data-action=column-menu]'));
    expect(textOf(find('[data-action=column-add]'))).toBe('Velg alle 2 som vises og kan legges til');
    expect(find('[data-action=column-remove]')).toBeNull();
    fireEvent.click(find('[data-action=column-add]'));
    expect(onColumn).toHaveBeenCalledWith('1', 'add');
    fireEvent.click(find('[data-system="1"] [data-action=column-menu]'));
    fireEvent.click(find('[data-action=only-can-be-added]'));
    expect(onQuery).toHaveBeenCalledWith({ at: { systemUserId: '1', state: 'can-be-added' } });
    fireEvent.click(find('[data-system="1"] [data-action=column-menu]'));
    fireEvent.click(find('[data-action=sort]'));
    expect(onQuery).toHaveBeenCalledWith({ sort: { systemUserId: '1' } });
  });

  it('is walked with the arrows, is reached with Tab in one place, and takes a row with shift and space', () => {
    const { container, find, onChoose } = show(board({ choosing: 'add' }));
    const reached = () =>
      [...container.querySelectorAll('[data-at][tabindex="0"]')].map((one) => one.getAttribute('data-at'));
    expect(reached()).toEqual(['0:0']);
    find('[data-at="0:0"]').focus();
    const press = (key: string, more: object = {}) =>
      fireEvent.keyDown(document.activeElement as Element, { key, ...more });
    press('ArrowRight');
    press('ArrowDown');
    expect([document.activeElement?.getAttribute('data-at'), reached()]).toEqual(['1:1', ['1:1']]);
    press('End');
    expect(document.activeElement?.getAttribute('data-at')).toBe('1:4');
    press('Home');
    press('ArrowUp');
    press('ArrowUp');
    expect(document.activeElement?.getAttribute('data-at')).toBe('-1:0');
    press('End', { ctrlKey: true });
    press('Home');
    expect(document.activeElement?.getAttribute('data-at')).toBe(`${boardRowsShown.length - 1}:0`);
    press('ArrowUp');
    press(' ', { shiftKey: true });
    expect(onChoose.mock.calls).toEqual([['1', ['310202398'], 'add']]);
  });

  it('answers a whole number that is nobody’s', () => {
    const rows = { total: 0, get: () => undefined, ensure: () => undefined };
    const query = { ...boardShown.query, search: '310 609 544' };
    expect(textOf(show(board({ rows, query })).find('[data-count=found]'))).toMatch(
      /^310.609.544 er ikke klient hos dere i Altinn/,
    );
    cleanup();
    const other = show(board({ rows, query: { ...query, search: 'fjell' } }));
    expect(textOf(other.find('[data-count=found]'))).toBe('Ingen klienter funnet.');
  });

  it('asks whose name stands in an audit file, and makes one file at a time', () => {
    const { find, onAudit } = show(board({ asksName: true }), { name: 'Kari' });
    expect((find('[data-input=done-by]') as HTMLInputElement).value).toBe('Kari');
    fireEvent.input(find('[data-input=done-by]'), { target: { value: ' Kari Nordmann ' } });
    fireEvent.submit(find('form'));
    expect(onAudit).toHaveBeenCalledWith('Kari Nordmann');
    cleanup();
    const busy = show(board({ making: 'audit' }));
    fireEvent.click(busy.find('[data-action=export]'));
    expect(busy.onAction).not.toHaveBeenCalled();
  });

  it('offers nothing where nothing can work', () => {
    const { container } = show({ phase: 'closed' }, { refusal: { kind: 'private-window' } });
    expect(container.querySelectorAll('button, input')).toHaveLength(0);
  });

  it('begins anew when what was read is gone', () => {
    const { find, onAction } = show(board(), { refusal: { kind: 'not-found', what: 'overview' } });
    expect(textOf(find('[role=alert]'))).toContain('Oversikten er ikke lenger tilgjengelig.');
    fireEvent.click(find('[role=alert] button'));
    expect(onAction).toHaveBeenCalledWith('start-over', expect.any(MouseEvent));
  });
});

describe('a client’s card', () => {
  const card = {
    key: '310609544',
    id: 'uuid',
    orgNumber: '310609544',
    name: 'FJELL BYGG AS',
    form: 'AS',
    deletedAt: '2026-11-03',
    isPerson: false,
    cells: [
      { systemUserId: '1', state: 'delegated', packages: [], seenSince: Date.UTC(2026, 10, 12, 12) },
      { systemUserId: '2', state: 'not-read', packages: [] },
      {
        systemUserId: '3',
        state: 'lacks',
        packages: ['Lønn'],
        cause: { kind: 'request', packages: ['Lønn'] },
      },
      { systemUserId: '4', state: 'not-read', packages: [] },
    ],
  } as unknown as NonNullable<BoardShown['card']>;

  it('says where it is, since when, what is lacking and who must act, with the text to the client', () => {
    const { find, onCardLetter } = show(board({ card }));
    const said = textOf(find('[data-card]'));
    expect(said).toContain('Organisasjonsform: AS');
    expect(said).toContain('Slettet 03.11.2026');
    expect(textOf(find('[data-card-cell="1"]'))).toContain('Lagt til siden 12.11.2026 eller før');
    expect(textOf(find('[data-card-cell="3"]'))).toContain('Mangler fullmakt: «Lønn»');
    expect(find('[data-card-cell="3"] a').getAttribute('href')).toBe('https://altinn.test/uuid');
    fireEvent.click(find('[data-card-cell="3"] [data-action=letter]'));
    expect(onCardLetter).toHaveBeenCalledWith('3', 'nb');
  });

  it('says why a private person cannot be changed, and offers no letter', () => {
    const { orgNumber: _, ...person } = card;
    const { find, container } = show(board({ card: { ...person, isPerson: true } }));
    expect(textOf(find('[data-card]'))).toContain(
      'Privatperson. Legges til og fjernes på systemtilgangens egen side',
    );
    expect(container.querySelector('[data-action=letter]')).toBeNull();
  });
});
