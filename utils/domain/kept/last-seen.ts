/** When a list that came back empty last had clients in it. */
export interface LastSeen {
  /** Ms since epoch. */
  at: number;
  clients: number;
  /** On the same day as the empty one, on this computer's calendar. */
  isToday: boolean;
}
