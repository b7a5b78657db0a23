import { useLayoutEffect, useReducer } from 'preact/hooks';

/** A value outside the components; when it is set, the page is drawn with it. */
export interface Watched<T> {
  value: T;
}

const onChange = new Set<() => void>();

export function watched<T>(initial: T): Watched<T> {
  let current = initial;
  return {
    get value() {
      return current;
    },
    set value(next) {
      current = next;
      for (const draw of onChange) draw();
    },
  };
}

/** Draws the component, and so all below it, whenever any watched value is set. */
export function useWatched(): void {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  // Not `useEffect`: an answer may come before that has run.
  useLayoutEffect(() => {
    const listener = () => draw(undefined);
    onChange.add(listener);
    return () => void onChange.delete(listener);
  }, []);
}
