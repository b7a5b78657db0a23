import { vi } from 'vitest';
import { createPanelStore } from '../../../entrypoints/portal.content/system-user/panel-store';
import type { PanelAction } from '../../../utils/domain/action-facts';
import { granted, type Reply } from '../../../utils/domain/refusal';
import type { RequestName } from '../../../utils/messages/messages';
import { type Answers, ordinary } from './panel-model';

/** The worker of the panel that is open: what it answers, and what it was asked. */
export const worker = {
  answers: {} as Answers,
  asked: [] as [RequestName, unknown][],
};
vi.mock('../../../utils/messages/messages', async (original) => ({
  ...(await original<object>()),
  ask: async (name: RequestName, request: unknown) => {
    worker.asked.push([name, request]);
    return worker.answers[name]?.(request as never) ?? granted(undefined);
  },
}));

const visit = {
  systemUserId: '61844188-3789-4b84-9314-2be1fdbc6633',
  partyId: '1',
  partyUuid: 'cd35779b-b174-4ecc-bbef-ece13611be7f',
  userUuid: '6e0c3ab4-6a5c-4d0e-9f0a-3c5c6a1f2b7d',
};

/** A panel whose worker answers what the test says, and everything else as an ordinary worker would. */
export function openPanel(answers: Answers = {}) {
  worker.answers = { ...ordinary, ...answers };
  worker.asked = [];
  const calls = {
    visit: vi.fn(async (): Promise<Reply<typeof visit>> => granted(visit)),
    asker: () => visit,
    told: vi.fn(),
    upload: vi.fn(async (_: Uint8Array): Promise<Reply<string>> => granted('upload')),
    download: vi.fn(),
    copy: vi.fn(async (_: string): Promise<void> => undefined),
    reload: vi.fn(),
    listen: vi.fn(),
    askAgain: vi.fn(),
    leaveAsked: vi.fn(),
    askFor: vi.fn(),
    onChange: vi.fn(),
  };
  const store = createPanelStore({
    environment: 'tt02',
    version: '1',
    language: () => 'nb',
    ...calls,
  });
  const phase = () => store.model().state.phase;
  return {
    store,
    calls,
    phase,
    refusal: () => store.model().refusal?.kind,
    /** A person's click. */
    click: (action: PanelAction) => store.action(action, { isTrusted: true } as Event),
    drop: (name = 'a.csv') => store.file(new File(['310202398'], name)),
    count: (name: RequestName) => worker.asked.filter(([asked]) => asked === name).length,
    /** A plan on screen, asked about. */
    async confirm() {
      await store.file(new File(['310202398'], 'a.csv'));
      this.click('add');
    },
  };
}
