import { takenBack, type UndoAsked, type UndoShown } from '../../../components/state/run-state';
import type { Refusal, Reply } from '../../../utils/domain/refusal';
import type { AsAnotherKind } from '../../../utils/domain/runs/job';
import { ask, type OwnerVisit, type RunPage, type Visit } from '../../../utils/messages/messages';
import { asVisitor } from './as-visitor';

/** The run on screen, for whoever undoes it. */
interface Screen {
  runId(): string | undefined;
  /** Shows the run with what there is of undoing it, unless the user has turned to something else. */
  redraw(refusal?: Refusal): void;
  /** The run that takes back goes. */
  began(page: RunPage): void;
}

/** Taking back what a finished run did: first what it comes to, then, when that is confirmed, a run of its own. */
export function createUndo(page: { visit(): Promise<Reply<Visit | OwnerVisit>> }, screen: Screen) {
  let now: UndoShown | undefined;

  function become(next: UndoShown | undefined, refusal?: Refusal): void {
    now = next;
    screen.redraw(refusal);
  }

  /** Becomes something until the work is done; a mistake of ours leaves the panel as it was before. */
  async function during<T>(meanwhile: UndoShown, work: () => Promise<T>): Promise<T | 'given-up'> {
    const before = now;
    become(meanwhile);
    try {
      const answer = await work();
      return now === meanwhile ? answer : 'given-up';
    } catch (error) {
      if (now === meanwhile) become(before);
      throw error;
    }
  }

  async function plan(runId: string, only?: AsAnotherKind): Promise<void> {
    const which = only && { only };
    now = undefined;
    const preview = await during({ kind: 'reading' }, () =>
      asVisitor(page, (visit) => ask('planUndo', { visit, runId, ...which })),
    );
    if (preview === 'given-up') return;
    if (preview.ok) become({ kind: 'asking', undo: preview.value, ...which });
    else become(undefined, preview.refusal);
  }

  async function start(runId: string, asked: UndoAsked): Promise<void> {
    const parts = asked.undo.parts.map(({ part, preview }) => ({
      jobId: part.id,
      lines: takenBack({ preview, takesAll: asked.takesAll }).map(({ line }) => line),
    }));
    const started = await during({ ...asked, kind: 'starting' }, async () => {
      const reply = await asVisitor(page, (visit) => ask('undo', { visit, runId, parts }));
      // It goes, so it is shown, whatever the user has turned to meanwhile.
      if (reply.ok) screen.began(reply.value);
      return reply;
    });
    if (started === 'given-up' || started.ok) return;
    // Others have removed them meanwhile: what is left to undo is said anew.
    if (started.refusal.kind === 'nothing-to-do') return plan(runId, asked.only);
    become({ ...asked, kind: 'asking' }, started.refusal);
  }

  return {
    shown: () => now,
    /** Without a word: the run is another, or goes again. */
    forget: () => {
      now = undefined;
    },
    ask(only?: AsAnotherKind): Promise<void> | undefined {
      const runId = screen.runId();
      return runId !== undefined && !now ? plan(runId, only) : undefined;
    },
    confirm(): Promise<void> | undefined {
      const runId = screen.runId();
      return runId !== undefined && now?.kind === 'asking' ? start(runId, now) : undefined;
    },
    takeAll(): void {
      if (now?.kind === 'asking') become({ ...now, takesAll: !now.takesAll });
    },
    drop(): void {
      if (now?.kind === 'asking') become(undefined);
    },
  };
}
