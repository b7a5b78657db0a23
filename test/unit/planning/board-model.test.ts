import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { boardRoutes, oneBoard } from '../../support/board/board-model';

const boards = 50;
const first = Number(process.env.SEED ?? 1);

beforeEach(() => fakeBrowser.reset());

describe('whatever is chosen on a board, and whatever happens meanwhile', () => {
  it.each(boardRoutes)(
    'Altinn ends as it was confirmed, and nobody else is touched (%s)',
    { timeout: 300_000 },
    async (route) => {
      const broken: string[] = [];
      for (let seed = first; seed < first + boards; seed += 1) {
        await oneBoard(route, seed).catch((error: Error) => broken.push(error.message));
      }
      expect(broken).toEqual([]);
    },
  );
});
