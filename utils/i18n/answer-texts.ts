import type { ListAnswer } from '../domain/runs/list-answer';

/** What a finished run answers for the whole list: how many are as it asks, and why the others are not. */
export interface AnswerTexts {
  list: (answer: ListAnswer) => string;
}
