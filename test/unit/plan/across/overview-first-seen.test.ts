import { describe, expect, it } from 'vitest';
import type { DelegatedList } from '../../../../utils/domain/kept/saved-list';
import { firstSeenIn } from '../../../../utils/plan/across/overview-first-seen';
import { org } from '../../../support/lists/numbers';

const listAt = (at: number, systemUserId: string, ...ids: string[]): DelegatedList => ({
  environment: 'tt02',
  ownerPartyUuid: 'owner',
  ownerName: 'Fjord',
  ownerOrgNumber: org('314239431'),
  systemUserId,
  title: systemUserId,
  at,
  clients: ids.map((id) => ({ id })),
});

describe('when a client was first seen', () => {
  it('is the oldest list that has it, for each system access by itself', () => {
    const seen = firstSeenIn([listAt(3, 'a', 'x', 'y'), listAt(1, 'a', 'x'), listAt(2, 'b', 'y')]);
    expect(seen.get('a')).toEqual(
      new Map([
        ['x', 1],
        ['y', 3],
      ]),
    );
    expect(seen.get('b')).toEqual(new Map([['y', 2]]));
  });
});
