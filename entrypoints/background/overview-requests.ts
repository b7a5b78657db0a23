import { granted, type Reply, refused } from '../../utils/domain/refusal';
import type { AnswerOf, RequestOf } from '../../utils/messages';
import type { Overview } from './overview';
import { auditFile, overviewFile } from './overview-files';
import { overviewRows } from './overview-rows';
import { auditRunsOf } from './overview-runs';
import type { Sender } from './sender';
import type { Services } from './services';

type Name = 'overviewRows' | 'overviewFile' | 'auditFile';

/** What the worker does for a page that has an overview on screen. Altinn is asked for nothing. */
export function createOverviewRequests({
  overviews,
  overviewLists,
  journal,
  clock,
}: Pick<Services, 'overviews' | 'overviewLists' | 'journal' | 'clock'>): {
  [N in Name]: (request: RequestOf<N>, sender: Sender) => Promise<AnswerOf<N>>;
} {
  /** An overview is known by its id to its own page alone, and never to one of the other environment. */
  const found = async (overviewId: string, { environment }: Sender): Promise<Reply<Overview>> => {
    const overview = await overviews.get(overviewId);
    return overview?.record.owner.environment === environment
      ? granted(overview)
      : refused({ kind: 'plan-gone' });
  };

  return {
    async overviewRows({ overviewId, ...wanted }, sender) {
      const overview = await found(overviewId, sender);
      return overview.ok ? granted(overviewRows(overview.value, wanted)) : overview;
    },
    async overviewFile({ overviewId, ...wanted }, sender) {
      const overview = await found(overviewId, sender);
      return overview.ok
        ? granted(await overviewFile(overview.value, wanted, new Date(clock.now())))
        : overview;
    },
    async auditFile({ overviewId, doneBy, version, ...wanted }, sender) {
      const overview = await found(overviewId, sender);
      if (!overview.ok) return overview;
      const { owner } = overview.value.record;
      const [runs, firstSeen] = await Promise.all([
        auditRunsOf(journal, owner),
        overviewLists.firstSeen(owner),
      ]);
      const particulars = { doneBy, tool: `Klientfil ${version}`, firstSeen, runs };
      return granted(await auditFile(overview.value, wanted, new Date(clock.now()), particulars));
    },
  };
}
