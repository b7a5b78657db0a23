import { send } from './api';
import { knobs } from './knobs';
import { type Watched, watched } from './watched';

/** What is known of something that was asked for. */
export type Answer<T> = { kind: 'waiting' } | { kind: 'ready'; value: T } | { kind: 'failed' };

const answers = new Map<string, Watched<Answer<unknown>>>();

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The answer to a GET, asked once per visit to a page. */
export function answerTo<T>(path: string): Watched<Answer<T>> {
  const known = answers.get(path) as Watched<Answer<T>> | undefined;
  if (known) return known;
  const answer = watched<Answer<T>>({ kind: 'waiting' });
  answers.set(path, answer as Watched<Answer<unknown>>);
  void Promise.all([send<T>('GET', path), sleep(knobs.slowMs)]).then(([reply]) => {
    answer.value = reply.kind === 'ok' ? { kind: 'ready', value: reply.value } : reply;
  });
  return answer;
}

// Kept as long as the document lives: the real page caches customers without end (`altinn/portal.md` 0.12).
const keptForGood = /^user\/|\/customers\?/;

/** On a change of page: everything but the user and the customers is asked for again. */
export function forgetAnswers(): void {
  for (const path of answers.keys()) if (!keptForGood.test(path)) answers.delete(path);
}
