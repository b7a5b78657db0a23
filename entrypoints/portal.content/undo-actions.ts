import { takenBack, type UndoAsked, type UndoShown } from '../../components/panel-state';
import type { AsAnotherKind } from '../../utils/domain/job';
import type { Refusal } from '../../utils/domain/refusal';
import { ask, type JobPage } from '../../utils/messages';
import type { PanelPage } from './panel-model';

/** The run on screen, for whoever undoes it. */
interface Screen {
  jobId(): string | undefined;
  /** Shows the run with what there is of undoing it, unless the user has turned to something else. */
  redraw(refusal?: Refusal): void;
  /** The run that removes goes. */
  began(page: JobPage): void;
}

/** Taking back what a finished run added: first what it comes to, then, when that is confirmed, a run of its own. */
export function createUndo(page: PanelPage, screen: Screen) {
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

  async function plan(jobId: string, only?: AsAnotherKind): Promise<void> {
    const which = only && { only };
    now = undefined;
    const preview = await during({ kind: 'reading' }, async () => {
      const visit = await page.visit();
      return visit.ok ? ask('planUndo', { visit: visit.value, jobId, ...which }) : visit;
    });
    if (preview === 'given-up') return;
    if (preview.ok) become({ kind: 'asking', preview: preview.value, ...which });
    else become(undefined, preview.refusal);
  }

  async function start(jobId: string, asked: UndoAsked): Promise<void> {
    const lines = takenBack(asked).map(({ line }) => line);
    const started = await during({ ...asked, kind: 'starting' }, async () => {
      const visit = await page.visit();
      const reply = visit.ok ? await ask('undo', { visit: visit.value, jobId, lines }) : visit;
      // It goes, so it is shown, whatever the user has turned to meanwhile.
      if (reply.ok) screen.began(reply.value);
      return reply;
    });
    if (started === 'given-up' || started.ok) return;
    // Others have removed them meanwhile: what is left to undo is said anew.
    if (started.refusal.kind === 'nothing-to-do') return plan(jobId, asked.only);
    become({ ...asked, kind: 'asking' }, started.refusal);
  }

  return {
    shown: () => now,
    /** Without a word: the run is another, or goes again. */
    forget: () => {
      now = undefined;
    },
    ask(only?: AsAnotherKind): Promise<void> | undefined {
      const jobId = screen.jobId();
      return jobId !== undefined && !now ? plan(jobId, only) : undefined;
    },
    confirm(): Promise<void> | undefined {
      const jobId = screen.jobId();
      return jobId !== undefined && now?.kind === 'asking' ? start(jobId, now) : undefined;
    },
    takeAll(): void {
      if (now?.kind === 'asking') become({ ...now, takesAll: !now.takesAll });
    },
    drop(): void {
      if (now?.kind === 'asking') become(undefined);
    },
  };
}
