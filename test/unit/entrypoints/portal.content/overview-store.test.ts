import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createOverviewStore } from '../../../../entrypoints/portal.content/overview-store';
import type { OverviewSummary } from '../../../../utils/domain/overview-summary';
import { granted, type Reply, refused } from '../../../../utils/domain/refusal';
import type { RequestName } from '../../../../utils/messages';
import { later, madeFile, settled } from './panel';

const asked: [RequestName, { search?: string; filter?: string }][] = [];
let answers: Partial<Record<RequestName, () => Promise<Reply<unknown>> | Reply<unknown>>> = {};

vi.mock('../../../../utils/messages', async (original) => ({
  ...(await original<object>()),
  ask: async (name: RequestName, request: object) => {
    asked.push([name, request]);
    return answers[name]?.() ?? granted(undefined);
  },
}));

const summary = {
  overviewId: 'o',
  systemUsers: [],
  clients: 2,
  differing: 1,
  privatePersons: 0,
  counts: {},
} as unknown as OverviewSummary;
const client = { key: 'x', kinds: [], states: [] };

beforeEach(() => {
  asked.length = 0;
  answers = {
    overviewRows: () => granted({ total: 1, clients: [client] }),
    overviewFile: () => granted(madeFile),
    auditFile: () => granted(madeFile),
  };
});

function openOverview(read: () => Promise<Reply<OverviewSummary>> = async () => granted(summary)) {
  const leave = new AbortController();
  const calls = {
    visit: vi.fn(async () => granted({ partyId: '1', partyUuid: 'p', userUuid: 'u' })),
    asker: () => ({ partyUuid: 'p', userUuid: 'u' }),
    told: vi.fn(),
    upload: vi.fn(async (): Promise<Reply<string>> => granted('upload')),
    read: vi.fn((..._: unknown[]) => read()),
    copy: vi.fn(async () => undefined),
    download: vi.fn(),
    reload: vi.fn(),
    listen: vi.fn(),
    onChange: vi.fn(),
  };
  const store = createOverviewStore({ version: '1', language: () => 'nb', ...calls }, leave.signal);
  const phase = () => store.model().state.phase;
  const signalOf = () => calls.read.mock.calls[0]?.[2] as AbortSignal;
  return { store, calls, phase, leave, signalOf };
}

describe('the panel on the overview page', () => {
  it('asks for nothing before it is used', async () => {
    const { calls } = openOverview();
    await settled();
    expect(calls.visit).not.toHaveBeenCalled();
    expect(asked).toEqual([]);
  });

  it('reads, shows what differs, and saves the file that was asked for', async () => {
    const { store, calls, phase } = openOverview();
    await store.action('export');
    expect(phase()).toBe('overview');
    expect(asked.map(([name]) => name)).toEqual(['overviewRows', 'overviewFile']);
    expect(calls.download).toHaveBeenCalledWith(madeFile);
    await store.action('export');
    expect(calls.read).toHaveBeenCalledTimes(1);
  });

  it('stops reading when it is cancelled, and shows nothing of what comes afterwards', async () => {
    const { reply, answer } = later();
    const { store, phase, signalOf } = openOverview(() => reply as Promise<Reply<OverviewSummary>>);
    const reading = store.action('export');
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
    const { store, leave, signalOf } = openOverview(() => reply as Promise<Reply<OverviewSummary>>);
    void store.action('export');
    await settled();
    leave.abort();
    expect(signalOf().aborted).toBe(true);
  });

  it('goes back to where it was when the next reading is refused', async () => {
    const { store, calls, phase } = openOverview();
    await store.action('export');
    calls.read.mockImplementation(async () => refused({ kind: 'actor-changed' }));
    await store.file(new File(['310202398'], 'a.csv'));
    expect(phase()).toBe('overview');
    expect(store.model().refusal?.kind).toBe('actor-changed');
  });

  it('does not send a file that is too large', async () => {
    const { store, calls } = openOverview();
    const file = new File(['x'], 'stor.csv');
    Object.defineProperty(file, 'size', { value: 11 * 1024 * 1024 });
    await store.file(file);
    expect(store.model().refusal).toMatchObject({ kind: 'file', fault: { kind: 'too-large' } });
    expect(calls.visit).not.toHaveBeenCalled();
  });

  it('searches for the last thing typed, once, and within the filter', async () => {
    const { store } = openOverview();
    await store.action('export');
    await store.filter('nowhere');
    asked.length = 0;
    await Promise.all([store.search('å'), store.search('ås'), store.search('ås b')]);
    expect(asked.map(([, { search, filter }]) => `${filter}: ${search}`)).toEqual(['nowhere: ås b']);
  });

  it('says so when the worker has forgotten the overview', async () => {
    const { store } = openOverview();
    await store.action('export');
    answers.auditFile = () => refused({ kind: 'not-found', what: 'overview' });
    await store.audit('Kari');
    expect(store.model().refusal?.kind).toBe('not-found');
    expect(store.model().state).not.toHaveProperty('making');
  });

  it('never ends in silence', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { store, phase } = openOverview(() => Promise.reject(new Error('broken')));
    await store.action('export');
    expect([phase(), store.model().refusal?.kind]).toEqual(['closed', 'unexpected']);
  });
});
