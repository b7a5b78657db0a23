import { type Client, standingOf } from '../domain/client';
import type { OrgNumber } from '../domain/numbers/nine-digits';
import type { RegisterEntry } from '../domain/numbers/register-entry';
import type { PlanRow, RowWarning } from '../domain/plan';
import type { Cause } from '../domain/runs/cause';
import type { AccessPackage } from '../domain/system-user';
import { causeOf } from './cause-of';
import { missingPackages } from './missing-packages';
import { isSubUnit, nameWarnings } from './row-warnings';

/** What Altinn tells of those that are no clients with the system user's packages. */
export interface KnownOfStrangers {
  /** All the firm's clients, whatever they have given; absent where no route that is used tells. */
  everybody?: ReadonlyMap<OrgNumber, Client>;
  /** What was looked up, in this browser session. */
  entryOf(orgNumber: OrgNumber): RegisterEntry | undefined;
}

/** Why a row's client is none of the firm's here, as far as Altinn tells; other rows come back as they are. */
export function createStrangerExplainer(
  packages: readonly AccessPackage[],
  { everybody, entryOf }: KnownOfStrangers,
): (row: PlanRow) => PlanRow {
  const causes = new Map<string, Cause | undefined>();

  /** Somebody who is a client and has given none of it: there is a relationship to ask for more in. */
  const causeOfClient = ({ access = [] }: Client): Cause | undefined => {
    const key = missingPackages(packages, access).join('\n');
    if (!causes.has(key)) causes.set(key, causeOf(packages, access));
    return causes.get(key);
  };

  return (row) => {
    if (row.verdict !== 'no-relationship' || !row.orgNumber) return row;
    const client = everybody?.get(row.orgNumber);
    if (client)
      return explained(row, client.name, clientFacts(row, client), causeOfClient(client), client.id);
    const entry = entryOf(row.orgNumber);
    if (!entry) return row;
    if (entry.kind === 'nobody') return explained(row, undefined, [{ kind: 'no-such-number' }], undefined);
    const isLost = entry.isDeleted || isSubUnit(entry.form);
    return explained(row, entry.name, registerFacts(row, entry), isLost ? undefined : row.cause);
  };
}

function explained(
  { cause: _, ...row }: PlanRow,
  name: string | undefined,
  facts: readonly RowWarning[],
  cause: Cause | undefined,
  clientId?: string,
): PlanRow {
  return {
    ...row,
    name: name || row.name,
    ...(clientId && { clientId }),
    ...(cause && { cause }),
    warnings: [...facts, ...row.warnings],
  };
}

const clientFacts = ({ name }: PlanRow, client: Client): RowWarning[] => [
  { kind: 'other-packages' },
  ...standingOf(client),
  ...nameWarnings(name, client.name),
];

/** What is to be known of a number that was looked up, whoever's it is. */
export const entryFacts = (entry: RegisterEntry): RowWarning[] =>
  entry.kind === 'nobody' ? [{ kind: 'no-such-number' }] : registerFacts({}, entry);

function registerFacts(
  { name }: Pick<PlanRow, 'name'>,
  entry: Extract<RegisterEntry, { kind: 'organisation' }>,
): RowWarning[] {
  const standing = standingOf({
    form: entry.form,
    deletedAt: entry.isDeleted ? '' : undefined,
  });
  const found: RowWarning[] = isSubUnit(entry.form) ? [...standing, { kind: 'sub-unit' }] : [...standing];
  if (found.length === 0 && entry.name) found.push({ kind: 'registered', as: entry.name });
  return found.some(({ kind }) => kind === 'registered')
    ? found
    : [...found, ...nameWarnings(name, entry.name)];
}
