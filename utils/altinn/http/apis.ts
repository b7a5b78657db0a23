import type { Environment } from '../../domain/environment';
import { hostsOf } from '../hosts';

/** Where each of an environment's APIs begins. */
export interface Apis {
  /** The portal's own back end (`altinn/portal.md` 3). */
  portal: string;
  /** The documented API for system users (`altinn/platform.md` 1). */
  endUser: string;
  /** The same as client administration, behind the portal's session (`altinn/portal.md` 3.10). */
  portalClientAdministration: string;
  /** `altinn/client-administration.md` */
  clientAdministration: string;
}

export function apisOf(environment: Environment): Apis {
  const { portal, platform } = hostsOf(environment);
  return {
    portal: `${portal}/accessmanagement/api/v1`,
    endUser: `${platform}/authentication/api/v1/enduser/systemuser`,
    portalClientAdministration: `${portal}/accessmanagement/api/v1/clientdelegations`,
    clientAdministration: `${platform}/accessmanagement/api/v1/enduser/clientdelegations`,
  };
}
