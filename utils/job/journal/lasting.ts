import { storeFault } from './store-fault';

type Methods = Record<string, (...args: never[]) => unknown>;

/**
 * A store that outlives its connection. Where the browser closes that, because somebody has deleted what it kept, the
 * call that meets it fails, and those after it find a new and empty store. One that cannot be opened at all fails in
 * every call, so that whoever needs none of it still works.
 */
export function lasting<T extends object>(open: () => Promise<T>): T {
  let opened: Promise<T> | undefined;
  const store = (): Promise<T> => {
    opened ??= open();
    return opened;
  };
  store().catch(() => undefined);
  return new Proxy({} as T, {
    get(_, name: string) {
      // Not a promise, whoever awaits it.
      if (name === 'then') return undefined;
      return async (...args: never[]) => {
        try {
          return await ((await store()) as unknown as Methods)[name]?.(...args);
        } catch (error) {
          if (storeFault(error) === 'gone') opened = undefined;
          throw error;
        }
      };
    },
  });
}
