import { afterEach, describe, expect, it, vi } from 'vitest';
import { upload } from '../../../../../entrypoints/portal.content/store/upload';
import { fromBase64 } from '../../../../../utils/domain/base64';
import { granted } from '../../../../../utils/domain/refusal';
import * as messages from '../../../../../utils/messages/messages';

/** As Firefox gives a content script the page's bytes: they can be read and not cut. */
class OfAnotherWorld extends Uint8Array {
  override subarray(): never {
    throw new Error('Permission denied to access property "constructor"');
  }
  override slice(): never {
    throw new Error('Permission denied to access property "constructor"');
  }
}

afterEach(() => vi.restoreAllMocks());

describe('handing a file to the worker', () => {
  it('takes bytes of the page’s world, piece by piece', async () => {
    const pieces: Uint8Array[] = [];
    vi.spyOn(messages, 'ask').mockImplementation((async (_name: string, { base64 }: { base64: string }) => {
      pieces.push(fromBase64(base64));
      return granted(undefined);
    }) as never);
    const bytes = OfAnotherWorld.from({ length: 800 * 1024 }, (_, at) => at % 251);
    const reply = await upload(bytes);
    expect(reply.ok).toBe(true);
    expect(pieces.map(({ length }) => length)).toEqual([768 * 1024, 32 * 1024]);
    expect(Buffer.concat(pieces).equals(Buffer.from(bytes))).toBe(true);
  });
});
