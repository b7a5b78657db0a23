import type { World } from './world';

/** What every handler has at hand. */
export interface SandboxEnv {
  /** Comes in with the request, from the front that knows the host names. */
  Bindings: { world: World };
  Variables: { world: World };
}
