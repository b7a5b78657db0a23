import type { JobRowView, JobView } from '../domain/runs/job';
import type { OutcomeTexts } from './outcome-texts';

/** What is said of a row that may have been sent as another user, and of what its run's own user has said of it. */
export function asAnotherNote(
  { asAnother: said }: Pick<OutcomeTexts, 'asAnother'>,
  { asAnother }: Pick<JobRowView, 'asAnother'>,
): string {
  if (asAnother === undefined) return '';
  return asAnother === 'kept' ? `${said.explanation} ${said.kept}` : said.explanation;
}

/** The same of a run; nothing where there are no such rows. */
export const asAnotherRows = (
  { asAnother: said }: Pick<OutcomeTexts, 'asAnother'>,
  { asAnother: open = 0, keptAsAnother: kept = 0 }: Pick<JobView, 'asAnother' | 'keptAsAnother'>,
): string => said.rows({ open, kept });
