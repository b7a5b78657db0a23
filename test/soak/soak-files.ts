import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { asShipped } from '../bench/shipped';
import { longest } from '../support/lists/any-file/judge-file';
import type { FilesShare, FilesWord } from './files-worker';
import type { Report } from './report';

/** A file that has been read for so long will never be done. */
const hanging = 5 * longest;
const looking = 1000;
/** Told now and then, in ms. */
const telling = 30_000;
const mostTold = 20;

/**
 * Random files, and files of the corpus gone wrong, so many (a million): none may throw, hang, take longer than two
 * seconds or give away a national identity number. A file is known by the seed and its index.
 */
export async function files(report: Report, seed: number, count = '1000000'): Promise<void> {
  const started = performance.now();
  const totals = { lists: 0, faults: 0, slowest: 0, broken: 0, hung: 0 };
  const places = await asShipped('test/soak/files-worker.ts', async (worker) => {
    const step = Math.max(1, Math.min(availableParallelism(), 8));
    const shares = Array.from({ length: step }, (_, from): FilesShare => {
      const at = new Int32Array(new SharedArrayBuffer(4));
      return { seed, from, step, files: Number(count), at };
    });
    const progress = setInterval(() => {
      const reached = shares.map(({ at }) => at[0] ?? 0).filter((index) => index >= 0);
      if (reached.length > 0) report.tell('files so far', Math.min(...reached));
    }, telling);
    await Promise.all(shares.map((share) => run(worker, share, { report, totals })));
    clearInterval(progress);
    return step;
  });
  const seconds = (performance.now() - started) / 1000;
  report.tell('files workers', places);
  report.tell('files read', totals.lists + totals.faults);
  report.tell('files that were lists', totals.lists);
  report.tell('files a second', Math.round((totals.lists + totals.faults) / seconds));
  report.atMost('files slowest ms', Math.round(totals.slowest), longest);
  report.atMost('files that hung', totals.hung, 0);
  report.atMost('files rules broken', totals.broken, 0);
}

interface Tally {
  report: Report;
  totals: { lists: number; faults: number; slowest: number; broken: number; hung: number };
}

/** One worker to its end, or until a file holds it: then the file is told of, and the worker goes on after it. */
async function run(worker: string, share: FilesShare, tally: Tally): Promise<void> {
  const hung = await untilEnd(worker, share, tally);
  if (hung === undefined) return;
  tally.totals.hung += 1;
  tally.report.tell(`files seed ${share.seed} file ${hung}`, 'hung');
  await run(worker, { ...share, from: hung + share.step }, tally);
}

/** @returns the index of the file that hangs, if one does */
function untilEnd(worker: string, share: FilesShare, { report, totals }: Tally): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(worker, { workerData: share });
    let last = { index: -1, since: performance.now() };
    const watch = setInterval(() => {
      const index = share.at[0] ?? -1;
      if (index !== last.index) last = { index, since: performance.now() };
      if (performance.now() - last.since < hanging) return;
      end(index);
    }, looking);
    const end = (hung?: number) => {
      clearInterval(watch);
      thread.terminate().then(() => resolve(hung), reject);
    };
    thread.on('error', reject);
    thread.on('message', (word: FilesWord) => {
      if (word.kind === 'broken') {
        totals.broken += word.words.length;
        if (totals.broken > mostTold) return;
        report.tell(`files seed ${share.seed} file ${word.index}`, word.words.join('; '));
        return;
      }
      totals.lists += word.lists;
      totals.faults += word.faults;
      totals.slowest = Math.max(totals.slowest, word.slowest);
      end();
    });
  });
}
