import browser, { type Runtime } from 'webextension-polyfill';
import { fieldOf } from '../domain/field-of';
import { requestSchemas } from './message-schemas';
import type { AnswerOf, RequestName, RequestOf, Returned } from './messages';

/** What to do for one kind of message. Who sent it is judged before `request` parses it. */
export type Answerer = <N extends RequestName>(
  name: N,
  request: () => RequestOf<N>,
  sender: Runtime.MessageSender,
) => Promise<AnswerOf<N>>;

/** Worker: answers every message of a kind we know, and leaves all others alone. */
export function onRequest(answer: Answerer): void {
  // The polyfill's, by which a promise is an answer in every browser that we are for.
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const name = fieldOf(message, 'type');
    if (typeof name !== 'string' || !Object.hasOwn(requestSchemas, name)) return undefined;
    return returned(answer, name as RequestName, fieldOf(message, 'data'), sender);
  });
}

async function returned<N extends RequestName>(
  answer: Answerer,
  name: N,
  data: unknown,
  sender: Runtime.MessageSender,
): Promise<Returned> {
  try {
    return { answer: await answer(name, () => requestSchemas[name].parse(data) as RequestOf<N>, sender) };
  } catch (error) {
    return { threw: String(error) };
  }
}
