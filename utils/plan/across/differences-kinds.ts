import { type ClientState, type DifferenceKind, isDelegated } from '../../domain/board/overview';

/** What a list says of one client. */
export interface Listed {
  isOn: boolean;
  /**
   * Whether it is for the system user at that index, where a column of the list says for which each row is; `maybe`
   * where what stands there is none of the owner's, or several.
   */
  isFor?(at: number): 'yes' | 'no' | 'maybe';
}

/**
 * What a client is filtered by.
 * @param listed absent where there is no list, or no list could name the client
 */
export function kindsOf(
  states: readonly ClientState[],
  listed: Listed | undefined,
): readonly DifferenceKind[] {
  const isOn = listed?.isOn;
  const isFor = listed?.isFor ?? (() => (isOn ? 'yes' : 'no'));
  const isWanted = (at: number) => !listed?.isFor || listed.isFor(at) === 'yes';
  let delegated = false;
  let unread = false;
  let missing = false;
  let lacks = false;
  let gone = false;
  let maybeGone = false;
  let client = false;
  let beside = false;
  for (const [at, state] of states.entries()) {
    if (state.kind === 'not-read') unread = true;
    else if (state.kind !== 'no-relationship') client = true;
    if (isDelegated(state)) {
      delegated = true;
      if (isFor(at) === 'no') beside = true;
    } else if ((state.kind === 'can-be-added' || state.kind === 'lacks') && isWanted(at)) missing = true;
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
  if (listed && beside) kinds.push('not-on-list');
  if (isOn && nowhere && !client) kinds.push('on-list-only');
  return kinds.length === 0 ? none : kinds;
}

const none: readonly DifferenceKind[] = [];
