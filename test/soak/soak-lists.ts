import { judgeList } from '../support/lists/any-list/judge-list';
import { anyList } from '../support/lists/any-list/make-list';
import type { Report } from './report';

const mostTold = 20;
/** Told now and then, in ms. */
const telling = 30_000;
const longest = 60 * 60_000;

/**
 * Lists as somebody may have them, so many (two hundred thousand) or for an hour: no number lost in silence, no row
 * invented, every name with its number. A list is known by the seed and its index.
 */
export async function lists(report: Report, seed: number, count = '200000'): Promise<void> {
  const totals = { read: 0, lost: 0, notTaken: 0, invented: 0, misnamed: 0, told: 0 };
  const started = performance.now();
  let last = started;
  for (let index = 0; index < Number(count) && performance.now() - started < longest; index++) {
    const { lost, notTaken, invented, misnamed, words } = await judgeList(anyList(seed, index));
    totals.read += 1;
    totals.lost += lost;
    totals.notTaken += notTaken;
    totals.invented += invented;
    totals.misnamed += misnamed;
    if (words.length > 0 && totals.told < mostTold) {
      totals.told += 1;
      report.tell(`lists seed ${seed} list ${index}`, words.join('; '));
    }
    if (performance.now() - last < telling) continue;
    last = performance.now();
    report.tell('lists so far', totals.read);
  }
  report.tell('lists read', totals.read);
  report.tell('lists numbers shown as not taken', totals.notTaken);
  report.atMost('lists numbers lost in silence', totals.lost, 0);
  report.atMost('lists rows invented', totals.invented, 0);
  report.atMost('lists rows with another name', totals.misnamed, 0);
}
