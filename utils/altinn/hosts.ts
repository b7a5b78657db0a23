import type { Environment } from '../domain/environment';

/** Where an environment lives: the portal with its back end, and the platform (`altinn/portal.md` 1.1). */
export interface Hosts {
  portal: string;
  platform: string;
}

const hosts: Record<Environment, Hosts> = {
  production: { portal: 'https://am.ui.altinn.no', platform: 'https://platform.altinn.no' },
  tt02: { portal: 'https://am.ui.tt02.altinn.no', platform: 'https://platform.tt02.altinn.no' },
};

export const hostsOf = (environment: Environment): Hosts => hosts[environment];

/** The environment whose portal this is, or nothing for every other origin on earth. */
export function environmentOfPortal(origin: string): Environment | undefined {
  if (origin === hosts.production.portal) return 'production';
  if (origin === hosts.tt02.portal) return 'tt02';
  return undefined;
}
