import type { PlanWishes } from '../../../components/state/panel-state';
import type { ReadChoices } from '../../../utils/domain/lists/list';
import { untickedFirst } from '../../../utils/domain/plan';
import { isStale, type Refusal, type Reply } from '../../../utils/domain/refusal';
import { ask, type Planned, type RequestOf, type Visit } from '../../../utils/messages/messages';
import { asVisitor } from '../store/as-visitor';
import { type PanelMemory, restingState, technicalOf } from '../store/panel-model';
import { createPlanRows } from '../store/plan-rows';
import { createRowSource } from '../store/row-source';
import { tooLarge } from '../store/upload';
import { coveredName } from './covered-name';

/** Where a list comes from. */
type ListSource =
  | { from: 'file' | 'paste'; name: string; bytes: Uint8Array }
  /** `source`: a system user's id, or all the firm's clients. */
  | { from: 'altinn'; name: string; source: string };

/**
 * Everything that turns a list into a plan on screen.
 * @param onPlanned what was on screen before has given way to the plan
 */
export function createListActions(memory: PanelMemory, onPlanned: () => void) {
  const { page, model, show, say, begin } = memory;
  let source: ListSource | undefined;

  /** Reads a list and holds it against Altinn. A refusal leaves the panel where it was. */
  async function plan(list: ListSource, choices: ReadChoices, asked: Asked = {}): Promise<void> {
    const before = model().state;
    const isMine = begin();
    source = list;
    const { because, ...wishes } = asked;
    const step = list.from === 'altinn' ? 'altinn' : 'file';
    show({ state: { phase: 'reading', step, fileName: coveredName(list.name) } });
    const planned = await askForPlan(list, choices, wishes, undefined, () => {
      if (isMine()) show({ state: { phase: 'reading', step: 'altinn', fileName: coveredName(list.name) } });
    });
    if (!isMine()) return;
    if (planned.ok) return showPlan(planned.value, choices, said(wishes), isMine, because);
    show({ state: restingState(before), refusal: planned.refusal });
  }

  /** Another way of reading the same file: the plan stays on screen until the new one is there. */
  async function choose(change: Partial<ReadChoices>): Promise<void> {
    // What is fetched from another system access was read by ourselves.
    if (!source || source.from === 'altinn') return;
    const list = source;
    const { choices: made, wishes } = model();
    const choices = withoutAbsent({ ...made, ...change });
    // Another sheet is another list: what was to happen to the first is not said of it.
    const kept = change.sheet === undefined ? wishes : {};
    await renew(choices, kept, (insteadOf) => askForPlan(list, choices, kept, insteadOf, () => undefined));
  }

  /** The same list for another purpose, or with another answer. Altinn is asked for nothing while its lists are fresh. */
  async function wish(change: PlanWishes): Promise<void> {
    const { choices, wishes: made } = model();
    const wishes = { ...made, ...change };
    await renew(choices, wishes, (planId) => asVisitor(page, (visit) => planAnew(visit, planId, wishes)));
  }

  async function planAnew(visit: Visit, planId: string, wishes: PlanWishes): Promise<Reply<Planned>> {
    const anew = await ask('planAnew', { visit, planId, ...wishes });
    const isLost = !anew.ok && isStale(anew.refusal);
    const { choices } = model();
    return isLost && source ? askForPlan(source, choices, wishes, planId, () => undefined) : anew;
  }

  /** Asks Altinn whose the numbers are that are none of the firm's clients; then the same list once more. */
  async function lookUp(): Promise<void> {
    const { choices, wishes } = model();
    await renew(choices, wishes, (planId) =>
      asVisitor(page, async (visit) => {
        const lookedUp = await ask('lookUp', { visit, planId });
        return lookedUp.ok ? planAnew(visit, planId, wishes) : lookedUp;
      }),
    );
  }

  /** Another plan of the list on screen, which stays until it is there. */
  async function renew(
    choices: ReadChoices,
    wishes: PlanWishes,
    planned: (insteadOf: string) => Promise<Reply<Planned>>,
  ): Promise<void> {
    const { state, choices: made, wishes: meant } = model();
    if (state.phase !== 'plan' && state.phase !== 'confirm') return;
    const isMine = begin();
    const { asks: _, ...standing } = state;
    show({ state: { ...standing, phase: 'plan', busy: true }, choices, wishes });
    const reply = await planned(state.summary.planId);
    if (!isMine()) return;
    if (reply.ok) return showPlan(reply.value, choices, wishes, isMine);
    const { busy: __, ...before } = standing;
    show({ state: { ...before, phase: 'plan' }, choices: made, wishes: meant, refusal: reply.refusal });
  }

  async function askForPlan(
    list: ListSource,
    choices: ReadChoices,
    wishes: Wished,
    insteadOf: string | undefined,
    onUploaded: () => void,
  ): Promise<Reply<Planned>> {
    const visit = await page.visit();
    if (!visit.ok) return visit;
    if (list.from === 'altinn') {
      return ask('planFrom', { visit: visit.value, source: list.source, fileName: list.name, ...wishes });
    }
    for (let attempt = 1; ; attempt += 1) {
      const uploaded = await page.upload(list.bytes);
      if (uploaded.ok) onUploaded();
      const { from, name: fileName } = list;
      const reply = uploaded.ok
        ? await ask('plan', {
            visit: visit.value,
            uploadId: uploaded.value,
            fileName,
            from,
            choices,
            ...wishes,
            ...(insteadOf ? { insteadOf } : {}),
          })
        : uploaded;
      // The worker may be stopped between two pieces, or between upload and plan, once; it has forgotten the file then.
      if (reply.ok || reply.refusal.kind !== 'upload-lost' || attempt === 2) return reply;
    }
  }

  async function showPlan(
    { summary, technical }: Planned,
    choices: ReadChoices,
    wishes: PlanWishes,
    isMine: () => boolean,
    refusal?: Refusal,
  ): Promise<void> {
    const { planId } = summary;
    const rows = createPlanRows(memory, summary);
    const notOnList = createRowSource(
      summary.notOnList,
      async (from, count) =>
        memory.take(await ask('planNotOnList', { visit: page.asker(), planId, from, count })),
      page.onChange,
    );
    await rows.first();
    if (!isMine()) return;
    const unticked = untickedFirst(summary);
    onPlanned();
    show({
      state: { phase: 'plan', summary, rows, notOnList, ...(unticked && { unticked }) },
      choices,
      wishes,
      technical: technicalOf(page, technical, { planId }),
      ...(refusal ? { refusal } : {}),
    });
  }

  /** The owner's other system users, to fetch clients from. */
  async function showOtherSystems(): Promise<void> {
    const isMine = begin();
    say({ otherSystems: 'reading' });
    const others = await asVisitor(page, (visit) => ask('systemUsers', { visit }));
    if (!isMine()) return;
    const { state } = model();
    if (others.ok) show({ state, otherSystems: others.value });
    else show({ state, refusal: others.refusal });
  }

  return {
    file: async (file: File) => {
      const refusal = tooLarge(file.size);
      if (refusal) return show({ state: model().state, refusal });
      const isMine = begin();
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (isMine()) return plan({ from: 'file', name: file.name, bytes }, {});
    },
    paste: (text: string, name: string) => {
      const bytes = new TextEncoder().encode(text);
      const refusal = tooLarge(bytes.length);
      return refusal ? show({ state: model().state, refusal }) : plan({ from: 'paste', name, bytes }, {});
    },
    /** @param everybody what all the firm's clients are called as a list */
    fromAltinn: (source: string, everybody: string) => {
      const { otherSystems } = model();
      const chosen = Array.isArray(otherSystems) && otherSystems.find(({ id }) => id === source);
      if (!chosen) return undefined;
      return plan({ from: 'altinn', name: 'title' in chosen ? chosen.title : everybody, source }, {});
    },
    choose,
    wish,
    lookUp,
    showOtherSystems,
    /** The same list against Altinn as it is now: somebody may have done what was asked of them. */
    checkAgain: () => (source ? plan(source, model().choices, model().wishes) : undefined),
    /**
     * Altinn's lists have grown old, or the plan is gone: the same list once more, to be looked at again. Nobody is
     * changed by it whom the plan that was confirmed would not have changed.
     */
    again: (because: Refusal, confirmed: Confirmed) =>
      source ? plan(source, model().choices, { ...model().wishes, confirmed, because }) : undefined,
    forget: () => {
      source = undefined;
    },
  };
}

/** What is said of the purpose, and which plan a confirmation named everybody of. */
type Wished = PlanWishes & { confirmed?: Confirmed };
type Confirmed = NonNullable<RequestOf<'plan'>['confirmed']>;
type Asked = Wished & { because?: Refusal };

const said = ({ confirmed: _, ...wishes }: Wished): PlanWishes => wishes;

const withoutAbsent = (choices: ReadChoices): ReadChoices =>
  Object.fromEntries(Object.entries(choices).filter(([, choice]) => choice !== undefined));
