import * as z from 'zod/mini';
import { type Answer, answered, failed } from '../domain/failure';
import type { Owner, SystemUser } from '../domain/system-user';
import { address } from './http/address';
import { apisOf } from './http/apis';
import type { Caller } from './http/caller';
import { readPages } from './http/paging';
import { lastPart, packageUrn, partyId, readableOf, text, uuid } from './http/wire';

const accessPackage = z.pipe(
  z.object({ urn: packageUrn, name: text, isAssignable: z.nullish(z.boolean()) }),
  z.transform(({ urn, name, isAssignable }) => ({
    urn,
    name: name ?? lastPart(urn),
    isAssignable: isAssignable ?? undefined,
  })),
);

const listed = z.object({
  id: uuid,
  integrationTitle: text,
  partyId,
  userType: text,
  system: z.catch(z.nullish(z.object({ systemVendorOrgName: text })), undefined),
  accessPackages: readableOf(accessPackage),
});
// What is given must be known to the last package before anybody confirms it.
const whole = z.extend(listed, { accessPackages: z.nullish(z.array(accessPackage)) });

/** An owner's agent system users as the portal knows them (`altinn/portal.md` 3.1, 3.2). */
export interface SystemUsers {
  /** Without packages: the portal's list has none. */
  all(owner: Owner, signal: AbortSignal): Promise<Answer<SystemUser[]>>;
  /** With packages. `not-found` for a standard system user, and for another owner's. */
  one(owner: Owner, id: string, signal: AbortSignal): Promise<Answer<SystemUser>>;
}

export function createSystemUsers(caller: Caller): SystemUsers {
  const base = (owner: Owner) =>
    [apisOf(owner.environment).portal, ['systemuser', 'agent', owner.partyId]] as const;
  return {
    async all(owner, signal) {
      const [api, path] = base(owner);
      const read = await readPages(caller, address(api, [...path]), listed, signal);
      if (!read.ok) return read;
      return answered(
        read.value.filter((told) => isAgentOf(told, owner)).map((told) => inWords(told, owner)),
      );
    },
    async one(owner, id, signal) {
      const [api, path] = base(owner);
      const read = await caller.read(address(api, [...path, id]), whole, signal, {
        absent: { kind: 'not-found' },
      });
      if (!read.ok) return read;
      const told = read.value;
      // The portal answers with standard system users as well when asked for one (`altinn/portal.md` 3.2).
      const isTheOne = told.id === id.toLowerCase() && isAgentOf(told, owner);
      return isTheOne ? answered(inWords(told, owner)) : failed({ kind: 'not-found' });
    },
  };
}

type Told = z.output<typeof listed>;

const isAgentOf = (told: Told, owner: Owner) =>
  told.userType?.toLowerCase() === 'agent' && told.partyId === owner.partyId;

const inWords = (told: Told, owner: Owner): SystemUser => ({
  id: told.id,
  title: told.integrationTitle ?? told.id,
  vendor: told.system?.systemVendorOrgName,
  packages: told.accessPackages ?? [],
  owner,
});
