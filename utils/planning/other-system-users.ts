import type { Desk } from '../access/desk';
import type { ClientList } from '../domain/list';
import { granted, type Reply, refused } from '../domain/refusal';
import { outcomeTextsFor } from '../i18n/outcome-catalogue';
import type { Clock } from '../job/run/clock';
import type { OtherSystemUser } from '../messages';
import { joinClients } from '../plan/join-clients';
import { clientListTable } from '../report/client-list-table';
import { readListFromText } from '../spreadsheet/read-list';
import { writeCsv } from '../spreadsheet/write-csv';
import { readBoth } from './make-plan';

/** The owner's system users but for the one the page is about. */
export async function otherSystemUsers({
  altinn,
  routes,
  systemUser,
  signal,
}: Desk): Promise<Reply<OtherSystemUser[]>> {
  // Of the routes that are open the first that tells the vendors.
  const used = [routes.writeRoute, routes.delegatedRoute, routes.availableRoute].map(
    (name) => altinn.routes[name],
  );
  const teller = used.find(({ namesVendors }) => namesVendors) ?? vendorsTold(altinn);
  const all = await teller.systemUsers(systemUser.owner, signal);
  if (!all.ok) return refused({ kind: 'failure', failure: all.failure });
  const others = all.value.filter(({ id }) => id !== systemUser.id);
  return granted(others.map(({ id, title, vendor }) => ({ id, title, ...(vendor ? { vendor } : {}) })));
}

/** One read of a list that has them is all it takes, whether or not anything else is asked of that route. */
const vendorsTold = ({ routes }: Desk['altinn']) =>
  Object.values(routes).find(({ namesVendors }) => namesVendors) ?? routes.portal;

/** The clients delegated to another system user, as if they had been exported there and dropped here. */
export async function listOfSystemUser(
  desk: Desk,
  systemUserId: string,
  clock: Clock,
): Promise<Reply<{ list: ClientList; title: string }>> {
  const source = await desk.altinn.systemUser(desk.systemUser.owner, systemUserId, desk.signal);
  if (!source.ok) return refused({ kind: 'failure', failure: source.failure });
  const lists = await readBoth({ ...desk, systemUser: source.value }, clock);
  if (!lists.ok) return refused({ kind: 'failure', failure: lists.failure });
  const { sheet } = clientListTable({
    clients: joinClients(lists.value.delegated, lists.value.available),
    systemUser: source.value,
    texts: outcomeTextsFor('nb'),
  });
  const read = await readListFromText(writeCsv(sheet));
  return read.ok
    ? granted({ list: read.list, title: source.value.title })
    : refused({ kind: 'file', fault: read.fault });
}
