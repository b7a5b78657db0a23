/** What a test can make the portal do; the real one has no such thing. */
export interface Knobs {
  /** Milliseconds to wait before a query's answer is used. */
  slowMs: number;
  /** How often everything under `#root` is replaced by fresh nodes; 0 is never. */
  replaceEveryMs: number;
  /** What holds the page's content. */
  content: 'main' | 'div';
}

const milliseconds = (name: string) => Number(sessionStorage.getItem(`sandbox.${name}`)) || 0;

/** Read once, at load. */
export const knobs: Knobs = {
  slowMs: milliseconds('slowMs'),
  replaceEveryMs: milliseconds('replaceEveryMs'),
  content: sessionStorage.getItem('sandbox.noMain') === '1' ? 'div' : 'main',
};
