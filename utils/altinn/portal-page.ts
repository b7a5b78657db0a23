import type { Environment } from '../domain/environment';
import { environmentOfPortal, hostsOf } from './hosts';

/** A page of the portal that has a panel of ours, or none. */
export type PortalPage =
  | { kind: 'systemuser'; environment: Environment; systemUserId: string }
  | { kind: 'overview'; environment: Environment }
  | { kind: 'other' };

// The GUID is spelled out because `create`, `request` and others stand in the same place.
const agentDelegation =
  /^\/accessmanagement\/ui\/systemuser\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/agentdelegation\/?$/i;
const overview = /^\/accessmanagement\/ui\/systemuser\/overview\/?$/i;

/** Which page of the portal a URL is (`altinn/portal.md` 1.3). */
export function pageOf(url: URL): PortalPage {
  const environment = environmentOfPortal(url.origin);
  if (!environment) return { kind: 'other' };
  const systemUserId = agentDelegation.exec(url.pathname)?.[1];
  if (systemUserId) return { kind: 'systemuser', environment, systemUserId: systemUserId.toLowerCase() };
  return overview.test(url.pathname) ? { kind: 'overview', environment } : { kind: 'other' };
}

/**
 * Address of a system user's agent delegation page.
 * @param jobId a run to show there; in the fragment, which the portal neither uses nor is sent
 */
export const agentDelegationUrl = (environment: Environment, systemUserId: string, jobId?: string): string =>
  `${hostsOf(environment).portal}/accessmanagement/ui/systemuser/${systemUserId}/agentdelegation${jobId ? `#klientfil=${jobId}` : ''}`;

/** Address of the overview of system accesses. */
export const overviewUrl = (environment: Environment): string =>
  `${hostsOf(environment).portal}/accessmanagement/ui/systemuser/overview`;

/** The run that an address asks for, if any. */
export const runIn = (hash: string): string | undefined =>
  /^#klientfil=([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(hash)?.[1];

/**
 * Address of the page where the firm asks a client for access packages with «Be om fullmakt». The portal opens it for
 * a party that the firm has a relationship with, and as the actor that is chosen.
 *
 * `AMUI/src/routes/paths/amUIPath.tsx` (`received-from/:id`), `AMUI/src/features/amUI/reporteeRightsPage/` (the id is
 * the party uuid to ask, and packages can be asked for).
 * @param clientId party uuid of the client
 */
export const requestPowerOfAttorneyUrl = (environment: Environment, clientId: string): string =>
  `${hostsOf(environment).portal}/accessmanagement/ui/received-from/${encodeURIComponent(clientId)}`;
