import { asAsked, type ListAnswer, notAsAsked } from '../../domain/runs/list-answer';
import type { AnswerTexts } from '../answer-texts';
import { listedParts } from '../listed-parts';
import { figure } from './words';

const are = (n: number) => (n === 1 ? 'is' : 'are');
const listed: Record<ListAnswer['asks'], (n: number) => string> = {
  added: (n) => `on the list ${are(n)} now added`,
  removed: (n) => `on the list ${are(n)} now removed`,
  'as-asked': (n) => `${are(n)} now as you asked`,
};

const already: Record<ListAnswer['asks'], string> = {
  added: 'already added',
  removed: 'already removed',
  'as-asked': 'needed no change',
};

/** What a finished run answers for its list, in English. */
export const answer: AnswerTexts = {
  list(answer) {
    const { asks, clients, added, removed, before, rejected, needsAction, faults, notSent, leftOut } = answer;
    const now = asAsked(answer);
    const not = notAsAsked(answer);
    const all = now === clients && clients > 1 ? 'All ' : `${figure(now)} of `;
    const how = listedParts(figure, [
      [added, asks === 'added' ? 'new' : 'added'],
      [removed, 'removed'],
      [before, already[asks]],
    ]);
    const why = listedParts(figure, [
      [rejected, 'rejected'],
      [needsAction, 'need action first', 'needs action first'],
      [faults, 'errors in the list', 'error in the list'],
      [leftOut, 'left out'],
      [notSent, 'not sent'],
    ]);
    const { unknown, mayRemain } = answer;
    return [
      `${all}${figure(clients)} ${listed[asks](now)}${how && `: ${how}`}.`,
      not > 0 && `${figure(not)} ${are(not)} not: ${why}.`,
      unknown > 0 && `${figure(unknown)} ${are(unknown)} sent but not confirmed.`,
      mayRemain > 0 &&
        `${figure(mayRemain)} ${mayRemain === 1 ? 'was' : 'were'} not found but may be added: Altinn does not give everyone’s organization number.`,
    ]
      .filter(Boolean)
      .join(' ');
  },
};
