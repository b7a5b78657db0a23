import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Report } from './report';

/** Random boards, choices, colleagues, users and faults through each route. */
export async function board(report: Report, seed: number, boards = '500'): Promise<void> {
  // The worker keeps its session in the browser; it is looked for when it is first imported.
  Object.assign(globalThis, { browser: fakeBrowser });
  const { boardRoutes, oneBoard } = await import('../support/board/board-model');
  for (const route of boardRoutes) {
    const broken: string[] = [];
    for (let at = 0; at < Number(boards); at += 1) {
      await oneBoard(route, seed + at).catch((error: Error) => broken.push(error.message));
      fakeBrowser.reset();
    }
    for (const words of broken) report.tell(`board ${route}`, words);
    report.atMost(`board ${route} rules broken`, broken.length, 0);
  }
}
