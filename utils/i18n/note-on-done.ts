import type { JobRowView, RowWork } from '../domain/runs/job';
import type { OutcomeTexts } from './outcome-texts';

/** What is said of a row that is done besides that it is: that it was so before, or was so in part. */
export function noteOnDone(
  texts: OutcomeTexts,
  work: RowWork,
  { state, already, toppedUp }: JobRowView,
): string | undefined {
  if (state !== 'done') return undefined;
  if (already !== undefined) return texts.already[work].explanation(new Date(already));
  return toppedUp && work === 'add' ? texts.toppedUp : undefined;
}
