import { removalRuns } from '../support/runs/removal';
import type { Report } from './report';

/** Random lists, purposes and ticks: the sandbox ends as the preview said, and undoing takes it back. */
export async function removal(report: Report, seed: number, runs = '2000'): Promise<void> {
  const broken = await removalRuns({ seed, runs: Number(runs) }).then(
    (tally) => {
      for (const [what, times] of Object.entries(tally)) report.tell(`removal ${what}`, times);
      return [];
    },
    (error: Error) => [`${error.message} ${String(error.cause)}`],
  );
  for (const words of broken) report.tell('removal', words);
  report.tell('removal runs', Number(runs));
  report.atMost('removal rules broken', broken.length, 0);
}
