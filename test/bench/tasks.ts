import type { CDPSession, Page } from 'playwright-core';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds, of the clock and on the processor. */
  dur?: number;
  tdur?: number;
}

/** The longest task on the page's main thread, ms: as long as it took, and what it took of the processor. */
export interface LongestTask {
  clock: number;
  processor: number;
}

/**
 * Watches every task on the page's main thread from now on. What a task takes of the processor is what it takes where
 * nothing else is going on; by the clock a busy machine makes any task long.
 * @returns the longest since it was asked last
 * @throws where tasks are not seen
 */
export async function watchTasks(page: Page): Promise<{ longest(): Promise<LongestTask>; cdp: CDPSession }> {
  const cdp = await page.context().newCDPSession(page);
  let events: TraceEvent[] = [];
  let thread: string | undefined;
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const begin = async () => {
    events = [];
    await cdp.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { includedCategories: ['devtools.timeline', 'toplevel'] },
    });
  };
  const longest = async () => {
    const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
    await cdp.send('Tracing.end');
    await complete;
    thread ??= busiestThread(events);
    const found = longestOf(events, thread);
    await begin();
    return found;
  };
  await begin();
  await page.evaluate(() => {
    setTimeout(() => {
      for (const end = performance.now() + 80; performance.now() < end; );
    });
  });
  await page.waitForTimeout(500);
  const { clock } = await longest();
  if (clock < 80) throw new Error('tasks are not seen');
  return { longest, cdp };
}

const threadOf = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`;
const isTask = ({ ph, name }: TraceEvent) => ph === 'X' && /RunTask$/.test(name);

/** The one that ran scripts for longest: the page's main thread, right after it was kept busy. */
function busiestThread(events: readonly TraceEvent[]): string {
  const busy = new Map<string, number>();
  for (const event of events) {
    if (event.name !== 'FunctionCall') continue;
    busy.set(threadOf(event), (busy.get(threadOf(event)) ?? 0) + (event.dur ?? 0));
  }
  const [[page] = []] = [...busy].sort(([, a], [, b]) => b - a);
  if (page === undefined) throw new Error('no script was seen');
  return page;
}

function longestOf(events: readonly TraceEvent[], page: string): LongestTask {
  const tasks = events.filter((event) => isTask(event) && threadOf(event) === page);
  return {
    clock: Math.max(0, ...tasks.map(({ dur = 0 }) => dur)) / 1000,
    processor: Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur)) / 1000,
  };
}
