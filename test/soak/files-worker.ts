import { parentPort, workerData } from 'node:worker_threads';
import { judge } from '../support/lists/any-file/judge-file';
import { anyFile } from '../support/lists/any-file/make-file';

/** Which files one worker takes, and where it writes the one it is at. */
export interface FilesShare {
  seed: number;
  from: number;
  /** Every so many: the number of workers. */
  step: number;
  files: number;
  at: Int32Array;
}

/** What a worker tells when it is through, and of each file that broke a rule when it does. */
export type FilesWord =
  | { kind: 'broken'; index: number; words: string[] }
  | { kind: 'through'; lists: number; faults: number; slowest: number };

const { seed, from, step, files, at } = workerData as FilesShare;
const say = (word: FilesWord) => parentPort?.postMessage(word);

let lists = 0;
let faults = 0;
let slowest = 0;
for (let index = from; index < files; index += step) {
  at[0] = index;
  const { broken, ms, outcome } = await judge(anyFile(seed, index));
  if (outcome === 'list') lists += 1;
  if (outcome === 'fault') faults += 1;
  slowest = Math.max(slowest, ms);
  if (broken.length > 0) say({ kind: 'broken', index, words: broken });
}
at[0] = -1;
say({ kind: 'through', lists, faults, slowest });
