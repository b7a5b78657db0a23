import type { Client } from '../domain/client';
import type { OrgNumber } from '../domain/org-number';
import type { NotOnList } from '../domain/plan';

/** The other side of the reconciliation: delegated clients the list does not name, and those no list can name. */
export interface OtherSide {
  notOnList: NotOnList[];
  privatePersons: number;
  unknownDelegated: number;
}

/**
 * @param delegated joined with the available list, so that as many as possible have a number
 * @param listed every valid number of the list, whatever verdict its row has
 */
export function otherSide(delegated: Client[], listed: ReadonlySet<OrgNumber>): OtherSide {
  const side: OtherSide = { notOnList: [], privatePersons: 0, unknownDelegated: 0 };
  for (const { id, kind, orgNumber, name } of delegated) {
    if (kind === 'person') side.privatePersons += 1;
    else if (!orgNumber) side.unknownDelegated += 1;
    else if (!listed.has(orgNumber)) side.notOnList.push({ clientId: id, orgNumber, ...(name && { name }) });
  }
  return side;
}
