import { technicalOf } from '../../../utils/access/technical';
import { granted, refused } from '../../../utils/domain/refusal';
import { supportTextsFor } from '../../../utils/i18n/support-texts';
import { technicalReport } from '../../../utils/report/technical-report';
import type { Services } from '../services';
import type { Handlers } from './handlers';

/** A run's failures are looked for among so many of its rows. */
const mostRows = 100_000;

/** What users hand to whoever helps them. */
export function createSupportRequests({
  journal,
  jobs,
  memory,
  about,
}: Services): Pick<Handlers, 'technicalReport'> {
  return {
    async technicalReport({ planId, jobId, language }, { environment, plan }) {
      const run = jobId === undefined ? undefined : await jobs.view(jobId);
      // The plan is theirs; a run is, where it is of that plan.
      if (jobId !== undefined && run?.planId !== planId) return refused({ kind: 'not-found', what: 'run' });
      const rows = run ? await journal.rowsOf(run.id, 0, mostRows) : [];
      const { owner } = plan.summary;
      const input = {
        ...about(),
        environment,
        routes: technicalOf(memory, owner, plan),
        ...(run && { run }),
        failures: rows.flatMap(({ failure }) => failure ?? []),
      };
      return granted(technicalReport(input, supportTextsFor(language)));
    },
  };
}
