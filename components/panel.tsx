import type { PanelProps } from './panel-state';

export type { PanelProps } from './panel-state';

/** The panel: what it shows comes in as props, what the user wants goes out through callbacks. */
export function Panel(props: PanelProps) {
  return <div class="kf-panel" data-phase={props.state.phase} />;
}
