import { vi } from 'vitest';
import { createBoardStore } from '../../../entrypoints/portal.content/overview/board-store';
import type { OverviewSummary } from '../../../utils/domain/board/overview-summary';
import { granted, type Reply } from '../../../utils/domain/refusal';

/** A panel's memory on a page that answers at once, with what was asked of the page listened to. */
export function openBoardStore(read: () => Promise<Reply<OverviewSummary>>) {
  const leave = new AbortController();
  const calls = {
    visit: vi.fn(async () => granted({ partyId: '1', partyUuid: 'p', userUuid: 'u' })),
    asker: () => ({ partyUuid: 'p', userUuid: 'u' }),
    told: vi.fn(),
    upload: vi.fn(async (): Promise<Reply<string>> => granted('upload')),
    read: vi.fn((..._: unknown[]) => read()),
    copy: vi.fn(async (_: string) => undefined),
    download: vi.fn(),
    reload: vi.fn(),
    listen: vi.fn(),
    askAgain: vi.fn(),
    onChange: vi.fn(),
  };
  const page = { version: '1', language: () => 'nb' as const, boardName: () => 'Oversikten', ...calls };
  const store = createBoardStore(page, leave.signal);
  const phase = () => store.model().state.phase;
  const board = () => {
    const { state } = store.model();
    if (state.phase !== 'board') throw new Error(`no board: ${state.phase}`);
    return state;
  };
  return { store, calls, phase, board, leave, signalOf: () => calls.read.mock.calls[0]?.[2] as AbortSignal };
}

/** A click of a person's. */
export const trusted = { isTrusted: true } as Event;
