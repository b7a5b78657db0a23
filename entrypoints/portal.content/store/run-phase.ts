import { isGoing, type JobState } from '../../../utils/domain/runs/job';

/** The panel's phase for a run in this state. */
export function phaseOf(state: JobState): 'running' | 'paused' | 'done' {
  if (state === 'waiting' || isGoing(state)) return 'running';
  return state === 'paused' ? 'paused' : 'done';
}
