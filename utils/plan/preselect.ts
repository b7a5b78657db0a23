import type { Standing } from '../domain/plan';
import type { Purpose } from '../domain/purpose';

/**
 * What a list is taken to be for before the user has said it. Removing is never guessed, but for marks in words in our
 * own «Handling» column; where half or more are added already nothing is.
 * @param removes something else about the list speaks of removing
 */
export function preselected(
  { added, notAdded }: Pick<Standing, 'added' | 'notAdded'>,
  { own, removes }: { own: boolean; removes: boolean },
): Purpose | undefined {
  if (own) return { kind: 'as-marked' };
  if (removes || (added > 0 && added >= notAdded)) return undefined;
  return { kind: 'add' };
}
