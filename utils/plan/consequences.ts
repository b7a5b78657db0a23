import type { Standing } from '../domain/plan';
import { type Consequences, type PurposeKind, purposeOf } from '../domain/purpose';
import type { Listed } from './listed';
import { isConflict, markOf, wantOf } from './marks';

/** How many clients of a list are marked alike, and how they stand. */
interface MarkedAlike {
  listed: Listed;
  delegated: number;
  addable: number;
}

/**
 * Counts, a client at a time, who can be added and what each purpose would come to.
 * @param known how many of the list's clients are added
 */
export function createTally(known: Pick<Standing, 'added' | 'notAdded'>) {
  const standing: Standing = { ...known, canBeAdded: 0 };
  /** By their marks: eight ways at most, so that no purpose is asked about ten thousand clients. */
  const groups: MarkedAlike[] = [];
  return {
    standing,
    count(listed: Listed, client: { delegated: boolean; addable: boolean; untold: boolean }): void {
      if (client.addable) standing.canBeAdded += 1;
      if (client.untold) standing.untold = (standing.untold ?? 0) + 1;
      const marks = (listed.add ? 1 : 0) + (listed.remove ? 2 : 0) + (listed.unmarked ? 4 : 0);
      groups[marks] ??= { listed, delegated: 0, addable: 0 };
      if (client.delegated) groups[marks].delegated += 1;
      if (client.addable) groups[marks].addable += 1;
    },
    consequences: (): Consequences => ({
      add: cameTo(groups, 'add'),
      remove: cameTo(groups, 'remove'),
      'as-marked': cameTo(groups, 'as-marked'),
      match: cameTo(groups, 'match'),
    }),
  };
}

function cameTo(groups: readonly MarkedAlike[], kind: PurposeKind): { add: number; remove: number } {
  const sum = { add: 0, remove: 0 };
  for (const { listed, addable, delegated } of Object.values(groups)) {
    if (isConflict(listed, kind)) continue;
    const want = wantOf(purposeOf(kind), markOf(listed));
    if (want === 'add') sum.add += addable;
    if (want === 'remove') sum.remove += delegated;
  }
  return sum;
}
