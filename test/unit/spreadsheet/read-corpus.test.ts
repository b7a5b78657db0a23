import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readList } from '../../../utils/spreadsheet/read-list';
import { texts } from './corpus/texts';
import { workbooks } from './corpus/workbooks';

const folder = new URL('./corpus/files/', import.meta.url);
const fixtures = [...texts, ...workbooks];
const fromDisk = (file: string) => new Uint8Array(readFileSync(new URL(file, folder)));

describe('a list as a program or a person saves it', () => {
  it.each(fixtures)('$file is read as it is meant', async (fixture) => {
    const result = await readList(fromDisk(fixture.file), fixture.choices);
    if (!result.ok) return expect(result.fault).toEqual(fixture.fault);
    const { rows, header, understanding } = result.list;
    expect(rows.map(({ number }) => (number.valid ? number.orgNumber : number.fault))).toEqual(
      fixture.numbers,
    );
    if (fixture.names) expect(rows.map(({ name }) => name)).toEqual(fixture.names);
    if (fixture.header) expect(header).toEqual(fixture.header);
    expect(understanding).toMatchObject(fixture.understanding ?? {});
    // A question that is not there must not be asked: matching an object says nothing of what it has more.
    for (const question of ['inactiveRows', 'altinn2', 'madeFor', 'actionColumn'] as const) {
      expect([question, understanding[question] !== undefined]).toEqual([
        question,
        fixture.understanding?.[question] !== undefined,
      ]);
    }
  });

  it('stands on disk as the script makes it, and nothing else does', () => {
    expect(readdirSync(folder).sort()).toEqual(fixtures.map(({ file }) => file).sort());
    for (const { file, bytes } of fixtures) {
      expect([file, Buffer.from(fromDisk(file)).equals(Buffer.from(bytes))]).toEqual([file, true]);
    }
  });
});
