import { type ClientState, type DifferenceKind, isDelegated } from '../../domain/overview';

/**
 * What a client is filtered by.
 * @param onList `cannot-say` where there is no list, or no list could name the client
 */
export function kindsOf(
  states: readonly ClientState[],
  onList: 'yes' | 'no' | 'cannot-say',
): readonly DifferenceKind[] {
  let delegated = false;
  let unread = false;
  let missing = false;
  let lacks = false;
  let gone = false;
  let maybeGone = false;
  let client = false;
  for (const state of states) {
    if (state.kind === 'not-read') unread = true;
    else if (state.kind !== 'no-relationship') client = true;
    if (isDelegated(state)) delegated = true;
    if (state.kind === 'can-be-added' || state.kind === 'lacks') missing = true;
    if (state.kind === 'lacks' || state.kind === 'delegated-lacks') lacks = true;
    if (state.kind === 'delegated-gone') gone = true;
    if (state.kind === 'delegated-maybe-gone') maybeGone = true;
  }
  const nowhere = !delegated && !unread && states.length > 0;
  const kinds: DifferenceKind[] = [];
  if (nowhere) kinds.push('nowhere');
  else if (missing) kinds.push('missing-somewhere');
  if (lacks) kinds.push('lacks-package');
  if (gone) kinds.push('gone');
  if (maybeGone) kinds.push('maybe-gone');
  if (onList === 'no' && delegated) kinds.push('not-on-list');
  if (onList === 'yes' && nowhere && !client) kinds.push('on-list-only');
  return kinds.length === 0 ? none : kinds;
}

const none: readonly DifferenceKind[] = [];
