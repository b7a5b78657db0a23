import type { CardCell, ClientCard } from '../../domain/board/board';
import {
  type ClientState,
  isRead,
  packagesLacking,
  type SystemUserReading,
} from '../../domain/board/overview';
import type { Client } from '../../domain/client';
import type { FirstSeen } from '../../domain/kept/saved-list';
import { causeOf } from '../../plan/cause-of';
import type { Overview } from '../overview-record';
import { clientsByKey } from './board-choices';

/** All that is known of one client, by what was read for the board; nothing where the board does not have it. */
export function clientCard(overview: Overview, key: string, firstSeen: FirstSeen): ClientCard | undefined {
  const client = clientsByKey(overview).get(key);
  if (!client) return undefined;
  const { readings, everybody = [] } = overview.record;
  const known = [...readings.filter(isRead).flatMap(listed), everybody].flatMap(
    (list) =>
      list.find((one) => one.id === client.id || (one.orgNumber && one.orgNumber === client.orgNumber)) ?? [],
  );
  const first = <K extends 'form' | 'deletedAt' | 'parentName'>(field: K) =>
    known.find((one) => one[field] !== undefined)?.[field];
  const form = first('form');
  const deletedAt = first('deletedAt');
  const parentName = first('parentName');
  return {
    key,
    ...(client.id && { id: client.id }),
    ...(client.orgNumber && { orgNumber: client.orgNumber }),
    ...(client.name && { name: client.name }),
    ...(form && { form }),
    ...(deletedAt !== undefined && { deletedAt }),
    ...(parentName && { parentName }),
    isPerson: known.some(({ kind }) => kind === 'person'),
    cells: readings.map((reading, at) =>
      cellOf(reading, client.states[at] ?? { kind: 'not-read' }, client, firstSeen),
    ),
  };
}

const listed = ({ available, delegated }: { available: Client[]; delegated: Client[] }) => [
  available,
  delegated,
];

function cellOf(
  reading: SystemUserReading,
  state: ClientState,
  { id }: { id?: string },
  firstSeen: FirstSeen,
): CardCell {
  const { systemUser } = reading;
  const cell: CardCell = {
    systemUserId: systemUser.id,
    state: state.kind,
    packages: packagesLacking(state),
  };
  if (!isRead(reading)) return cell;
  const seenSince = id && firstSeen.get(systemUser.id)?.get(id);
  if (seenSince) cell.seenSince = seenSince;
  if (state.kind === 'lacks' || state.kind === 'no-relationship' || state.kind === 'delegated-lacks') {
    const access = reading.available.find((one) => one.id === id)?.access;
    const cause = causeOf(systemUser.packages, access);
    if (cause) cell.cause = cause;
  }
  return cell;
}
