import { describe, expect, it } from 'vitest';
import { asksWho, markColumn, speaksOfRemoving } from '../../../utils/planning/list-is-for';
import { readList } from '../../../utils/spreadsheet/read-list';
import { understood } from '../../support/lists/understanding';
import { fjell, foss } from '../../support/plan/fixtures';

async function listOf(...rows: string[]) {
  const read = await readList(new TextEncoder().encode(rows.join('\n')));
  if (!read.ok) throw new Error(read.fault.kind);
  return read.list;
}

describe('the column that marks rows', () => {
  it.each(['Handling', 'handling', 'Action'])('is ours under «%s» with words in it', async (heading) => {
    expect(markColumn(await listOf(`Org.nr.;${heading}`, `${fjell};fjern`, `${foss};`))).toEqual({
      index: 1,
      heading,
      add: 0,
      remove: 1,
      own: true,
    });
  });

  it.each([
    ['another heading', 'Endring', 'fjern'],
    ['letters', 'Handling', 'U'],
    ['signs', 'Handling', '-'],
  ])('is somebody else’s: %s', async (_, heading, mark) => {
    expect(markColumn(await listOf(`Org.nr.;${heading}`, `${fjell};${mark}`, `${foss};`))).toMatchObject({
      remove: 1,
      own: false,
    });
  });

  it('says that it is in letters, and is none where nothing is marked', async () => {
    expect(markColumn(await listOf('Org.nr.;Status', `${fjell};A`, `${foss};U`))).toMatchObject({
      heading: 'Status',
      letters: true,
      add: 1,
      remove: 1,
    });
    expect(markColumn(await listOf('Org.nr.;Handling', `${fjell};`, `${foss};`))).toBeUndefined();
  });
});

describe('whom a list is about', () => {
  const crosses = { index: 1, crossed: 1, rows: 2 };
  const inactiveRows = { count: 1, words: [] };

  it('is asked where there is a doubt that nobody has answered', () => {
    expect(asksWho(understood())).toBe(false);
    expect(asksWho(understood({ crosses }))).toBe(true);
    expect(asksWho(understood({ crosses: { ...crosses, answer: 'all' }, inactiveRows }))).toBe(true);
    expect(
      asksWho(
        understood({
          crosses: { ...crosses, answer: 'all' },
          inactiveRows: { ...inactiveRows, answer: 'leave' },
        }),
      ),
    ).toBe(false);
    const source = { format: 'xlsx', sheet: 'A', sheets: [], hiddenRows: { count: 2 } } as const;
    expect(asksWho(understood({ source: { ...source, sheets: [] } }))).toBe(true);
  });

  it('speaks of removing where the crosses stand under such a heading', () => {
    expect(speaksOfRemoving(understood({ crosses: { ...crosses, removes: true } }))).toBe(true);
    expect(speaksOfRemoving(understood({ crosses }))).toBe(false);
  });
});
