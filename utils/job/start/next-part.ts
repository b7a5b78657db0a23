import { isFinished, type PauseReason } from '../../domain/runs/job';
import { type JobRecord, viewOf } from '../journal/records';
import type { JobsDeps } from '../run/deps';
import { switchedOff } from './gate';

/**
 * Lets the next part of a larger run begin when the one before has come to its end. Nothing begins while another
 * part goes or stands still, nor in another browser session than the click: then it stands still itself and asks.
 * @returns the id of the run that goes now, if any
 */
export async function beginNextPart(deps: JobsDeps, partOf: string): Promise<string | undefined> {
  const parts = await deps.journal.partsOf(partOf);
  const isUnderWay = ({ state }: JobRecord) => state !== 'waiting' && !isFinished(state);
  const next = parts.find(({ state }) => state === 'waiting');
  if (!next || parts.some(isUnderWay)) return undefined;
  // Whoever has let one part go on in this session need not say so for each of the rest.
  const isSameSession = parts.some(({ browserSession }) => browserSession === deps.browserSession);
  // What the run itself has done there since its plan was made.
  const delegated = parts.findLast(
    ({ systemUser, state }) => systemUser.id === next.systemUser.id && state === 'done',
  )?.delegatedAfter;
  const ended = (await switchedOff(deps, next)) ?? (isSameSession ? undefined : await sessionEnded(deps));
  const job = await deps.journal.changeJob(next.id, ({ state }) => {
    if (state !== 'waiting') return undefined;
    return ended
      ? { kind: 'pause', reason: ended }
      : { kind: 'begin', at: deps.clock.now(), ...(delegated !== undefined && { delegated }) };
  });
  if (job) deps.onChange(viewOf(job), []);
  return job?.state === 'running' ? job.id : undefined;
}

/** What stopped the runs of an earlier browser session. */
export const sessionEnded = async (deps: JobsDeps): Promise<PauseReason> => ({
  kind: (await deps.whyAnew?.()) ?? 'browser-restarted',
});
