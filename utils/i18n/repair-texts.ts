/** What the panel says of sending clients again that are delegated with too few packages. */
export interface RepairTexts {
  ask: (clients: number) => string;
  /** Beside the button: who they are. */
  who: string;
  heading: (clients: number) => string;
  confirm: (clients: number) => string;
}
