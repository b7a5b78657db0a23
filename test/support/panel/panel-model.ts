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
