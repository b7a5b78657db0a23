/** An event of the browser's that a test lets happen. */
export function fakeEvent<Args extends unknown[]>() {
  const listeners = new Set<(...args: Args) => unknown>();
  return {
    addListener: (listener: (...args: Args) => unknown) => void listeners.add(listener),
    removeListener: (listener: (...args: Args) => unknown) => void listeners.delete(listener),
    /** Resolves when every listener has done what it does. */
    fire: (...args: Args) => Promise.all([...listeners].map((listener) => listener(...args))),
  };
}
