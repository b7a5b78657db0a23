import type { Sandbox } from '../sandbox/sandbox';

/** The system user that `klienter.csv` was made for: the one whose clients need two packages. */
export function fileSystemUser(sandbox: Sandbox) {
  const found = sandbox.control.state().tt02.systemUsers.find(({ packages }) => packages.length === 2);
  if (!found) throw new Error('the sandbox has no system user with two packages');
  return found;
}

/** Address of its agent delegation page, in TT02. */
export const startPage = (sandbox: Sandbox): string =>
  `https://am.ui.tt02.altinn.no/accessmanagement/ui/systemuser/${fileSystemUser(sandbox).id}/agentdelegation`;
