import {
  type AccessContext,
  enter,
  enterForOwner,
  type OwnerContext,
} from '../../../utils/access/access-context';
import type { Environment } from '../../../utils/domain/environment';
import { forbids } from '../../../utils/domain/kept/rules';
import { granted, type Refusal, type Reply, refused } from '../../../utils/domain/refusal';
import type { JobRecord, PlanHeader } from '../../../utils/job/journal/records';
import type { Asker, OwnerVisit, RequestName, RequestOf, Visit } from '../../../utils/messages/messages';
import type { Overview } from '../../../utils/overview/overview-record';
import type { Services } from '../services';
import type { Sender } from './sender';

/** What a request is about, held against who asks: environment, owner, person, and system user where it says one. */
interface Subjects {
  nothing: object;
  plan: { plan: PlanHeader };
  plans: { plans: PlanHeader[] };
  job: { job: JobRecord };
  /** One over one system user, or over several. */
  run: { parts: [JobRecord, ...JobRecord[]] };
  overview: { overview: Overview };
}

/**
 * How sure it must be that the one who asks is signed in.
 * `lately`: as far as the worker was told a moment ago · `now`: Altinn is asked · `entered`: the visit is checked anew,
 * and its context handed over · `enters`: the same, by the handler, once it has read the file that came with the request.
 */
type Check = 'none' | 'lately' | 'now' | 'entered' | 'enters';

interface Need {
  of: keyof Subjects;
  check: Check;
}

/** What each request needs before anything is done for it. A new one does not compile until it says so here. */
export const needs = {
  arrive: { of: 'nothing', check: 'none' },
  upload: { of: 'nothing', check: 'none' },
  template: { of: 'nothing', check: 'none' },
  openPage: { of: 'nothing', check: 'none' },

  plan: { of: 'nothing', check: 'enters' },
  systemUsers: { of: 'nothing', check: 'entered' },
  planFrom: { of: 'nothing', check: 'entered' },
  exportClients: { of: 'nothing', check: 'entered' },

  planAnew: { of: 'plan', check: 'now' },
  technicalReport: { of: 'plan', check: 'lately' },
  planRows: { of: 'plan', check: 'lately' },
  planNotOnList: { of: 'plan', check: 'lately' },
  findRows: { of: 'plan', check: 'lately' },
  letter: { of: 'plan', check: 'lately' },
  planFile: { of: 'plans', check: 'now' },
  lettersFile: { of: 'plan', check: 'now' },
  lookUp: { of: 'plan', check: 'entered' },
  start: { of: 'plans', check: 'entered' },

  jobRows: { of: 'job', check: 'lately' },
  pause: { of: 'run', check: 'lately' },
  cancel: { of: 'run', check: 'lately' },
  dismiss: { of: 'run', check: 'lately' },
  results: { of: 'run', check: 'now' },
  resume: { of: 'run', check: 'entered' },
  retry: { of: 'run', check: 'entered' },
  keepAsAnother: { of: 'run', check: 'entered' },
  planUndo: { of: 'run', check: 'entered' },
  undo: { of: 'run', check: 'entered' },

  boardRows: { of: 'overview', check: 'lately' },
  boardColumn: { of: 'overview', check: 'lately' },
  boardChoices: { of: 'overview', check: 'lately' },
  boardClient: { of: 'overview', check: 'lately' },
  boardLetter: { of: 'overview', check: 'lately' },
  boardList: { of: 'overview', check: 'lately' },
  boardListChoices: { of: 'overview', check: 'lately' },
  boardListKeys: { of: 'overview', check: 'lately' },
  boardReadAgain: { of: 'overview', check: 'entered' },
  boardLookUp: { of: 'overview', check: 'entered' },
  planBoard: { of: 'overview', check: 'entered' },
  overviewFile: { of: 'overview', check: 'now' },
  auditFile: { of: 'overview', check: 'now' },
} as const satisfies { [N in RequestName]: Need };

type Needs = typeof needs;
type ContextOf<N extends RequestName> = RequestOf<N> extends { visit: Visit } ? AccessContext : OwnerContext;
interface Checks<D> {
  none: object;
  lately: object;
  now: object;
  entered: { context: D };
  enters: { enter(): Promise<Reply<D>> };
}

/** What a handler gets besides the request: whatever it was held against. */
export type Pass<N extends RequestName> = { environment: Environment } & Subjects[Needs[N]['of']] &
  Checks<ContextOf<N>>[Needs[N]['check']];

type Deps = Pick<Services, 'journal' | 'overviews' | 'accessDeps' | 'signedIn' | 'rules'>;

/** Whether the request may be answered: asked once, before any handler sees it. */
export async function authorise<N extends RequestName>(
  services: Deps,
  name: N,
  request: RequestOf<N>,
  { environment }: Sender,
): Promise<Reply<Pass<N>>> {
  const { of, check }: Need = needs[name];
  // What reads or writes nothing may be asked for anywhere.
  const isSwitchedOff = check !== 'none' && (await forbidsHere(services, environment));
  if (isSwitchedOff) return refused({ kind: 'switched-off', what: 'test-environment' });
  // Every request that is about something says who asks; the schemas see to it.
  const asked = request as Asked;
  const subject = await subjectOf(services, of, asked, environment);
  if (!subject.ok) return subject;
  const pass = { environment, ...subject.value };
  switch (check) {
    case 'none':
      return granted(pass as unknown as Pass<N>);
    case 'lately':
    case 'now': {
      const refusal = await services.signedIn.refusal(environment, asked.visit, check);
      return refusal ? refused(refusal) : granted(pass as unknown as Pass<N>);
    }
    case 'enters':
      return granted({
        ...pass,
        enter: () => letIn(services, asked.visit, environment),
      } as unknown as Pass<N>);
    case 'entered': {
      const context = await letIn(services, asked.visit, environment);
      return context.ok ? granted({ ...pass, context: context.value } as unknown as Pass<N>) : context;
    }
    default:
      return check satisfies never;
  }
}

/** Whether the firm has switched off the whole environment. */
const forbidsHere = async ({ rules }: Deps, environment: Environment): Promise<boolean> =>
  forbids(await rules(), { environment, removals: 0 }) !== undefined;

/** The ids that a request may name. */
interface Asked {
  visit: Asker & Partial<Visit>;
  planId: string;
  planIds: string[];
  jobId: string;
  runId: string;
  overviewId: string;
}

const longestVisit = 120_000;

function letIn(
  { accessDeps }: Deps,
  visit: Asker & Partial<Visit>,
  environment: Environment,
): Promise<Reply<AccessContext | OwnerContext>> {
  const signal = AbortSignal.timeout(longestVisit);
  return visit.systemUserId === undefined
    ? enterForOwner(accessDeps, environment, visit as OwnerVisit, signal)
    : enter(accessDeps, environment, visit as Visit, signal);
}

async function subjectOf(
  { journal, overviews }: Deps,
  of: keyof Subjects,
  { visit, planId, planIds, jobId, runId, overviewId }: Asked,
  environment: Environment,
): Promise<Reply<Partial<Record<string, unknown>>>> {
  const plans = async (ids: string[]): Promise<Reply<{ plans: PlanHeader[] }>> => {
    const found: PlanHeader[] = [];
    for (const id of ids) {
      const plan = held(await journal.plan(id), whoseIsPlan, visit, environment, 'plan');
      if (!plan.ok) return plan;
      found.push(plan.value);
    }
    return granted({ plans: found });
  };
  const parts = async (id: string): Promise<Reply<Subjects['run']>> => {
    const [found, ...rest] = await journal.partsOf(id);
    const first = held(found, whoseIsJob, visit, environment, 'run');
    return first.ok ? granted({ parts: [first.value, ...rest] }) : first;
  };
  switch (of) {
    case 'nothing':
      return granted({});
    case 'plan': {
      const plan = held(await journal.plan(planId), whoseIsPlan, visit, environment, 'plan');
      return plan.ok ? granted({ plan: plan.value }) : plan;
    }
    case 'plans':
      return plans(planIds);
    case 'job': {
      const job = held(await journal.job(jobId), whoseIsJob, visit, environment, 'run');
      return job.ok ? granted({ job: job.value }) : job;
    }
    case 'run':
      return parts(runId);
    case 'overview': {
      const overview = held(await overviews.get(overviewId), whoseIsOverview, visit, environment, 'overview');
      return overview.ok ? granted({ overview: overview.value }) : overview;
    }
    default:
      return of satisfies never;
  }
}

/** Whose something is that was made earlier. */
export interface Whose {
  environment: Environment;
  partyUuid: string;
  userUuid: string;
  systemUserId?: string;
}

const whoseIsPlan = ({ summary: { owner, systemUser }, userUuid }: PlanHeader): Whose => ({
  environment: owner.environment,
  partyUuid: owner.partyUuid,
  userUuid,
  systemUserId: systemUser.id,
});
const whoseIsJob = ({ owner, systemUser, userUuid }: JobRecord): Whose => ({
  environment: owner.environment,
  partyUuid: owner.partyUuid,
  userUuid,
  systemUserId: systemUser.id,
});
const whoseIsOverview = ({ record: { owner, userUuid } }: Overview): Whose => ({
  environment: owner.environment,
  partyUuid: owner.partyUuid,
  userUuid,
});

type What = Extract<Refusal, { kind: 'not-found' }>['what'];

function held<T>(
  found: T | undefined,
  whose: (found: T) => Whose,
  asker: Asker & Partial<Visit>,
  environment: Environment,
  what: What,
): Reply<T> {
  if (found === undefined) return refused({ kind: 'not-found', what });
  const refusal = notYours(whose(found), asker, environment, what);
  return refusal ? refused(refusal) : granted(found);
}

function notYours(
  whose: Whose,
  asker: Asker & Partial<Visit>,
  environment: Environment,
  what: What,
): Refusal | undefined {
  const isElsewhere =
    whose.environment !== environment ||
    whose.partyUuid !== asker.partyUuid ||
    // A page of one system user's asks for no other's; the overview's page is of all of them.
    (asker.systemUserId !== undefined &&
      whose.systemUserId !== undefined &&
      asker.systemUserId !== whose.systemUserId);
  if (isElsewhere) return { kind: 'not-yours', what, why: 'another-place' };
  return whose.userUuid === asker.userUuid ? undefined : { kind: 'not-yours', what, why: 'another-person' };
}
