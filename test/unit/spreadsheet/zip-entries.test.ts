import fc from 'fast-check';
import { zipSync } from 'fflate/browser';
import { describe, expect, it } from 'vitest';
import { readList } from '../../../utils/spreadsheet/read-list';
import {
  largestPiece,
  piecesOf,
  unpack,
  unpackedLimit,
  ZipFault,
  zipEntries,
} from '../../../utils/spreadsheet/workbook/zip-entries';
import { workbook } from './corpus/workbook';

const utf8 = (text: string) => new TextEncoder().encode(text);
const everything = () => true;
const zeros = (size: number) => new Uint8Array(size);

/** An archive in which the first file says that it is of another size than it is. */
function lying(archive: Uint8Array, size: number): Uint8Array {
  const bytes = archive.slice();
  const view = new DataView(bytes.buffer);
  const directory = view.getUint32(bytes.length - 22 + 16, true);
  view.setUint32(directory + 24, size, true);
  view.setUint32(22, size, true);
  return bytes;
}

const faultOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    return error instanceof ZipFault ? { reason: error.reason, bytes: error.bytes } : error;
  }
  return undefined;
};

describe('unpacking', () => {
  it('gives back what was packed, packed hard or not at all', () => {
    const file = fc.tuple(
      fc.uint8Array({ maxLength: 2000 }),
      fc.constantFrom(0, 1, 9) as fc.Arbitrary<0 | 1 | 9>,
    );
    fc.assert(
      fc.property(fc.array(file, { maxLength: 4 }), (contents) => {
        const archive = zipSync(
          Object.fromEntries(contents.map(([bytes, level], i) => [`fil ${i} æøå.xml`, [bytes, { level }]])),
        );
        const files = unpack(archive, everything);
        expect(Object.keys(files)).toEqual(contents.map((_, i) => `fil ${i} æøå.xml`));
        expect(Object.values(files)).toEqual(contents.map(([bytes]) => bytes));
      }),
    );
  });

  it('takes only what is asked for', () => {
    const archive = zipSync({ 'a.xml': utf8('a'), 'b.png': utf8('b') });
    expect(Object.keys(unpack(archive, (name) => name === 'a.xml'))).toEqual(['a.xml']);
  });

  it('refuses declared sizes over the limit before anything is unpacked', () => {
    const archive = lying(zipSync({ 'a.xml': zeros(10), 'b.xml': zeros(10) }), unpackedLimit);
    expect(faultOf(() => unpack(archive, everything))).toEqual({
      reason: 'too-large',
      bytes: unpackedLimit + 10,
    });
  });

  it('stops at the first piece that is larger than declared', () => {
    const archive = lying(zipSync({ 'a.xml': zeros(20_000_000) }), 100);
    expect(faultOf(() => unpack(archive, everything))).toMatchObject({ reason: 'too-large' });
  });

  it('takes what is declared as exactly the limit', () => {
    const archive = zipSync({ 'a.xml': zeros(10), 'b.xml': zeros(10) });
    expect(faultOf(() => unpack(archive, everything, 20))).toBeUndefined();
    expect(faultOf(() => unpack(archive, everything, 19))).toEqual({ reason: 'too-large', bytes: 20 });
  });

  it.each([0, 6] as const)('takes no file that is smaller than declared, packed at level %i', (level) => {
    const archive = lying(zipSync({ 'a.xml': [utf8('<a>b</a>'), { level }] }), 9);
    expect(faultOf(() => unpack(archive, everything))).toMatchObject({ reason: 'damaged' });
  });

  it('takes no file that says it is encrypted', () => {
    const archive = zipSync({ 'a.xml': [utf8('<a/>'), { level: 0 }] });
    archive[6] = 1;
    expect(faultOf(() => unpack(archive, everything))).toMatchObject({ reason: 'damaged' });
  });

  it('counts a file that stands many times in the directory as many times', () => {
    const archive = zipSync({ 'a.xml': zeros(60 * 1024 * 1024) });
    const directory = new DataView(archive.buffer).getUint32(archive.length - 22 + 16, true);
    const record = archive.slice(directory, archive.length - 22);
    const bomb = new Uint8Array(archive.length + record.length * 3);
    bomb.set(archive.subarray(0, directory));
    for (let i = 0; i < 4; i++) bomb.set(record, directory + i * record.length);
    bomb.set(archive.subarray(archive.length - 22), directory + 4 * record.length);
    new DataView(bomb.buffer).setUint16(bomb.length - 22 + 10, 4, true);
    expect(zipEntries(bomb)).toHaveLength(4);
    expect(faultOf(() => unpack(bomb, everything))).toMatchObject({ reason: 'too-large' });
  });

  it('any bytes, and any archive with bytes changed, give files or an error and never hang', () => {
    const archive = zipSync({ 'xl/workbook.xml': utf8('<workbook/>'.repeat(20)), 'b.xml': zeros(300) });
    const change = fc.tuple(fc.nat({ max: archive.length - 1 }), fc.nat({ max: 255 }));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const bytes = archive.slice();
        for (const [at, value] of changes) bytes[at] = value;
        const fault = faultOf(() => unpack(bytes, everything));
        expect(fault === undefined || typeof fault === 'object').toBe(true);
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(() => unpack(bytes, everything)).toThrow(ZipFault);
      }),
    );
  });

  it.each([
    ['packed a thousand to one', 9],
    ['as it is', 0],
  ] as const)('comes in pieces that nobody waits long for, %s', (_, level) => {
    const archive = zipSync({ 'a.xml': zeros(3_000_000) }, { level });
    const [entry] = zipEntries(archive);
    const lengths = [...piecesOf(archive, entry as typeof entry & object)].map(({ length }) => length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(largestPiece);
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(3_000_000);
  });
});

describe('a workbook that is a bomb', () => {
  it('is stopped where it turns out larger than it says', async () => {
    const bomb = lying(zipSync({ 'xl/workbook.xml': zeros(5_000_000) }), 100);
    const read = await readList(bomb);
    expect(read).toMatchObject({ ok: false, fault: { kind: 'too-large' } });
  });

  it('is given up where very many cells share one long text, and its sheet is said not to be read', async () => {
    const long = 'x'.repeat(32_000);
    const cell = { xml: '<c t="s"><v>0</v></c>' };
    const many = Array.from({ length: 4000 }, () => [cell]);
    const bytes = workbook([
      { name: 'Bombe', rows: [[long], ...many] },
      { name: 'Klienter', rows: [['Orgnr'], ['310609544']] },
    ]);
    expect(bytes.length).toBeLessThan(100_000);
    const read = await readList(bytes);
    if (!read.ok) throw new Error(read.fault.kind);
    expect(read.list.understanding.unreadSheets).toEqual(['Bombe']);
    expect(read.list.rows).toHaveLength(1);
  });
});
