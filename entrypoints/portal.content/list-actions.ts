import { fileLimits, type ReadChoices } from '../../utils/domain/list';
import { maskPersonNumbers } from '../../utils/domain/person-number';
import type { Refusal, Reply } from '../../utils/domain/refusal';
import { ask, type Planned } from '../../utils/messages';
import { type PanelMemory, restingState, technicalOf } from './panel-model';
import { createRowSource } from './row-source';

/** Where a list comes from. */
type ListSource =
  | { from: 'file' | 'paste'; name: string; bytes: Uint8Array }
  | { from: 'system-user'; name: string; systemUserId: string };

/**
 * Everything that turns a list into a plan on screen.
 * @param onPlanned what was on screen before has given way to the plan
 */
export function createListActions(memory: PanelMemory, onPlanned: () => void) {
  const { page, model, show, say, begin } = memory;
  let source: ListSource | undefined;

  /** Reads a list and holds it against Altinn. A refusal leaves the panel where it was. */
  async function plan(list: ListSource, choices: ReadChoices, afterwards?: Refusal): Promise<void> {
    const before = model().state;
    const isMine = begin();
    source = list;
    const step = list.from === 'system-user' ? 'altinn' : 'file';
    show({ state: { phase: 'reading', step, fileName: list.name } });
    const planned = await askForPlan(list, choices, undefined, () => {
      if (isMine()) show({ state: { phase: 'reading', step: 'altinn', fileName: list.name } });
    });
    if (!isMine()) return;
    if (planned.ok) return showPlan(planned.value, choices, isMine, afterwards);
    show({ state: restingState(before), refusal: planned.refusal });
  }

  /** Another way of reading the same file: the plan stays on screen until the new one is there. */
  async function choose(change: Partial<ReadChoices>): Promise<void> {
    const { state, choices: made } = model();
    if (state.phase !== 'plan' && state.phase !== 'confirm') return;
    // What is fetched from another system access was read by ourselves; only what it asks for can be chosen.
    if (!source || (source.from === 'system-user' && change.purpose === undefined)) return;
    const isMine = begin();
    const choices = withoutAbsent({ ...made, ...change });
    show({ state: { ...state, phase: 'plan', busy: true }, choices });
    const planned = await askForPlan(source, choices, state.summary.planId, () => undefined);
    if (!isMine()) return;
    if (planned.ok) return showPlan(planned.value, choices, isMine);
    show({ state: { ...state, phase: 'plan' }, choices: made, refusal: planned.refusal });
  }

  async function askForPlan(
    list: ListSource,
    choices: ReadChoices,
    insteadOf: string | undefined,
    onUploaded: () => void,
  ): Promise<Reply<Planned>> {
    const visit = await page.visit();
    if (!visit.ok) return visit;
    if (list.from === 'system-user') {
      return ask('planFrom', { visit: visit.value, systemUserId: list.systemUserId, choices });
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
    isMine: () => boolean,
    refusal?: Refusal,
  ): Promise<void> {
    const { planId } = summary;
    const rows = createRowSource(
      summary.rowCount,
      async (from, count) => memory.take(await ask('planRows', { visit: page.asker(), planId, from, count })),
      page.onChange,
    );
    const notOnList = createRowSource(
      summary.notOnList,
      async (from, count) =>
        memory.take(await ask('planNotOnList', { visit: page.asker(), planId, from, count })),
      page.onChange,
    );
    await rows.first();
    if (!isMine()) return;
    onPlanned();
    show({
      state: { phase: 'plan', summary, rows, notOnList },
      choices,
      technical: technicalOf(page, technical),
      ...(refusal ? { refusal } : {}),
    });
  }

  /** The owner's other system users, to fetch clients from. */
  async function showOtherSystems(): Promise<void> {
    const isMine = begin();
    say({ otherSystems: 'reading' });
    const visit = await page.visit();
    const others = visit.ok ? await ask('systemUsers', { visit: visit.value }) : visit;
    if (!isMine()) return;
    const { state } = model();
    if (others.ok) show({ state, otherSystems: others.value });
    else show({ state, refusal: others.refusal });
  }

  const tooLarge = (bytes: number) => {
    const fault = { kind: 'too-large', bytes, limit: fileLimits.bytes } as const;
    show({ state: model().state, refusal: { kind: 'file', fault } });
  };

  return {
    file: async (file: File) => {
      if (file.size > fileLimits.bytes) return tooLarge(file.size);
      const isMine = begin();
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (isMine()) return plan({ from: 'file', name: maskPersonNumbers(file.name).text, bytes }, {});
    },
    paste: (text: string, name: string) => {
      const bytes = new TextEncoder().encode(text);
      return bytes.length > fileLimits.bytes
        ? tooLarge(bytes.length)
        : plan({ from: 'paste', name, bytes }, {});
    },
    fromSystemUser: (systemUserId: string) => {
      const { otherSystems } = model();
      const chosen = Array.isArray(otherSystems) && otherSystems.find(({ id }) => id === systemUserId);
      return chosen ? plan({ from: 'system-user', name: chosen.title, systemUserId }, {}) : undefined;
    },
    choose,
    showOtherSystems,
    /** The same list against Altinn as it is now: somebody may have done what was asked of them. */
    checkAgain: () => (source ? plan(source, model().choices) : undefined),
    /** Altinn's lists have grown old, or the plan is gone: the same list once more, to be looked at again. */
    again: (because: Refusal) => (source ? plan(source, model().choices, because) : undefined),
    forget: () => {
      source = undefined;
    },
  };
}

const withoutAbsent = (choices: ReadChoices): ReadChoices =>
  Object.fromEntries(Object.entries(choices).filter(([, choice]) => choice !== undefined));
