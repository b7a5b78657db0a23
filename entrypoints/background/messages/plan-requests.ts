import type { AccessContext } from '../../../utils/access/access-context';
import { technicalOf } from '../../../utils/access/technical';
import { answered } from '../../../utils/domain/failure';
import { granted, type Reply, refused } from '../../../utils/domain/refusal';
import { exportFile } from '../../../utils/files/export-file';
import { createRowFinder } from '../../../utils/files/rows-found';
import { plansKeep } from '../../../utils/job/start/begin';
import type { Planned, RequestOf, Visit } from '../../../utils/messages/messages';
import type { Named } from '../../../utils/plan/judge-row';
import { makePlan, readNow, readTwice } from '../../../utils/planning/make-plan';
import { clientSources, listOfEverybody, listOfSystemUser } from '../../../utils/planning/other-system-users';
import { readUpload } from '../../../utils/planning/read-upload';
import type { KeptList, Reading } from '../../../utils/planning/readings';
import type { Services } from '../services';
import type { Handlers } from './handlers';

type Name =
  | 'plan'
  | 'planAnew'
  | 'lookUp'
  | 'systemUsers'
  | 'planFrom'
  | 'planNotOnList'
  | 'findRows'
  | 'exportClients';

/** A list held against Altinn: both lists of a system user read, or taken from an earlier reading, and a plan made. */
export function createPlanRequests(services: Services): Handlers<Name> {
  const { journal, uploads, readings, lists, memory, clock } = services;

  const rowsFound = createRowFinder(journal);

  /** Lists that were read just now, kept for the next time. */
  const keeping = async <R extends Reading>(reading: Reply<R>): Promise<Reply<R>> => {
    if (!reading.ok) return reading;
    const { systemUser, altinn, routes } = reading.value.context;
    const sinceLast = await lists.keep({
      systemUser,
      lists: answered(reading.value.lists),
      knowsPackages: altinn.routes[routes.availableRoute].knowsPackages,
      readAt: reading.value.readAt,
    });
    return granted({ ...reading.value, ...(sinceLast ? { sinceLast } : {}) });
  };

  const readAndKeep = async (context: AccessContext) =>
    keeping(await readNow(context, clock, await lists.lastSeen(context.systemUser, clock.now())));

  const readAnew = async (context: Reply<AccessContext>): Promise<Reply<Reading>> =>
    context.ok ? readAndKeep(context.value) : context;

  /** What an earlier plan for the same visit was made from, while it is fresh. */
  const freshOf = (planId: string, visit: Visit) => {
    const found = readings.of(planId, visit);
    return found && clock.now() - found.reading.readAt <= plansKeep ? found : undefined;
  };

  /** The same where the same person is still signed in. */
  const readBefore = async (
    planId: string | undefined,
    visit: Visit,
  ): Promise<Reply<Reading> | undefined> => {
    const reading = planId === undefined ? undefined : freshOf(planId, visit)?.reading;
    if (!reading) return undefined;
    const user = await reading.context.altinn.signedInUser(AbortSignal.timeout(60_000));
    return user.ok && user.value === visit.userUuid ? granted(reading) : undefined;
  };

  const planned = async (
    reading: Reading,
    list: KeptList,
    { visit, purpose, answers, confirmed }: Wishes,
  ): Promise<Planned> => {
    const named = confirmed === undefined ? undefined : await namedBy(confirmed, visit);
    const wanted = {
      fileName: list.fileName,
      ...(purpose && { purpose }),
      ...(answers && { answers }),
      ...(named && { named }),
    };
    const { lookUps, ...summary } = await makePlan(reading, list.list, wanted, services);
    readings.keep(summary.planId, reading, list);
    const isOff = (await services.rules()).off.includes('removal');
    const mayLookUp = lookUps !== undefined && (await services.strangers.mayLookUp(reading.context));
    return {
      summary: {
        ...summary,
        ...(isOff && { removalIsOff: true }),
        ...(mayLookUp && { lookUps }),
      },
      technical: technicalOf(memory, reading.context.systemUser.owner, reading.context),
    };
  };

  /** Whom the confirmation of a plan has named. A plan that is not theirs names nobody. */
  const namedBy = async (
    { planId, without }: NonNullable<Wishes['confirmed']>,
    { userUuid, systemUserId }: Visit,
  ): Promise<Named> => {
    const plan = await journal.plan(planId);
    const isTheirs = plan?.userUuid === userUuid && plan.summary.systemUser.id === systemUserId;
    const targets = isTheirs ? await journal.targets(planId) : [];
    const clients = targets.filter(({ repairs }) => !repairs).map(({ client }) => client.id);
    return { clients: new Set(clients), unticked: new Set(without) };
  };

  return {
    async plan({ uploadId, fileName, from, choices, insteadOf, ...wishes }, { enter }) {
      const { visit } = wishes;
      const list = await readUpload(uploads, { uploadId, from, choices });
      if (!list.ok) return list;
      const reading = (await readBefore(insteadOf, visit)) ?? (await readAnew(await enter()));
      return reading.ok
        ? granted(await planned(reading.value, { list: list.value, fileName }, wishes))
        : reading;
    },
    async planAnew({ planId, ...wishes }) {
      const found = freshOf(planId, wishes.visit);
      if (!found) return refused({ kind: 'plan-too-old' });
      return granted(await planned(found.reading, found, wishes));
    },

    lookUp: ({ planId }, { context }) => services.strangers.lookUp(context, planId),

    systemUsers: (_, { context }) => clientSources(context),
    async planFrom({ source: from, fileName: called, ...wishes }, { context }) {
      const source =
        from === 'everybody'
          ? await listOfEverybody(context, services.strangers, called)
          : await listOfSystemUser(context, from, clock);
      if (!source.ok) return source;
      const reading = await readAndKeep(context);
      if (!reading.ok) return reading;
      const { list, title: fileName } = source.value;
      return granted(await planned(reading.value, { list, fileName }, wishes));
    },

    async planNotOnList({ planId, from, count }) {
      return granted(await journal.notOnList(planId, from, count));
    },
    findRows: async ({ visit: _, ...wanted }) => granted(await rowsFound(wanted)),

    async exportClients({ visit: _, ...wanted }, { context }) {
      const lastSeen = await lists.lastSeen(context.systemUser, clock.now());
      const reading = await keeping(await readTwice(context, clock, lastSeen));
      return reading.ok ? granted(await exportFile(reading.value, wanted)) : reading;
    },
  };
}

/** What a request says about what its list is for. */
type Wishes = Pick<RequestOf<'planAnew'>, 'visit' | 'purpose' | 'answers' | 'confirmed'>;
