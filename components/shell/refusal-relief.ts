import type { FailureKind } from '../../utils/domain/failure';
import type { Refusal } from '../../utils/domain/refusal';

/**
 * What a refusal leaves open.
 * `nothing`: no button would help, so none is shown · `reload`: only a fresh page helps · `carry-on`: the rest works.
 */
export type Relief = 'nothing' | 'reload' | 'carry-on';

export function reliefOf(refusal: Refusal | undefined): Relief {
  switch (refusal?.kind) {
    case 'private-window':
    case 'other-owner':
    case 'not-client-administrator':
    case 'no-such-system-user':
      return 'nothing';
    case 'other-identity':
    case 'actor-changed':
    case 'extension-gone':
    case 'storage-gone':
    case 'unexpected':
      return 'reload';
    case 'failure':
      if (refusal.failure.kind === 'forbidden') return 'nothing';
      return reloads.has(refusal.failure.kind) ? 'reload' : 'carry-on';
    default:
      return 'carry-on';
  }
}

/** Until the page is loaded anew nothing on it can do anything, so nothing else is offered. */
export const onlyReloads = (refusal: Refusal | undefined): boolean =>
  refusal?.kind === 'extension-gone' || isSignedOut(refusal);

export const isSignedOut = (refusal: Refusal | undefined): boolean =>
  refusal?.kind === 'failure' && refusal.failure.kind === 'session-expired';

// A new page brings what these lack: a session, a token, a permission.
const reloads: ReadonlySet<FailureKind> = new Set<FailureKind>([
  'session-expired',
  'token-refused',
  'site-access-withheld',
]);
