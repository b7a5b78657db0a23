import type { AccessContext, OwnerContext } from '../access/access-context';
import type { SessionMemory } from '../access/session-memory';
import { wholeRouteOf } from '../altinn/every-client';
import type { Client } from '../domain/client';
import type { Failure } from '../domain/failure';
import type { Rules } from '../domain/kept/rules';
import type { OrgNumber } from '../domain/numbers/nine-digits';
import { mostLookUps, type RegisterEntry } from '../domain/numbers/register-entry';
import { type PlanRow, whyStranger } from '../domain/plan';
import { granted, type Reply, refused } from '../domain/refusal';
import type { Owner } from '../domain/system-user';
import type { Journal } from '../job/journal/journal';
import { everyRow } from '../job/journal/records';
import type { KnownOfStrangers } from '../plan/explain-stranger';

interface StrangersDeps {
  memory: SessionMemory;
  journal: Journal;
  rules(): Promise<Rules>;
}

/** What Altinn tells of numbers on a list that are none of the firm's clients. */
export interface Strangers {
  /** Reads all the firm's clients, once for each reading of the lists, where a route that is used can. */
  known(context: AccessContext): Promise<KnownOfStrangers>;
  /** Whether numbers may be looked up one by one. */
  mayLookUp(context: Pick<AccessContext, 'environment'>): Promise<boolean>;
  /** Looks up the numbers of a plan of which it is not known why; a plan made after it goes by what was found. */
  lookUp(context: AccessContext, planId: string): Promise<Reply<undefined>>;
  /** Looks up one number, whoever's it is. */
  lookUpOne(
    context: Pick<OwnerContext, 'altinn' | 'environment' | 'owner'>,
    orgNumber: OrgNumber,
  ): Promise<Reply<RegisterEntry>>;
}

const longest = 60_000;
/** Altinn is asked with care. */
const atOnce = 3;

export function createStrangers({ memory, journal, rules }: StrangersDeps): Strangers {
  const read = new WeakMap<AccessContext, Promise<ReadonlyMap<OrgNumber, Client> | undefined>>();
  const isOff = async () => (await rules()).off.includes('look-ups');

  return {
    async known(context) {
      const reading = read.get(context) ?? everybody(context);
      read.set(context, reading);
      const all = await reading;
      const entries = memory.registerEntries(context.environment);
      return { ...(all && { everybody: all }), entryOf: (orgNumber) => entries.get(orgNumber) };
    },
    mayLookUp: async ({ environment }) => !(memory.lookUpsClosed(environment) || (await isOff())),
    async lookUp(context, planId) {
      if (await isOff()) return refused({ kind: 'switched-off', what: 'look-ups' });
      const rows = await journal.planRows(planId, 0, everyRow);
      const known = memory.registerEntries(context.environment);
      const numbers = toLookUp(rows).filter((orgNumber) => !known.has(orgNumber));
      const { altinn, systemUser } = context;
      const { entries, failure } = await lookUpAll(altinn, systemUser.owner, numbers.slice(0, mostLookUps));
      await memory.keepRegisterEntries(context.environment, entries);
      if (failure?.kind === 'altinn-changed') await memory.closeLookUps(context.environment);
      return failure && entries.size === 0 ? refused({ kind: 'failure', failure }) : granted(undefined);
    },
    async lookUpOne({ altinn, environment, owner }, orgNumber) {
      if (await isOff()) return refused({ kind: 'switched-off', what: 'look-ups' });
      const known = memory.registerEntries(environment).get(orgNumber);
      if (known) return granted(known);
      const { entries, failure } = await lookUpAll(altinn, owner, [orgNumber]);
      await memory.keepRegisterEntries(environment, entries);
      if (failure?.kind === 'altinn-changed') await memory.closeLookUps(environment);
      const found = entries.get(orgNumber);
      return found
        ? granted(found)
        : refused({ kind: 'failure', failure: failure ?? { kind: 'unavailable' } });
    },
  };
}

/** Numbers of strangers of whom it is not known why they are, each once. */
export function toLookUp(rows: readonly PlanRow[]): OrgNumber[] {
  const numbers = rows.flatMap((row) =>
    row.verdict === 'no-relationship' && row.orgNumber && !whyStranger(row) ? [row.orgNumber] : [],
  );
  return [...new Set(numbers)];
}

/** It tells more where it answers, and nothing rests on it. */
async function everybody({
  altinn,
  routes,
  systemUser,
}: AccessContext): Promise<ReadonlyMap<OrgNumber, Client> | undefined> {
  const route = wholeRouteOf(altinn, routes);
  const all = await route?.everyClient(systemUser.owner, AbortSignal.timeout(longest));
  if (!all?.ok) return undefined;
  return new Map(all.value.flatMap((client) => (client.orgNumber ? [[client.orgNumber, client]] : [])));
}

/** As many as are answered before the first that fails. */
async function lookUpAll(
  altinn: AccessContext['altinn'],
  owner: Owner,
  numbers: readonly OrgNumber[],
): Promise<{ entries: Map<OrgNumber, RegisterEntry>; failure?: Failure }> {
  const entries = new Map<OrgNumber, RegisterEntry>();
  const signal = AbortSignal.timeout(longest);
  let failure: Failure | undefined;
  let next = 0;
  const worker = async () => {
    while (!failure && next < numbers.length) {
      const orgNumber = numbers[next++] as OrgNumber;
      const entry = await altinn.organisation(orgNumber, signal);
      if (entry.ok) entries.set(orgNumber, entry.value);
      else failure ??= entry.failure;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const nobodies = [...entries].filter(([, { kind }]) => kind === 'nobody');
  if (nobodies.length > 0 && !(await registerAnswers(owner))) {
    for (const [orgNumber] of nobodies) entries.delete(orgNumber);
    failure ??= { kind: 'unavailable' };
  }
  return { entries, ...(failure && { failure }) };

  /** A register that does not answer looks as if nobody had the number. The firm's own number is somebody's. */
  async function registerAnswers({ orgNumber }: Owner): Promise<boolean> {
    const own = await altinn.organisation(orgNumber, signal);
    return own.ok && own.value.kind === 'organisation';
  }
}
