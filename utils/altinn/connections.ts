import * as z from 'zod/mini';
import type { Client, RoleAccess } from '../domain/client';
import { type Answer, answered, failed } from '../domain/failure';
import { receiptOf } from '../domain/runs/receipt';
import type { SystemUser } from '../domain/system-user';
import { delegationValues } from './delegation-values';
import type { Caller } from './http/caller';
import { readPages } from './http/paging';
import { packageUrn, readableOf, text, uuid } from './http/wire';
import { clientOf, oncePerClient } from './known-client';

const role = z.object({ urn: text, code: text });
const grant = z.object({ role, packages: readableOf(z.object({ urn: packageUrn })) });

// National identity numbers and dates of birth come along here, and end here: they are not named.
const connection = z.object({
  client: z.object({
    id: uuid,
    name: text,
    type: text,
    variant: text,
    organizationIdentifier: text,
    isDeleted: z.catch(z.nullish(z.boolean()), undefined),
    deletedAt: text,
    parent: z.catch(z.nullish(z.object({ name: text })), undefined),
  }),
  access: readableOf(grant),
});

/** A list of clients with roles and packages, as client administration writes it (`altinn/client-administration.md`). */
export async function readConnections(
  caller: Caller,
  url: URL,
  signal: AbortSignal,
): Promise<Answer<Client[]>> {
  const read = await readPages(caller, url, connection, signal);
  return read.ok ? answered(oncePerClient(read.value.map(inWords))) : read;
}

/** One row for each role and package, each of which says whether it changed; no rows would mean that nothing was stored. */
export const changeRows = z.pipe(
  z.array(z.object({ changed: z.nullish(z.boolean()) })).check(z.minLength(1)),
  z.transform((rows) => receiptOf(rows)),
);

/** What to send so that the client has all the system user's packages, from what it has given. */
export async function valuesToAdd(
  { packages }: SystemUser,
  client: Client,
  given: () => Promise<Answer<Client[]>>,
): Promise<Answer<RoleAccess[]>> {
  // What Altinn itself answers to a delegation to a system user without packages (`altinn/platform.md` 3.3).
  if (packages.length === 0) return failed({ kind: 'rejected', code: 'AUTH-00063' });
  const handed = delegationValues(client.access ?? [], packages);
  if (handed.kind === 'complete') return answered(handed.values);
  const read = await given();
  if (!read.ok) return read;
  const known = read.value.find(({ id }) => id === client.id);
  if (!known) return failed({ kind: 'no-relationship' });
  const found = delegationValues(known.access ?? [], packages);
  return found.kind === 'complete'
    ? answered(found.values)
    : failed({ kind: 'missing-packages', packages: found.packages });
}

const inWords = ({ client, access }: z.output<typeof connection>): Client =>
  clientOf({
    id: client.id,
    name: client.name,
    type: client.type,
    orgNumber: client.organizationIdentifier,
    parentName: client.parent?.name,
    ...(client.variant && { form: client.variant }),
    ...((client.isDeleted || client.deletedAt) && { deletedAt: client.deletedAt ?? '' }),
    access: access?.map(({ role, packages }) => ({
      role: role.urn ?? role.code ?? '',
      packages: (packages ?? []).map(({ urn }) => urn),
    })),
  });
