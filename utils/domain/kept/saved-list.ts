import type { BelievedReading } from '../board/overview';
import type { Brand } from '../brand';
import type { Environment } from '../environment';
import type { OrgNumber } from '../numbers/nine-digits';

/** A client as a list remembers it. */
export interface ListedClient {
  /** Absent in a list that was read from a file. */
  id?: string;
  orgNumber?: OrgNumber | undefined;
  name?: string | undefined;
}

/** The clients that were delegated to a system user, as Altinn had them at one time. */
export interface DelegatedList {
  environment: Environment;
  ownerPartyUuid: string;
  ownerName: string;
  ownerOrgNumber: OrgNumber;
  systemUserId: string;
  title: string;
  /** When the lists were read, ms since epoch. */
  at: number;
  /** By id, each once. */
  clients: (ListedClient & { id: string })[];
}

/** A list that was believed and has clients in it. Only {@link listToSave} makes one. */
export type ListToSave = Brand<DelegatedList, 'ListToSave'>;

/** A list that was kept. */
export interface SavedList extends DelegatedList {
  id: string;
  /** The last time Altinn had exactly this; `at` until then. */
  lastSeenAt: number;
}

/**
 * What is kept of a reading. An empty list is never kept, believed or not: compared with it everybody would be
 * new, and the list before it would be forgotten.
 */
export function listToSave({ systemUser, delegated, readAt }: BelievedReading): ListToSave | undefined {
  if (delegated.length === 0) return undefined;
  const { id, title, owner } = systemUser;
  const clients = new Map(
    delegated.map((client) => [
      client.id,
      {
        id: client.id,
        ...(client.orgNumber && { orgNumber: client.orgNumber }),
        ...(client.name && { name: client.name }),
      },
    ]),
  );
  const list: DelegatedList = {
    environment: owner.environment,
    ownerPartyUuid: owner.partyUuid,
    ownerName: owner.name,
    ownerOrgNumber: owner.orgNumber,
    systemUserId: id,
    title,
    at: readAt,
    clients: [...clients.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
  return list as ListToSave;
}

/** Who was delegated to a system user at one time: a list that was kept, or one that was read from a file. */
export interface DatedList {
  /** A file can name nobody without an organisation number. */
  from: 'altinn' | 'file';
  /** Absent in a file that does not say whose it is. */
  systemUser?: { id?: string; title?: string };
  /** ms since epoch, where known. */
  at?: number;
  clients: readonly ListedClient[];
}

/** What happened to one system user's list. */
export interface ListChanges {
  systemUser?: DatedList['systemUser'];
  before?: number;
  after?: number;
  added: ListedClient[];
  gone: ListedClient[];
  renamed: { client: ListedClient; before: string }[];
  unchanged: number;
}

export interface Comparison {
  changes: ListChanges[];
  /** System users that only one of the sides has a list of: nothing is known of what changed. */
  onlyBefore: DatedList[];
  onlyAfter: DatedList[];
}

/** What the lists that were kept say of a moment: the last before it, and the first after. */
export interface AddedOn {
  /** The list that Altinn last had before, or at, the moment. */
  before?: SavedList;
  /** The list that Altinn first had after it. The same as `before` where that was seen on both sides. */
  after?: SavedList;
  /** Between two that are not the same. */
  changes?: ListChanges;
}

/** When a kept list first had a client, by system user and client id; ms since epoch. */
export type FirstSeen = ReadonlyMap<string, ReadonlyMap<string, number>>;
