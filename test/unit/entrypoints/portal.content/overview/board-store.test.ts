import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BoardProgress } from '../../../../../entrypoints/portal.content/overview/board-model';
import type { OverviewSummary } from '../../../../../utils/domain/board/overview-summary';
import { granted, type Reply, refused } from '../../../../../utils/domain/refusal';
import type { RequestName } from '../../../../../utils/messages/messages';
import { openBoardStore } from '../../../../support/panel/board-page';
import { later, madeFile, settled } from '../../../../support/panel/panel-model';

const asked: [RequestName, Record<string, unknown>][] = [];
let answers: Partial<
  Record<RequestName, (request: Record<string, unknown>) => Promise<Reply<unknown>> | Reply<unknown>>
> = {};

vi.mock('../../../../../utils/messages/messages', async (original) => ({
  ...(await original<object>()),
  ask: async (name: RequestName, request: Record<string, unknown>) => {
    asked.push([name, request]);
    return answers[name]?.(request) ?? granted(undefined);
  },
}));

const summary = {
  overviewId: 'o',
  systemUsers: [
    { id: '1', title: 'A', status: 'read', delegated: 1 },
    { id: '2', title: 'B', status: 'read', delegated: 0 },
  ],
  clients: 2,
  differing: 1,
  privatePersons: 0,
  counts: {},
} as unknown as OverviewSummary;
const row = { key: 'x', orgNumber: '310609544', cells: ['can-be-added', 'delegated'] };
const columns = [
  { add: 1, remove: 0 },
  { add: 0, remove: 1 },
];

beforeEach(() => {
  asked.length = 0;
  answers = {
    boardRows: () => granted({ total: 1, rows: [row], columns }),
    boardColumn: () => granted({ keys: ['x', 'y'], left: { deleted: 2, bankrupt: 0 } }),
    boardChoices: () => granted({ dropped: [], hidden: 0 }),
    boardClient: ({ key }) => granted({ key, cells: [], isPerson: false }),
    boardLetter: () => granted({ subject: 'S', body: 'B', client: 'X AS' }),
    boardList: () =>
      granted({
        ...summary,
        list: {
          fileName: 'a.csv',
          clients: 1,
          withoutValidNumber: 0,
          saysSystemUser: false,
          asksWho: false,
          understanding: {},
          rowCount: 1,
        },
      }),
    boardListChoices: () =>
      granted({
        accesses: [{ systemUserId: '1', add: 1, remove: 0, listed: 1, already: 0, cannot: 0 }],
        unresolved: [],
      }),
    boardListKeys: ({ systemUserId }) => granted({ systemUserId, add: ['x'], remove: [] }),
    overviewFile: () => granted(madeFile),
    auditFile: () => granted(madeFile),
  };
});

const openBoard = (read: () => Promise<Reply<OverviewSummary>> = async () => granted(summary)) =>
  openBoardStore(read);
const namesAsked = () => asked.map(([name]) => name);
const chosenOn = ({ board }: ReturnType<typeof openBoard>) =>
  [...board().chosen].map(([systemUserId, column]) => [systemUserId, Object.fromEntries(column)]);

describe('the panel on the overview page', () => {
  it('asks for nothing before it is used', async () => {
    const { calls } = openBoard();
    await settled();
    expect(calls.visit).not.toHaveBeenCalled();
    expect(asked).toEqual([]);
  });

  it('reads, shows everybody, and saves the file that was asked for', async () => {
    const { store, calls, board } = openBoard();
    await store.action('export');
    expect(board().query).toEqual({ filter: 'everyone', search: '', sort: 'name' });
    expect(namesAsked()).toEqual(['boardRows', 'overviewFile']);
    expect(calls.download).toHaveBeenCalledWith(madeFile);
    await store.action('export');
    expect(calls.read).toHaveBeenCalledTimes(1);
  });

  it('reads for whoever is looked for first, and shows that one', async () => {
    const { store, calls, board } = openBoard();
    await store.search('fjord bygg');
    expect(calls.read).toHaveBeenCalledTimes(1);
    expect(board().query.search).toBe('fjord bygg');
    expect(asked[0]).toMatchObject(['boardRows', { search: 'fjord bygg' }]);
  });

  it('shows each system access as it comes, and keeps what was chosen meanwhile', async () => {
    const { reply, answer } = later();
    const opened = openBoard(() => reply as Promise<Reply<OverviewSummary>>);
    const { store, calls, board, phase } = opened;
    const reading = store.action('open');
    await settled();
    const tell = calls.read.mock.calls[0]?.[1] as (progress: BoardProgress) => void;
    tell({ read: 0, of: 2 });
    expect(phase()).toBe('reading');
    tell({ read: 1, of: 2, soFar: summary });
    await settled();
    expect(board().progress).toEqual({ read: 1, of: 2 });
    store.choosing('add');
    store.choose('1', ['x'], 'add');
    answer(granted(summary));
    await reading;
    expect(board().progress).toBeUndefined();
    expect([board().choosing, chosenOn(opened)]).toEqual(['add', [['1', { x: 'add' }]]]);
  });

  it('stops reading when it is cancelled, and shows nothing of what comes afterwards', async () => {
    const { reply, answer } = later();
    const { store, phase, signalOf } = openBoard(() => reply as Promise<Reply<OverviewSummary>>);
    const reading = store.action('open');
    await settled();
    expect(phase()).toBe('reading');
    await store.action('cancel');
    expect([phase(), signalOf().aborted]).toEqual(['closed', true]);
    answer(granted(summary));
    await reading;
    expect(phase()).toBe('closed');
    expect(asked).toEqual([]);
  });

  it('stops reading when the page is left', async () => {
    const { reply } = later();
    const { store, leave, signalOf } = openBoard(() => reply as Promise<Reply<OverviewSummary>>);
    void store.action('open');
    await settled();
    leave.abort();
    expect(signalOf().aborted).toBe(true);
  });

  it('goes back to where it was when the next reading is refused', async () => {
    const { store, calls, board } = openBoard();
    await store.action('open');
    calls.read.mockImplementation(async () => refused({ kind: 'actor-changed' }));
    await store.action('read-again');
    expect(board().progress).toBeUndefined();
    expect(store.model().refusal?.kind).toBe('actor-changed');
  });

  it('searches for the last thing typed, once, and within the filter', async () => {
    const { store } = openBoard();
    await store.action('open');
    await store.query({ filter: 'nowhere' });
    asked.length = 0;
    await Promise.all([store.search('å'), store.search('ås'), store.search('ås b')]);
    expect(asked.map(([, { search, filter }]) => `${filter}: ${search}`)).toEqual(['nowhere: ås b']);
  });

  it('says so when the worker has forgotten the board', async () => {
    const { store } = openBoard();
    await store.action('open');
    answers.auditFile = () => refused({ kind: 'not-found', what: 'overview' });
    await store.audit('Kari');
    expect(store.model().refusal?.kind).toBe('not-found');
    expect(store.model().state).not.toHaveProperty('making');
  });

  it('asks whose name it is before the audit file is made, and remembers it', async () => {
    const { store, board } = openBoard();
    await store.action('audit');
    expect(board().asksName).toBe(true);
    expect(namesAsked()).not.toContain('auditFile');
    await store.audit('Kari');
    expect(asked.at(-1)).toMatchObject(['auditFile', { doneBy: 'Kari' }]);
    expect([store.model().name, board().asksName]).toEqual(['Kari', undefined]);
  });

  it('never ends in silence', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { store, phase } = openBoard(() => Promise.reject(new Error('broken')));
    await store.action('open');
    expect([phase(), store.model().refusal?.kind]).toEqual(['closed', 'unexpected']);
  });
});

describe('what is chosen', () => {
  it('is kept through looking, and taken back one by one, by column, or all', async () => {
    const opened = openBoard();
    const { store } = opened;
    await store.action('open');
    store.choose('1', ['x'], 'add');
    await store.column('2', 'remove');
    await store.query({ filter: 'nowhere' });
    expect(chosenOn(opened)).toEqual([
      ['1', { x: 'add' }],
      ['2', { x: 'remove', y: 'remove' }],
    ]);
    store.choose('2', ['y'], undefined);
    expect(chosenOn(opened)[1]).toEqual(['2', { x: 'remove' }]);
    store.unchooseColumn('2');
    expect(chosenOn(opened)).toEqual([['1', { x: 'add' }]]);
    await store.action('clear');
    expect(chosenOn(opened)).toEqual([]);
  });

  it('is counted where a filter hides it', async () => {
    const { store, board } = openBoard();
    await store.action('open');
    store.choose('1', ['x', 'y'], 'add');
    answers.boardChoices = () => granted({ dropped: [], hidden: 2 });
    await store.query({ filter: 'nowhere' });
    expect(board().hidden).toBe(2);
    answers.boardChoices = () => granted({ dropped: [], hidden: 1 });
    await store.search('fjell');
    expect(board().hidden).toBe(1);
  });

  it('is let go of, and said, where the board as it is read again does not allow it', async () => {
    const opened = openBoard();
    const { store, board } = opened;
    await store.action('open');
    store.choose('1', ['x', 'y'], 'add');
    answers.boardChoices = () => granted({ dropped: ['y'], hidden: 0 });
    await store.action('read-again');
    expect([chosenOn(opened), board().dropped]).toEqual([[['1', { x: 'add' }]], 1]);
  });

  it('is gone when the board is closed', async () => {
    const opened = openBoard();
    await opened.store.action('open');
    opened.store.choose('1', ['x'], 'add');
    await opened.store.action('start-over');
    await opened.store.action('open');
    expect(chosenOn(opened)).toEqual([]);
  });
});

describe('a list on the board', () => {
  it('is not sent when it is too large', async () => {
    const { store, calls } = openBoard();
    const file = new File(['x'], 'stor.csv');
    Object.defineProperty(file, 'size', { value: 11 * 1024 * 1024 });
    await store.file(file);
    expect(store.model().refusal).toMatchObject({ kind: 'file', fault: { kind: 'too-large' } });
    expect(calls.upload).not.toHaveBeenCalled();
  });

  it('makes no choice before it is asked to, and then on top of those there are', async () => {
    const opened = openBoard();
    const { store, board } = opened;
    await store.file(new File(['310609544'], 'a.csv'));
    expect(board().list).toEqual({ choices: {}, to: { by: 'same', systemUserIds: [] } });
    store.choose('2', ['z'], 'remove');
    await store.listOrder({ purpose: 'add' });
    expect(board().list?.asked).toBeUndefined();
    await store.listOrder({ to: { by: 'same', systemUserIds: ['1'] } });
    expect(asked.at(-1)).toMatchObject([
      'boardListChoices',
      { purpose: 'add', to: { systemUserIds: ['1'] } },
    ]);
    expect(chosenOn(opened)).toEqual([['2', { z: 'remove' }]]);
    await store.listChoices();
    expect(chosenOn(opened)).toEqual([
      ['2', { z: 'remove' }],
      ['1', { x: 'add' }],
    ]);
    expect(board().choosing).toBe('add');
  });

  it('is for every system access that was read where its clients are to be removed', async () => {
    const { store, board } = openBoard();
    await store.paste('310609544');
    await store.listOrder({ purpose: 'remove' });
    expect(board().list?.to).toEqual({ by: 'same', systemUserIds: ['1', '2'] });
  });

  it('is for none of them any more when it is for something else, as arrow keys pass what is to be removed', async () => {
    const { store, board } = openBoard();
    await store.paste('310609544');
    for (const purpose of ['add', 'remove', 'match'] as const) await store.listOrder({ purpose });
    expect(board().list).toMatchObject({ purpose: 'match', to: { by: 'same', systemUserIds: [] } });
    expect(board().list?.asked).toBeUndefined();
    await store.listOrder({ to: { by: 'same', systemUserIds: ['1'] } });
    for (const purpose of ['remove', 'add'] as const) await store.listOrder({ purpose });
    expect(board().list).toMatchObject({ purpose: 'add', to: { by: 'same', systemUserIds: ['1'] } });
  });

  it('is read again as the user says, and is for what it was for', async () => {
    const { store, board, calls } = openBoard();
    await store.file(new File(['310609544'], 'a.csv'));
    await store.listOrder({ purpose: 'add', to: { by: 'same', systemUserIds: ['1'] } });
    await store.listReading({ crossedRows: 'only' });
    const sent = asked.filter(([name]) => name === 'boardList').map(([, { list }]) => list);
    expect(sent).toMatchObject([
      { fileName: 'a.csv', choices: {} },
      { fileName: 'a.csv', choices: { crossedRows: 'only' } },
    ]);
    expect(calls.upload).toHaveBeenCalledTimes(2);
    expect(board().list).toMatchObject({
      choices: { crossedRows: 'only' },
      purpose: 'add',
      to: { by: 'same', systemUserIds: ['1'] },
      asked: { unresolved: [] },
    });
    expect(board().list?.busy).toBeUndefined();
  });

  it('stands as it was where it could not be read as the user says', async () => {
    const { store, board } = openBoard();
    await store.paste('310609544');
    answers.boardList = () => refused({ kind: 'file', fault: { kind: 'empty' } });
    await store.listReading({ numberColumn: 7 });
    expect(store.model().refusal).toMatchObject({ kind: 'file' });
    expect(board().list).toEqual({ choices: {}, to: { by: 'same', systemUserIds: [] } });
  });

  it('goes with its choices to the board that is read again', async () => {
    const { store, board, calls } = openBoard();
    await store.file(new File(['310609544'], 'a.csv'));
    await store.listOrder({ purpose: 'add', to: { by: 'same', systemUserIds: ['1'] } });
    await store.listChoices();
    calls.read.mockImplementation(async () => granted({ ...summary, overviewId: 'o2' }));
    answers.boardList = () => granted({ ...summary, overviewId: 'o2', list: { clients: 1 } });
    await store.action('read-again');
    expect(board().summary).toMatchObject({ overviewId: 'o2', list: { clients: 1 } });
    expect(board().list).toMatchObject({ purpose: 'add', to: { systemUserIds: ['1'] } });
    await store.action('without-list');
    expect(board().list).toBeUndefined();
  });
});

describe('a number that is nobody’s', () => {
  it('is looked up when somebody asks, and not before', async () => {
    const { store, board } = openBoard();
    answers.boardLookUp = () => granted({ name: 'X AS', facts: [{ kind: 'deleted' }] });
    await store.search('310 609 544');
    expect(namesAsked()).not.toContain('boardLookUp');
    await store.action('look-up');
    expect(asked.at(-1)).toMatchObject(['boardLookUp', { orgNumber: '310609544', overviewId: 'o' }]);
    expect(board().stranger).toEqual({
      orgNumber: '310609544',
      found: { name: 'X AS', facts: [{ kind: 'deleted' }] },
    });
  });

  it('can be asked about again where Altinn did not answer', async () => {
    const { store, board } = openBoard();
    answers.boardLookUp = () => refused({ kind: 'switched-off', what: 'look-ups' });
    await store.search('310609544');
    await store.action('look-up');
    expect(board().stranger).toBeUndefined();
    expect(store.model().refusal).toEqual({ kind: 'switched-off', what: 'look-ups' });
  });
});

describe('a client’s card', () => {
  it('is the last one that was asked for, and its text goes to the clipboard', async () => {
    const { store, board, calls } = openBoard();
    await store.action('open');
    await Promise.all([store.card('x'), store.card('y')]);
    expect(board().card?.key).toBe('y');
    await store.cardLetter('1', 'nn');
    expect(asked.at(-2)).toMatchObject(['boardLetter', { key: 'y', systemUserId: '1', language: 'nn' }]);
    // The card then says when it was written.
    expect(asked.at(-1)).toMatchObject(['boardClient', { key: 'y' }]);
    expect(calls.copy).toHaveBeenCalledWith('S\n\nB');
    await store.action('close-card');
    expect(board().card).toBeUndefined();
  });
});
