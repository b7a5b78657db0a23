import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../../utils/i18n/language';
import { type OverviewTexts, overviewTextsFor } from '../../../utils/i18n/overview-texts';
import { summaryOf, systemUser } from '../../support/panel/scenes';

const at = new Date(2026, 10, 22, 14, 32);

/** Everything the catalogue says, by its name, with the sentences made from values. */
function said(texts: OverviewTexts): Record<string, string> {
  const found: Record<string, string> = {};
  const walk = (value: unknown, path: string) => {
    if (typeof value === 'string') found[path] = value;
    else if (value && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) walk(inner, path ? `${path}.${key}` : key);
    }
  };
  walk(texts, '');
  walk([1, 4].map(texts.heading), 'heading');
  walk([texts.reading.progress(1, 4), texts.incomplete(1, 4)], 'counts');
  walk([1, 4].map(texts.delegated), 'delegated');
  walk(texts.readAt(at), 'readAt');
  walk(texts.found(2), 'found');
  const { several, board } = texts;
  walk([several.left(2), several.part(1, 3, 'A')], 'several.named');
  walk(
    [several.unresolved.none('A', 2), several.unresolved.none('', 2), several.unresolved.several('A', 2)],
    'asks',
  );
  const counts = [
    { clients: 1, add: 1, remove: 0, systemUsers: 1 },
    { clients: 2, add: 0, remove: 2, systemUsers: 2 },
    { clients: 9, add: 12, remove: 3, systemUsers: 4 },
  ];
  walk(counts.map(board.bar), 'board.bar');
  walk(counts.map(board.confirm.heading), 'board.confirm.heading');
  walk(counts.map(board.confirm.confirm), 'board.confirm.confirm');
  for (const n of [1, 4]) {
    walk(
      [board.hidden(n), board.dropped(n), board.confirm.added(n), board.confirm.removed(n)],
      `board.n${n}`,
    );
    walk(
      (['add', 'remove'] as const).map((action) => [
        board.menu.choose[action](n),
        board.card.chooseRow[action](n),
        board.run.part(action, 'A'),
      ]),
      `board.chooses${n}`,
    );
  }
  const { card, list } = board;
  walk(
    [card.form('AS'), card.deleted('03.11.2026'), card.deleted(undefined), card.parent('A')],
    'board.facts',
  );
  walk([card.seenSince(at), card.label('A')], 'board.since');
  walk(
    [
      list.means({ add: 1, remove: 2, already: 3, cannot: 4 }),
      list.means({ add: 0, remove: 0, already: 0, cannot: 0 }),
      list.heading({ fileName: 'a.csv', clients: 2, withoutValidNumber: 1 }),
      list.refused('A'),
    ],
    'board.list.said',
  );
  walk(
    [
      board.run.progress(1, 1),
      board.run.progress(3, 12),
      board.run.result({
        total: 21,
        state: 'cancelled',
        counts: { queued: 6, sending: 0, done: 6, failed: 4, unknown: 5 },
        removed: 3,
        already: 2,
        alreadyGone: 1,
      }),
      board.run.result({
        total: 1,
        state: 'cancelled',
        counts: { queued: 0, sending: 0, done: 0, failed: 0, unknown: 0 },
        removed: 0,
      }),
      board.run.confirmed(at),
      board.stranger('310609544' as never),
      board.cellName('A', 'B', board.spoken['no-relationship']),
      board.menu.label('A'),
      board.menu.onlyState(board.spoken.lacks),
    ],
    'board.more',
  );
  walk(texts.missing(['Lønn', 'Skatt']), 'missing');
  return found;
}

/** Where bokmål and nynorsk have the same word. English has its own for all of them. */
const alike = new Set(
  `actions.cancel actions.startOver filter.differing gone.todo missing several.columns.systemUser several.named.1 board.actions.search board.actions.all board.actions.readAgain board.actions.tryAgain board.actions.close board.show board.purpose.option.add board.purpose.option.remove board.client board.menu.sort board.menu.everyone board.cell.no-relationship board.facts.0 board.since.1 board.chooses1.0.2 board.chooses4.0.2`.split(
    ' ',
  ),
);

/** And in English too: no words of ours. */
const everywhere = new Set(['missing', 'board.cell.no-relationship']);

it('agrees with how many there are', () => {
  const granted = (language: Language, names: string[]) => {
    const packages = names.map((name) => ({ urn: name, name }));
    const plan = summaryOf({ add: 2 }, { systemUser: { ...systemUser, packages } });
    return JSON.stringify(overviewTextsFor(language).several.grants(plan, 2));
  };
  expect(overviewTextsFor('nn').incomplete(1, 3)).toContain('er ikkje lesen.');
  expect(overviewTextsFor('nn').incomplete(2, 3)).toContain('er ikkje lesne.');
  expect(granted('nb', ['Lønn'])).toContain('Tilgangspakke: Lønn');
  expect(granted('nn', ['Lønn', 'Skatt'])).toContain('Tilgangspakkar: Lønn og Skatt');
});

describe('what the panel on the overview page says', () => {
  const [nb, nn, en] = languages.map((language) => said(overviewTextsFor(language)));

  it('is never empty, and is the same things in every language', () => {
    for (const texts of [nb, nn, en]) {
      expect(Object.keys(texts ?? {})).toEqual(Object.keys(nb ?? {}));
      expect(Object.values(texts ?? {}).filter((text) => text.trim() === '')).toEqual([]);
    }
  });

  it('is equal in two languages only where it is known to be', () => {
    const equal = (one = {} as Record<string, string>, other = {} as Record<string, string>) =>
      Object.keys(one).filter((key) => one[key] === other[key]);
    expect(equal(nb, nn).filter((key) => !alike.has(key))).toEqual([]);
    expect([...equal(nb, en), ...equal(nn, en)].filter((key) => !everywhere.has(key))).toEqual([]);
  });
});
