import type { PanelState, PlanShown } from '../../../components/state/panel-state';
import type { RunShown } from '../../../components/state/run-state';
import { changesOf } from '../../../utils/domain/plan';
import { isStale, type Refusal } from '../../../utils/domain/refusal';
import { ask, type RequestOf } from '../../../utils/messages/messages';
import { asVisitor } from '../store/as-visitor';
import { type PanelMemory, restingState, technicalOf } from '../store/panel-model';
import { createRunStore } from '../store/run-store';

/** The run on one system user's page: beginning it, and everything about it. */
export function createRunActions(
  { page, model, show, say, begin, take }: PanelMemory,
  /** Makes the plan again when it cannot be carried out any more. @returns nothing when there is no list to make it of */
  planAgain: (
    because: Refusal,
    confirmed: { planId: string; without: string[] },
  ) => Promise<void> | undefined,
) {
  /** The plan that is being started: a second click on the same button starts nothing more. */
  let starting: string | undefined;

  const runs = createRunStore({
    page,
    say,
    take,
    begin,
    loadsAll: true,
    phase: () => model().state.phase,
    notice: () => model().notice,
    show: (shown, { technical, ...news } = {}) =>
      show({
        ...news,
        state: stateOf(shown, model().state),
        ...(technical && { technical: technicalOf(page, technical, idsOf(shown)) }),
      }),
    redraw: (shown) => say({ state: stateOf(shown, model().state) }),
    folded: (lastRun) => say({ lastRun }),
  });

  async function begun({ summary, ...shown }: PlanShown): Promise<void> {
    const isMine = begin();
    const { planId } = summary;
    const order = { planIds: [planId], orders: [orderOf({ summary, ...shown })] };
    const started = await asVisitor(page, (visit) => ask('start', { visit, ...order }));
    if (started.ok) return runs.began(started.value);
    if (!isMine()) return;
    const renewed = isStale(started.refusal)
      ? planAgain({ kind: 'plan-too-old' }, { planId, without: [...(shown.unticked?.keys() ?? [])] })
      : undefined;
    if (renewed) return renewed;
    show({ state: { ...shown, summary, phase: 'plan' }, refusal: started.refusal });
  }

  return {
    ...runs,
    async start(plan: PlanShown): Promise<void> {
      const { planId } = plan.summary;
      if (starting === planId) return;
      starting = planId;
      try {
        await begun(plan);
      } finally {
        starting = undefined;
      }
    },
    /** The extension has gone from under the page: nothing that is under way will come to its end. */
    leftBehind(): void {
      if (runs.leftBehind()) return;
      show({ state: restingState(model().state), refusal: { kind: 'extension-gone' } });
    },
  };
}

/** Here a run is over one system user: its only part is what is shown. */
function stateOf({ phase, parts: [part], undo }: RunShown, otherwise: PanelState): PanelState {
  return part ? { phase, ...part, ...(undo && { undo }) } : otherwise;
}

/** What is on screen, for whoever helps. */
const idsOf = ({ run, parts: [part] }: RunShown) => ({
  planId: part?.summary.planId ?? '',
  jobId: run.id,
});

/** What the plan's question was, and how many changes of each kind the user has said yes to. */
function orderOf({ asks, summary, unticked }: PlanShown): RequestOf<'start'>['orders'][number] {
  const { planId } = summary;
  if (asks === 'repair') return { planId, what: 'repair', removing: 0 };
  const { adding, removing } = changesOf(summary, unticked);
  return { planId, what: 'list', without: [...(unticked?.keys() ?? [])], removing, adding };
}
