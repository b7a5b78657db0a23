/** What rows can be put in order by. */
export const rowOrders = ['line', 'number', 'client', 'status'] as const;
export type RowOrder = (typeof rowOrders)[number];

/**
 * Of a run's rows: all that are not as wanted, those that have met with something so far, or those that may have been
 * sent as another user.
 */
export const rowChoices = ['follow-up', 'troubled', 'as-another'] as const;
export type RowChoice = (typeof rowChoices)[number];

/** Which rows to find, in which order. Without one they come as the plan has them. */
export interface RowsWanted {
  /** As the user typed it; nothing finds everything. */
  search: string;
  only?: RowChoice | undefined;
  /**
   * Among the run's own rows in line order, where what it shows is not its plan's rows; what else is to be followed up
   * comes after them, at its place in the plan.
   */
  of?: 'run' | undefined;
  sort?: { by: RowOrder; descending: boolean } | undefined;
}
