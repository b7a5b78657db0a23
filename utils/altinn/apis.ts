import type { Environment } from '../domain/environment';
import { hostsOf } from './hosts';

/** Where each of an environment's APIs begins. */
export interface Apis {
  /** The portal's own back end (`altinn/portal.md` 3). */
  portal: string;
  /** The documented API for system users (`altinn/platform.md` 1). */
  endUser: string;
  /** `altinn/client-administration.md` */
  clientAdministration: string;
}

export function apisOf(environment: Environment): Apis {
  const { portal, platform } = hostsOf(environment);
  return {
    portal: `${portal}/accessmanagement/api/v1`,
    endUser: `${platform}/authentication/api/v1/enduser/systemuser`,
    clientAdministration: `${platform}/accessmanagement/api/v1/enduser/clientdelegations`,
  };
}
