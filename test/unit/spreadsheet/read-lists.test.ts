import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ClientList } from '../../../utils/domain/lists/list';
import { readList, readListFromText } from '../../../utils/spreadsheet/read-list';

/** A list that was once read wrongly, and what is right. */
interface Expected {
  kind: string;
  /** What the rows are, in order; null where a row has no valid number. */
  numbers?: (string | null)[];
  names?: (string | null)[];
  sheet?: string;
  refuse?: string;
  paste?: true;
}

const folder = new URL('./lists/', import.meta.url);
const expected: Record<string, Expected> = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'));
const fromDisk = (file: string) => new Uint8Array(readFileSync(new URL(`files/${file}`, folder)));

const numbersOf = ({ rows }: ClientList) =>
  rows.map(({ number }) => (number.valid ? number.orgNumber : null));

describe('a list that was once read wrongly', () => {
  it.each(Object.entries(expected))('%s', async (file, { numbers, names, sheet, refuse, paste }) => {
    const bytes = fromDisk(file);
    const result = await (paste ? readListFromText(new TextDecoder().decode(bytes)) : readList(bytes));
    if (refuse) return expect(result).toMatchObject({ ok: false, fault: { looksLike: refuse } });
    if (!result.ok) throw new Error(JSON.stringify(result.fault));
    expect(numbersOf(result.list)).toEqual(numbers);
    if (names) expect(result.list.rows.map(({ name }) => name ?? null)).toEqual(names);
    if (sheet) expect(result.list.understanding.source).toMatchObject({ sheet });
  });

  it('stands on disk with what is right, each', () => {
    expect(readdirSync(new URL('files/', folder)).sort()).toEqual(Object.keys(expected).sort());
  });
});
