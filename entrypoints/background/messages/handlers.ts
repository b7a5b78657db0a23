import type { AnswerOf, RequestName, RequestOf } from '../../../utils/messages/messages';
import type { Pass } from './authorise';

/** What is done for a request that may be answered. */
export type Handlers<N extends RequestName = RequestName> = {
  [M in N]: (request: RequestOf<M>, pass: Pass<M>) => Promise<AnswerOf<M>>;
};
