import { displayName } from '../../utils/domain/display-name';
import type { JobView } from '../../utils/domain/runs/job';
import type { RunTold } from '../../utils/domain/runs/run-parts';
import type { PanelProps } from '../state/panel-state';
import { waitingFor } from './run-progress';
import type { RunWords } from './run-words';

interface RunNowProps extends Pick<PanelProps, 'actor'> {
  words: Pick<RunWords, 'run'>;
  job: RunTold;
  owner: JobView['owner'] | undefined;
}

/** What a run does this minute, and what may be done meanwhile. */
export function RunNow({ words: { run }, job, owner, actor }: RunNowProps) {
  return (
    <>
      {job.state === 'verifying' && <p class="ds-paragraph">{run.verifying}</p>}
      {job.waiting && (
        <p class="ds-paragraph" data-waiting={job.waiting.why}>
          {waitingFor(job.waiting, run)}
        </p>
      )}
      {job.state === 'running' && !job.waiting && job.secondsLeft !== undefined && (
        <p class="ds-paragraph">{run.timeLeft(job.secondsLeft)}</p>
      )}
      {actor === 'another' && owner && (
        <p class="ds-paragraph" data-actor="another">
          {run.goesOnFor(displayName(owner.name))}
        </p>
      )}
      <p class="ds-paragraph">{run.mayClose}</p>
      <p class="ds-paragraph kf-subtle" data-size="sm">
        {run.keptAlive}
      </p>
    </>
  );
}
