/** Runs `work` while nobody else holds `name`; gives `undefined` at once when somebody does. */
export type Exclusively = <T>(name: string, work: () => Promise<T>) => Promise<T | undefined>;

/** A lease that holds within this worker. */
export function exclusivelyHere(): Exclusively {
  const held = new Set<string>();
  return async (name, work) => {
    if (held.has(name)) return undefined;
    held.add(name);
    try {
      return await work();
    } finally {
      held.delete(name);
    }
  };
}

/** A lease that holds across all of the extension's workers and pages, by Web Locks. */
export function exclusivelyByLocks(locks: LockManager): Exclusively {
  return (name, work) =>
    locks.request(name, { ifAvailable: true }, async (lock) => (lock ? work() : undefined));
}
