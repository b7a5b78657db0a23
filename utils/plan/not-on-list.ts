import { type Client, standingOf } from '../domain/client';
import type { OrgNumber } from '../domain/numbers/nine-digits';
import type { NotOnList } from '../domain/plan';
import { forGood, type WayBack } from './for-good';

const collator = new Intl.Collator('nb', { sensitivity: 'base' });

/** The other side of the reconciliation: delegated clients the list does not name, and those no list can name. */
export interface OtherSide {
  /** By name. */
  notOnList: NotOnList[];
  privatePersons: number;
  unknownDelegated: number;
  ownDelegated: boolean;
}

/**
 * @param delegated joined with the available list, so that as many as possible have a number
 * @param listed every valid number of the list, whatever verdict its row has
 * @param lastLine of the list; those it does not name come after it
 */
export function otherSide(
  delegated: Client[],
  {
    listed,
    lastLine,
    owner,
    wayBack,
  }: { listed: ReadonlyMap<OrgNumber, unknown>; lastLine: number; owner: OrgNumber; wayBack: WayBack },
): OtherSide {
  const side: OtherSide = { notOnList: [], privatePersons: 0, unknownDelegated: 0, ownDelegated: false };
  for (const client of delegated) {
    const { id, kind, orgNumber, name } = client;
    if (kind === 'person') side.privatePersons += 1;
    else if (!orgNumber) side.unknownDelegated += 1;
    else if (orgNumber === owner) side.ownDelegated = true;
    else if (!listed.has(orgNumber)) {
      const lasting = forGood(client, wayBack);
      const standing = standingOf(client);
      side.notOnList.push({
        clientId: id,
        line: 0,
        orgNumber,
        ...(name && { name }),
        ...(lasting && { forGood: lasting }),
        ...(standing.length > 0 && { standing }),
      });
    }
  }
  side.notOnList.sort(
    (a, b) => collator.compare(a.name ?? '', b.name ?? '') || (a.clientId < b.clientId ? -1 : 1),
  );
  side.notOnList.forEach((client, at) => {
    client.line = lastLine + 1 + at;
  });
  return side;
}
