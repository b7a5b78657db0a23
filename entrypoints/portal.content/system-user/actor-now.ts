import type { PanelState } from '../../../components/state/panel-state';

/**
 * Whether the portal acts for another party than the one whose run is on screen. A run goes on for its own owner
 * whatever is chosen in other tabs.
 * @param actingFor the acting party's cookies now; none says nothing
 */
export const actorNow = (state: PanelState, actingFor: readonly string[]): 'another' | undefined =>
  'job' in state && actingFor.length > 0 && !actingFor.includes(state.job.owner.partyUuid)
    ? 'another'
    : undefined;
