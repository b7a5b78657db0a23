import type { LetterOrder } from '../../../components/letters/row-letters';
import type { PlanRows } from '../../../components/state/paged-rows';
import type { DownloadFormat, Notice } from '../../../components/state/panel-state';
import { guarded } from '../../../utils/domain/guarded';
import type { Refusal, Reply } from '../../../utils/domain/refusal';
import { type LetterPage, writeLetters } from './letter-actions';

/** What every panel shows, whatever it is about. */
interface Shown {
  state: { phase: string };
  format: DownloadFormat;
  refusal?: Refusal | undefined;
  notice?: Notice | undefined;
}

/** A panel's memory, as those who act on it share it. */
export interface Memory<Model extends Shown> {
  model(): Model;
  /** Shows another phase; what was said about the last one is put away, unless it is said again. */
  show(next: Pick<Model, 'state'> & Partial<Model>): void;
  /** Says something more in the phase there is. */
  say(news: Partial<Model>): void;
  /** Begins something that takes time. @returns whether it is still what the user wants */
  begin(): () => boolean;
  /** What was asked for while the user was busy with something else: a refusal is said, once. */
  take<T>(reply: Reply<T>): T | undefined;
  /** Nothing a user does may end in silence. */
  guarded(work: () => unknown): Promise<void>;
}

interface Nature<Model extends Shown> {
  /** What outlives a change of phase. */
  stays: readonly Exclude<keyof Model, 'state'>[];
  /** Where the panel goes back to when something it began came to nothing. */
  restingState(state: Model['state']): Model['state'];
  onChange(): void;
}

export function createMemory<Model extends Shown>(
  first: Model,
  { stays, restingState, onChange }: Nature<Model>,
): Memory<Model> {
  let model = first;
  const become = (next: Partial<Model>) => {
    model = next as Model;
    onChange();
  };
  const show = (next: Partial<Model>) => {
    const kept = Object.fromEntries(stays.filter((key) => key in model).map((key) => [key, model[key]]));
    become({ ...kept, ...next } as Partial<Model>);
  };
  const say = (news: Partial<Model>) => become({ ...model, ...news });
  const refuse = (refusal: Refusal) => ({ refusal }) as Partial<Model>;
  return {
    model: () => model,
    show,
    say,
    begin: createTurns(),
    take(reply) {
      if (reply.ok) return reply.value;
      // Said again it would draw again, and what is drawn asks again.
      if (model.refusal?.kind !== reply.refusal.kind) say(refuse(reply.refusal));
      return undefined;
    },
    guarded: (work) =>
      guarded(work, () => show({ ...refuse({ kind: 'unexpected' }), state: restingState(model.state) })),
  };
}

/** What can be asked of every panel, whatever it is about. */
export const commonActions = <Model extends Shown>(memory: Memory<Model>, page: LetterPage) => ({
  model: memory.model,
  isGoing: () => memory.model().state.phase === 'running',
  /** What it says of a run may be over, or one may have begun in another tab. */
  mayHaveMoved: () => ['closed', 'paused'].includes(memory.model().state.phase),
  format: (format: DownloadFormat) => memory.say({ format } as Partial<Model>),
  letter: (order: LetterOrder) =>
    memory.guarded(async () => {
      memory.say((await writeLetters(order, memory.model().format, page)) as Partial<Model>);
      // The worker says of each client when a text to it was last written.
      const { state } = memory.model();
      if ('rows' in state) (state.rows as PlanRows).refresh?.();
    }),
});

/**
 * Tells what came late from what is still wanted.
 * @returns begins something that takes time, and returns whether that is still what the user wants
 */
export function createTurns(): () => () => boolean {
  let turn = 0;
  return () => {
    turn += 1;
    const mine = turn;
    return () => mine === turn;
  };
}
