/** What would happen to a row of the user's list. Each row gets exactly one. */
export const verdicts = [
  'add',
  'remove',
  'already-delegated',
  /** Asked to be removed, and not there. */
  'not-delegated',
  'no-relationship',
  'missing-packages',
  'invalid-number',
  'person-number',
  'duplicate',
  'own-organisation',
  /** The list names a system access that the owner does not have, or that several go by. */
  'unknown-system-access',
  'ambiguous-system-access',
  /** The row is marked for something else than what is to happen to the list, or is not marked where marks are followed. */
  'marked-otherwise',
  /** The list says both: add and remove. */
  'conflict',
] as const;
export type Verdict = (typeof verdicts)[number];

/** Verdicts by who must act, in the order the panel shows them: rows that need somebody first. */
export const verdictGroups = {
  'fix-in-file': ['invalid-number', 'conflict', 'unknown-system-access', 'ambiguous-system-access'],
  'client-or-you': ['no-relationship', 'missing-packages', 'person-number'],
  add: ['add'],
  remove: ['remove'],
  there: ['already-delegated', 'not-delegated', 'marked-otherwise', 'duplicate', 'own-organisation'],
} as const satisfies Record<string, readonly Verdict[]>;
export type VerdictGroup = keyof typeof verdictGroups;

/** The order of a plan's rows, wherever they stand: those that need somebody first. */
export const verdictOrder: readonly Verdict[] = Object.values(verdictGroups).flat();

export function groupOf(verdict: Verdict): VerdictGroup {
  for (const [group, members] of Object.entries(verdictGroups)) {
    if ((members as readonly Verdict[]).includes(verdict)) return group as VerdictGroup;
  }
  throw new Error(`verdict without a group: ${verdict}`);
}
