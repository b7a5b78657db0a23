import { type NamedRows, stretchesOf } from '../../../components/removal/named-changes';
import type { BoardShown, BoardState, ConfirmShown } from '../../../components/state/board-state';
import { rangeOf } from '../../../components/table/row-range';
import type { BoardPart } from '../../../utils/domain/board/board';
import { allAccessChoices } from '../../../utils/domain/board/chosen';
import { type PlanRow, untickedFirst } from '../../../utils/domain/plan';
import { isStale } from '../../../utils/domain/refusal';
import { ask, type RunPage } from '../../../utils/messages/messages';
import { asVisitor } from '../store/as-visitor';
import type { Memory } from '../store/panel-memory';
import { createPlanRows } from '../store/plan-rows';
import type { BoardModel, BoardPage } from './board-model';

/** What this half of the board's memory needs of the other. */
interface OtherHalf extends Pick<Memory<BoardModel>, 'model' | 'say' | 'take'> {
  page: BoardPage;
  /** Begins something that takes time: a plan that came late is not shown over what the user has turned to meanwhile. */
  begin(): () => boolean;
  /** A run has begun. */
  began(page: RunPage): void;
  show(state: BoardState, news?: Pick<BoardModel, 'refusal' | 'notice'>): void;
  /** Reads the board again, with what was chosen on it as far as that still holds. */
  reread(board: BoardShown): Promise<BoardShown | undefined>;
}

/** Plans of what was chosen on the board, what is asked about them, and the beginning of one run over them. */
export function createChoicePlans({ page, model, say, take, show, reread, begin, began }: OtherHalf) {
  /** Rows of one verdict are a stretch of the plan's. */
  const clientsOf = ({ plan, action }: BoardPart): NamedRows =>
    stretchesOf(createPlanRows({ page, take }, plan), [rangeOf(action, plan.counts)]);

  /**
   * Has plans made of what was chosen, by what was read a moment ago; where that is too old the board is read again
   * first, once, and what no longer holds is let go of before anybody is asked to confirm.
   */
  async function plan(board: BoardShown, isReadAgain = false): Promise<void> {
    const isMine = begin();
    if (board.chosen.size === 0) return;
    show({ phase: 'board', ...board, planning: true });
    const to = board.list?.to;
    const order = {
      overviewId: board.summary.overviewId,
      choices: allAccessChoices(board.chosen),
      fileName: page.boardName(),
      ...(to && { to }),
    };
    const reply = await asVisitor(page, (visit) => ask('planBoard', { visit, ...order }));
    if (!isMine()) return;
    const { planning: _, ...rest } = board;
    if (!reply.ok && isStale(reply.refusal) && !isReadAgain) {
      const fresh = await reread(rest);
      return fresh && plan(fresh, true);
    }
    if (!reply.ok) return show({ phase: 'board', ...rest }, { refusal: reply.refusal });
    const parts = reply.value.parts.map((part) => ({ ...part, clients: clientsOf(part) }));
    show({
      phase: 'confirm',
      board: rest,
      asked: { planned: reply.value, parts, kept: untickedAtFirst(parts) },
    });
  }

  async function start(board: BoardShown, asked: ConfirmShown): Promise<void> {
    const isMine = begin();
    show({ phase: 'confirm', board, asked: { ...asked, busy: true } });
    const orders = asked.parts.map(({ plan: { planId }, action, lines }) => {
      const without = [...(asked.kept.get(planId)?.keys() ?? [])];
      const goes = lines.length - without.length;
      return { planId, without, ...(action === 'remove' ? { removing: goes } : { adding: goes }) };
    });
    const { planIds } = asked.planned;
    const started = await asVisitor(page, (visit) => ask('start', { visit, planIds, orders }));
    if (started.ok) return began(started.value);
    if (!isMine()) return;
    // What was confirmed is looked at again before it is begun.
    if (isStale(started.refusal)) {
      await plan(board);
      return say({ refusal: { kind: 'plan-too-old' } });
    }
    show({ phase: 'confirm', board, asked }, { refusal: started.refusal });
  }

  return {
    plan,
    /** One of those that are named is left as it is after all, or not. */
    keep(planId: string, { clientId = '', verdict }: PlanRow, stays: boolean): void {
      const { state } = model();
      if (state.phase !== 'confirm' || state.asked.busy) return;
      const unticked = new Map(state.asked.kept.get(planId));
      if (stays) unticked.set(clientId, { action: verdict === 'add' ? 'add' : 'remove', forGood: false });
      else unticked.delete(clientId);
      const kept = new Map(state.asked.kept).set(planId, unticked);
      say({ state: { ...state, asked: { ...state.asked, kept } } });
    },
    start,
  };
}

const untickedAtFirst = (parts: readonly BoardPart[]): ConfirmShown['kept'] =>
  new Map(
    parts.flatMap(({ plan }) => {
      const unticked = untickedFirst(plan);
      return unticked ? [[plan.planId, unticked]] : [];
    }),
  );
