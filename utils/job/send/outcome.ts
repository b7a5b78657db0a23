import type { Answer, Failure } from '../../domain/failure';
import type { Receipt } from '../../domain/runs/receipt';
import type { JobRowRecord } from '../journal/records';
import type { RowEvent } from '../journal/transitions';
import type { Ending } from './pace';

/** What one answer means: to its row, to the pace, and to the whole run. */
export interface Outcome {
  event: RowEvent;
  ending: Ending;
  run:
    | { kind: 'went-well' }
    | { kind: 'goes-on' }
    /** Altinn said no to this row, in words that may turn out to be meant for every row. */
    | { kind: 'rejection'; failure: Failure }
    /** Worth waiting for, some times. */
    | { kind: 'trouble'; failure: Failure }
    /** It will hit every row: pause. */
    | { kind: 'stop'; failure: Failure };
}

/** «Something went wrong», for everything the portal's back end has no word for, throttling included. */
const vague = 'AMUI-00005';
/** Two writes that met on the same unique index; for a removal the platform says the same to everything. */
const collisions = ['AMUI-00002', 'AUTH-00002', 'AUTH-00031'];

/** Reads one answer to a write (`altinn/portal.md` 8.2). */
export function outcomeOf(row: JobRowRecord, answer: Answer<Receipt>): Outcome {
  if (answer.ok) {
    const event = { kind: 'done', receipt: answer.value } as const;
    return { event, ending: { kind: 'success' }, run: { kind: 'went-well' } };
  }
  const { failure } = answer;
  switch (failure.kind) {
    case 'no-relationship':
    case 'missing-packages':
      return { event: { kind: 'fail', failure }, ending: { kind: 'answered' }, run: { kind: 'goes-on' } };
    case 'rejected':
      return rejection(row, failure);
    case 'throttled':
    case 'unavailable':
      return { event: { kind: 'unsent' }, ending: trouble(failure), run: { kind: 'trouble', failure } };
    case 'unknown-outcome':
      return {
        event: { kind: 'lost', because: 'no-answer' },
        ending: { kind: 'trouble' },
        run: { kind: 'trouble', failure: { kind: 'unavailable' } },
      };
    case 'session-expired':
    case 'forbidden':
    case 'not-found':
    case 'token-refused':
    case 'no-connection':
    case 'altinn-changed':
    case 'site-access-withheld':
      return { event: { kind: 'unsent' }, ending: { kind: 'answered' }, run: { kind: 'stop', failure } };
    default:
      return failure satisfies never;
  }
}

function rejection(row: JobRowRecord, failure: Failure & { kind: 'rejected' }): Outcome {
  const code = failure.code ?? '';
  const mayBeCollision = code === vague || collisions.includes(code);
  if (mayBeCollision && row.turn === 'together') {
    const ending: Ending = code === vague ? { kind: 'crowded' } : { kind: 'answered' };
    return { event: { kind: 'again' }, ending, run: { kind: 'goes-on' } };
  }
  return {
    event: { kind: 'fail', failure },
    ending: { kind: 'answered' },
    run: { kind: 'rejection', failure },
  };
}

const trouble = ({ retryAfter }: { retryAfter?: number | undefined }): Ending =>
  retryAfter === undefined ? { kind: 'trouble' } : { kind: 'trouble', retryAfter };
