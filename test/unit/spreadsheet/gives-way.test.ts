import { beforeEach, describe, expect, it, vi } from 'vitest';
import { classify } from '../../../utils/spreadsheet/facts/facts';
import { interpret } from '../../../utils/spreadsheet/interpret/interpret';
import { tabulate } from '../../../utils/spreadsheet/tabulate/tabulate';
import type { Turns } from '../../../utils/spreadsheet/turns';

const looks = vi.hoisted(() => ({ now: 0, most: 0 }));

vi.mock('../../../utils/spreadsheet/lines/words-of-line', async (importOriginal) => {
  const words = await importOriginal<typeof import('../../../utils/spreadsheet/lines/words-of-line')>();
  const counted =
    <Given extends unknown[], Result>(look: (...given: Given) => Result) =>
    (...given: Given): Result => {
      looks.now += 1;
      looks.most = Math.max(looks.most, looks.now);
      return look(...given);
    };
  return { ...words, nameIn: counted(words.nameIn), labelledName: counted(words.labelledName) };
});

/** As of a machine so slow that every stretch of work is over when it is asked. */
const turns: Turns = {
  isOver: () => true,
  async give() {
    looks.now = 0;
  },
};

beforeEach(() => {
  looks.now = 0;
  looks.most = 0;
});

describe('reading line by line', () => {
  it.each([
    ['cards', 'Fjord Bygg AS\nOrg.nr. 310 609 544\nRegnskapsfører\n\n'],
    ['fields', '"navn": "Fjord Bygg AS",\n"orgnr": "310609544",\n'],
    ['names beside numbers', 'Fjord Bygg AS 310 609 544\n'],
    ['numbers under names', 'Fjord Bygg AS\n310609544\n\n'],
  ])('gives way after every line in which a name is looked for: %s', async (_, piece) => {
    const { cells } = await tabulate(piece.repeat(500), undefined, turns);
    const read = await interpret({ facts: await classify(cells, turns) }, {}, turns);
    expect(read).toMatchObject({ ok: true, understanding: { layout: 'lines' } });
    expect(looks.most).toBeLessThan(40);
  });
});
