import type { Standing } from '../domain/plan';
import { type Consequences, purposeKinds, purposeOf } from '../domain/purpose';
import { isConflict, type Listed, markOf, wantOf } from './marks';

/** Counts, a client at a time, how the list stands and what each purpose would come to. */
export function createTally() {
  const standing: Standing = { added: 0, notAdded: 0, canBeAdded: 0 };
  const consequences: Consequences = {
    add: { add: 0, remove: 0 },
    remove: { add: 0, remove: 0 },
    'as-marked': { add: 0, remove: 0 },
    match: { add: 0, remove: 0 },
  };
  return {
    standing,
    consequences,
    count(listed: Listed, client: { delegated: boolean; addable: boolean; untold: boolean }): void {
      if (client.delegated) standing.added += 1;
      else standing.notAdded += 1;
      if (client.addable) standing.canBeAdded += 1;
      if (client.untold) standing.untold = (standing.untold ?? 0) + 1;
      for (const kind of purposeKinds) {
        if (isConflict(listed, kind)) continue;
        const want = wantOf(purposes[kind], markOf(listed));
        if (want === 'add' && client.addable) consequences[kind].add += 1;
        if (want === 'remove' && client.delegated) consequences[kind].remove += 1;
      }
    },
  };
}

const purposes = {
  add: purposeOf('add'),
  remove: purposeOf('remove'),
  'as-marked': purposeOf('as-marked'),
  match: purposeOf('match'),
};
