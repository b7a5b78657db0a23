import { type PlanSummary, waitsForAnswers } from '../../utils/domain/plan';
import { groupOf, verdicts } from '../../utils/domain/verdict';
import type { ListTexts } from '../../utils/i18n/list-texts';

/** What is said where nobody would be changed: that all is as it should be, or that nothing can be done. */
export function saidOfNothing(summary: PlanSummary, { purpose: words, plan }: ListTexts): string | undefined {
  const { purpose, counts, standing, removal, warnings } = summary;
  if (summary.asksWho || waitsForAnswers(summary)) return undefined;
  if (counts.add + counts.remove > 0 || summary.since) return undefined;
  const isWhole = verdicts.every((verdict) => {
    const group = groupOf(verdict);
    return (group !== 'fix-in-file' && group !== 'client-or-you') || counts[verdict] === 0;
  });
  // An empty list may be one that failed: then nothing is said to be right by it.
  const isTold = !removal.impossible && !warnings.some(({ kind }) => kind === 'none-delegated');
  const isAdded = isWhole && standing.added > 0 && standing.notAdded === 0;
  switch (purpose?.kind) {
    case undefined:
      return isAdded ? words.allRight.added(standing.added) : undefined;
    case 'add':
      return isAdded && counts['marked-otherwise'] === 0
        ? words.allRight.added(standing.added)
        : plan.nothingToAdd;
    case 'remove':
      return isWhole && isTold && standing.added === 0 && !standing.untold && standing.notAdded > 0
        ? words.allRight.gone(standing.notAdded)
        : words.nothing;
    case 'as-marked':
      return isWhole && isTold ? words.allRight.marked : words.nothing;
    case 'match':
      return isAdded && isTold && summary.notOnList === 0 ? words.allRight.matched : words.nothing;
    default:
      return purpose satisfies never;
  }
}
