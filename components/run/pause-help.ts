import type { PauseReason } from '../../utils/domain/runs/job';

/** The one thing that helps a run that stands still. `nothing`: nobody but whoever began it can do anything here. */
export type PauseHelp = 'resume' | 'log-in' | 'reload' | 'nothing';

export function helpFor(pause: PauseReason | undefined): PauseHelp {
  switch (pause?.kind) {
    case 'other-user':
      return 'nothing';
    case 'storage-gone':
      return 'reload';
    case 'failure':
      return pause.failure.kind === 'session-expired' ? 'log-in' : 'resume';
    default:
      return 'resume';
  }
}
