import type { Answer } from '../../domain/failure';

/**
 * An answer asked for once and shared, also by those who ask while it is on its way. Failures are not kept.
 * @param maxAgeMs how long an answer is good for
 * @param now ms since epoch
 */
export function createRemembered<T>(maxAgeMs: number, now: () => number) {
  const kept = new Map<string, { answer: Promise<Answer<T>>; at: number }>();
  return (key: string, ask: () => Promise<Answer<T>>): Promise<Answer<T>> => {
    const known = kept.get(key);
    if (known && now() - known.at < maxAgeMs) return known.answer;
    const asked = { answer: ask(), at: now() };
    kept.set(key, asked);
    const forget = () => {
      if (kept.get(key) === asked) kept.delete(key);
    };
    asked.answer.then((answer) => answer.ok || forget(), forget);
    return asked.answer;
  };
}
