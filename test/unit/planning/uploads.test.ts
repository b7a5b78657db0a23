import { describe, expect, it } from 'vitest';
import { toBase64 } from '../../../utils/domain/base64';
import { createUploads } from '../../../utils/planning/uploads';

const piece = (...bytes: number[]) => toBase64(Uint8Array.from(bytes));

describe('files on their way from a page', () => {
  it('come together in order, and can be taken once', () => {
    const uploads = createUploads(10);
    expect(uploads.add('a', 0, piece(1, 2))).toBe(true);
    expect(uploads.add('a', 1, piece(255))).toBe(true);
    expect(uploads.take('a')).toEqual(Uint8Array.from([1, 2, 255]));
    expect(uploads.take('a')).toBeUndefined();
  });

  it('may be empty', () => {
    const uploads = createUploads(10);
    expect(uploads.add('a', 0, '')).toBe(true);
    expect(uploads.take('a')).toEqual(new Uint8Array());
  });

  it('are refused when a piece is missing or comes twice, and when the worker has forgotten the beginning', () => {
    const uploads = createUploads(10);
    expect(uploads.add('a', 1, piece(1))).toBe(false);
    uploads.add('a', 0, piece(1));
    expect(uploads.add('a', 2, piece(1))).toBe(false);
    expect(uploads.add('a', 1, piece(2))).toBe(true);
    expect(uploads.add('a', 1, piece(2))).toBe(false);
  });

  it('begin anew with a first piece', () => {
    const uploads = createUploads(10);
    uploads.add('a', 0, piece(1));
    uploads.add('a', 0, piece(2));
    expect(uploads.take('a')).toEqual(Uint8Array.from([2]));
  });

  it('may fill the limit and no more; what is too much is forgotten at once', () => {
    const uploads = createUploads(3);
    expect(uploads.add('full', 0, piece(1, 2, 3))).toBe(true);
    expect(uploads.take('full')).toHaveLength(3);
    uploads.add('over', 0, piece(1, 2, 3));
    expect(uploads.add('over', 1, piece(4))).toBe(false);
    expect(uploads.take('over')).toBeUndefined();
  });

  it('are three at the most: a fourth drops the one that came first', () => {
    const uploads = createUploads(10);
    for (const id of ['a', 'b', 'c', 'd']) uploads.add(id, 0, piece(1));
    expect(uploads.take('a')).toBeUndefined();
    expect(['b', 'c', 'd'].map((id) => uploads.take(id)?.length)).toEqual([1, 1, 1]);
  });

  it('drop nobody when the same page only begins anew', () => {
    const uploads = createUploads(10);
    for (const id of ['a', 'b', 'c', 'c']) uploads.add(id, 0, piece(1));
    expect(uploads.take('a')).toHaveLength(1);
  });

  it('are not half taken when a piece is no base64', () => {
    const uploads = createUploads(10);
    expect(() => uploads.add('a', 0, '*')).toThrow();
    expect(uploads.add('a', 0, piece(7))).toBe(true);
    expect(uploads.take('a')).toEqual(Uint8Array.from([7]));
  });
});
