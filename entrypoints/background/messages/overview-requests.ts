import { granted } from '../../../utils/domain/refusal';
import { auditFile, overviewFile } from '../../../utils/files/overview-file';
import { overviewRows } from '../../../utils/overview/overview-rows';
import { auditRunsOf } from '../../../utils/overview/overview-runs';
import type { Services } from '../services';
import type { Handlers } from './handlers';

type Name = 'overviewRows' | 'overviewFile' | 'auditFile';

/** What the worker does for a page that has an overview on screen. Altinn is asked for nothing. */
export function createOverviewRequests({
  overviewLists,
  journal,
  clock,
}: Pick<Services, 'overviewLists' | 'journal' | 'clock'>): Handlers<Name> {
  return {
    async overviewRows(wanted, { overview }) {
      return granted(overviewRows(overview, wanted));
    },
    async overviewFile(wanted, { overview }) {
      return granted(await overviewFile(overview, wanted, new Date(clock.now())));
    },
    async auditFile({ doneBy, version, ...wanted }, { overview }) {
      const { owner } = overview.record;
      const [runs, firstSeen] = await Promise.all([
        auditRunsOf(journal, owner),
        overviewLists.firstSeen(owner),
      ]);
      const particulars = { doneBy, tool: `Klientfil ${version}`, firstSeen, runs };
      return granted(await auditFile(overview, wanted, new Date(clock.now()), particulars));
    },
  };
}
