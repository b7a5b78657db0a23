import type { AccessContext } from '../access/access-context';
import { wholeRouteOf } from '../altinn/every-client';
import { ownerSystemUsers } from '../altinn/owner-system-users';
import type { Client } from '../domain/client';
import type { ClientList } from '../domain/lists/list';
import { granted, type Reply, refused } from '../domain/refusal';
import type { SystemUser } from '../domain/system-user';
import { outcomeTextsFor } from '../i18n/outcome-catalogue';
import type { Clock } from '../job/run/clock';
import type { ClientSource } from '../messages/messages';
import { joinClients } from '../plan/join-clients';
import { clientListTable } from '../report/client-list-table';
import { readListFromText } from '../spreadsheet/read-list';
import { writeCsv } from '../spreadsheet/write-csv';
import { readBoth } from './make-plan';
import type { Strangers } from './strangers';

/** All the firm's clients where a route that is used can tell, and its system users but for the one the page is about. */
export async function clientSources({
  altinn,
  routes,
  systemUser,
  signal,
}: AccessContext): Promise<Reply<ClientSource[]>> {
  const all = await ownerSystemUsers(altinn.routes, systemUser.owner, signal);
  if (!all.ok) return refused({ kind: 'failure', failure: all.failure });
  const others = all.value.filter(({ id }) => id !== systemUser.id);
  return granted([
    ...(wholeRouteOf(altinn, routes) ? [{ id: 'everybody' } as const] : []),
    ...others.map(({ id, title, vendor }) => ({ id, title, ...(vendor ? { vendor } : {}) })),
  ]);
}

/** The clients delegated to another system user, as if they had been exported there and dropped here. */
export async function listOfSystemUser(
  context: AccessContext,
  systemUserId: string,
  clock: Clock,
): Promise<Reply<{ list: ClientList; title: string }>> {
  const source = await context.altinn.systemUser(context.systemUser.owner, systemUserId, context.signal);
  if (!source.ok) return refused({ kind: 'failure', failure: source.failure });
  const lists = await readBoth({ ...context, systemUser: source.value }, clock);
  if (!lists.ok) return refused({ kind: 'failure', failure: lists.failure });
  const clients = joinClients(lists.value.delegated, lists.value.available);
  return asList(clients, source.value, source.value.title);
}

/** All the firm's clients, whatever they have given, as if they had been exported and dropped here. */
export async function listOfEverybody(
  context: AccessContext,
  strangers: Strangers,
  title: string,
): Promise<Reply<{ list: ClientList; title: string }>> {
  const { everybody } = await strangers.known(context);
  if (!everybody) return refused({ kind: 'failure', failure: { kind: 'unavailable' } });
  return asList([...everybody.values()], context.systemUser, title);
}

async function asList(
  clients: readonly Client[],
  systemUser: SystemUser,
  title: string,
): Promise<Reply<{ list: ClientList; title: string }>> {
  const { sheet } = clientListTable({ clients, systemUser, texts: outcomeTextsFor('nb') });
  const read = await readListFromText(writeCsv(sheet));
  return read.ok ? granted({ list: read.list, title }) : refused({ kind: 'file', fault: read.fault });
}
