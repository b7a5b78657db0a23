import type { Differences, SystemUserReading } from '../domain/board/overview';
import type { CameAndWent, OverviewSummary, SystemUserStanding } from '../domain/board/overview-summary';
import type { Comparison, SavedList } from '../domain/kept/saved-list';
import type { ClientList } from '../domain/lists/list';
import type { MarkColumn } from '../domain/plan';
import type { Owner } from '../domain/system-user';
import { differences } from '../plan/across/differences';
import { changesSince } from './overview-lists';
import type { OwnerReading } from './read-overview';

/** The list an overview stands beside. */
export interface ListBeside extends ClientList {
  fileName: string;
  /** It is in doubt whom the list is about, and nobody has said it: nothing is done by it. */
  asksWho: boolean;
  marks?: MarkColumn;
}

/** An overview as it is kept: what was read, from which the rest is made. */
export interface OverviewRecord extends OwnerReading {
  id: string;
  owner: Owner;
  /** Who was signed in when it was read. */
  userUuid: string;
  /** When the last list was read, ms since epoch. */
  readAt: number;
  list?: ListBeside;
  /** What this browser knew of the system users before, to tell what changed. */
  before: SavedList[];
}

/** An overview with what was found in it. */
export interface Overview {
  record: OverviewRecord;
  differences: Differences;
}

/** Finds where everything differs. */
export const overviewFrom = (record: OverviewRecord): Overview => ({
  record,
  differences: differences(
    record.readings,
    record.list?.rows,
    record.everybody,
    record.list?.understanding.systemAccessColumn,
  ),
});

/** What the page gets of it. */
export function summaryOf({ record, differences: found }: Overview): OverviewSummary {
  const { id, owner, readAt, readings, list, before } = record;
  const since = sinceLastOf(changesSince(before, readings));
  const named = list && new Set(list.rows.flatMap(({ number }) => (number.valid ? [number.orgNumber] : [])));
  return {
    overviewId: id,
    owner,
    readAt,
    systemUsers: readings.map((reading) => standingOf(reading, since.get(reading.systemUser.id))),
    ...(list &&
      named && {
        list: {
          fileName: list.fileName,
          rowCount: list.rows.length,
          understanding: list.understanding,
          asksWho: list.asksWho,
          ...(list.marks && { marks: list.marks }),
          clients: named.size,
          withoutValidNumber: list.rows.filter(({ number }) => !number.valid).length,
          saysSystemUser: list.understanding.systemAccessColumn !== undefined,
        },
      }),
    clients: found.clients.length,
    differing: found.clients.filter(({ kinds }) => kinds.length > 0).length,
    privatePersons: found.privatePersons.length,
    counts: found.counts,
  };
}

/** Who came and went, by system user; those where nobody did are left out. */
function sinceLastOf(comparison: Comparison | undefined): Map<string | undefined, CameAndWent> {
  const found = (comparison?.changes ?? []).filter(({ gone, added }) => gone.length + added.length > 0);
  return new Map(
    found.map(({ systemUser, gone, added }) => [
      systemUser?.id,
      { gone: { count: gone.length }, added: { count: added.length } },
    ]),
  );
}

function standingOf(reading: SystemUserReading, sinceLast: CameAndWent | undefined): SystemUserStanding {
  const { id, title, vendor } = reading.systemUser;
  const who = { id, title, ...(vendor && { vendor }) };
  switch (reading.status) {
    case 'read':
      return {
        ...who,
        status: 'read',
        delegated: new Set(reading.delegated.map((one) => one.id)).size,
        ...(sinceLast && { sinceLast }),
      };
    case 'doubtful':
      return { ...who, status: 'doubtful', why: reading.why };
    case 'not-read':
      return { ...who, status: 'not-read', failure: reading.failure };
    case 'reading':
      return { ...who, status: 'reading' };
    default:
      return reading satisfies never;
  }
}
