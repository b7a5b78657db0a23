import { vi } from 'vitest';
import { createPanelStore } from '../../../entrypoints/portal.content/system-user/panel-store';
import type { PanelAction } from '../../../utils/domain/action-facts';
import { granted, type Refusal, type Reply, refused } from '../../../utils/domain/refusal';
import type { JobView } from '../../../utils/domain/runs/job';
import type { MadeExport, MadeFile, Planned, RequestName, RunPage } from '../../../utils/messages/messages';
import { jobOf, rowsOf, summaryOf } from './scenes';

type Answer = (request: never) => Promise<Reply<unknown>> | Reply<unknown>;
export type Answers = Partial<Record<RequestName, Answer>>;

const technical = {
  availableRoute: 'portal',
  delegatedRoute: 'portal',
  writeRoute: 'portal',
  closed: [],
} as const;
const visit = {
  systemUserId: '61844188-3789-4b84-9314-2be1fdbc6633',
  partyId: '1',
  partyUuid: 'cd35779b-b174-4ecc-bbef-ece13611be7f',
  userUuid: '6e0c3ab4-6a5c-4d0e-9f0a-3c5c6a1f2b7d',
};

export const plannedAs = (planId: string, fileName = 'a.csv', add = 2): Planned => ({
  summary: summaryOf({ add }, { planId, fileName }),
  technical,
});

/** A run over one system user, with the plan that it carries out. */
export const partOf = (more: Partial<JobView> = {}) => ({
  job: jobOf({ id: 'run', total: 2, ...more }),
  summary: summaryOf({ add: 2 }),
});

export const runPageOf = (more: Partial<JobView> = {}): RunPage => {
  const { job, summary } = partOf(more);
  return { run: { id: job.id, parts: [job] }, plans: [summary], technical };
};

export const madeExport: MadeExport = {
  name: 'x.csv',
  mediaType: 'text/csv',
  rows: 3,
  leftOut: 3,
  privatePersons: 1,
  packages: 'known',
  text: 'x',
};

export const madeFile: MadeFile = { name: 'x.csv', mediaType: 'text/csv', rows: 3, leftOut: 1, text: 'x' };

/** A panel whose worker answers what the test says, and everything else as an ordinary worker would. */
export function openPanel(worker: { answers: Answers; asked: [RequestName, unknown][] }) {
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

export const ordinary: Answers = {
  plan: () => granted(plannedAs('plan')),
  planRows: () => granted(rowsOf(summaryOf({ add: 2 }).counts)),
  planNotOnList: () => granted([]),
  start: () => granted(runPageOf()),
  jobRows: () => granted([]),
  results: () => granted(madeFile),
  planFile: () => granted(madeFile),
  exportClients: () => granted(madeExport),
  template: () => granted(madeFile),
  systemUsers: () => granted([{ id: 'other', title: 'Annet' }]),
  planFrom: () => granted(plannedAs('plan')),
  planAnew: () => granted(plannedAs('anew')),
};

type Plain = Exclude<Refusal, { kind: 'file' | 'failure' }>['kind'];
export const no = (kind: Plain) => refused({ kind } as Refusal);

/** An answer that comes when the test lets it. */
export function later() {
  let answer: (reply: Reply<unknown>) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const reply = new Promise<Reply<unknown>>((resolve, reject) => {
    answer = resolve;
    fail = reject;
  });
  return { reply, answer, fail };
}

/** Everything that does not wait for the test has happened. */
export const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
