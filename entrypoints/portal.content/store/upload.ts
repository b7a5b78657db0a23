import { toBase64 } from '../../../utils/domain/base64';
import { fileLimits } from '../../../utils/domain/lists/list';
import { granted, type Refusal, type Reply } from '../../../utils/domain/refusal';
import { ask } from '../../../utils/messages/messages';

/** Bytes a message: base64 makes four of three, and a message of a megabyte is quick everywhere. */
const pieceSize = 768 * 1024;

/** What is said of more bytes than the worker takes. */
export function tooLarge(bytes: number): Refusal | undefined {
  const limit = fileLimits.bytes;
  return bytes > limit ? { kind: 'file', fault: { kind: 'too-large', bytes, limit } } : undefined;
}

/**
 * Hands a file to the worker in pieces, because a message is JSON.
 * @returns the upload's id, by which the worker knows the file for the next request
 */
export async function upload(given: Uint8Array): Promise<Reply<string>> {
  const uploadId = crypto.randomUUID();
  // What a file gives a content script in Firefox belongs to the page's world, where we may read and not slice.
  const bytes = new Uint8Array(given);
  for (let index = 0; index === 0 || index * pieceSize < bytes.length; index += 1) {
    const piece = bytes.subarray(index * pieceSize, (index + 1) * pieceSize);
    const taken = await ask('upload', { uploadId, index, base64: toBase64(piece) });
    if (!taken.ok) return taken;
  }
  return granted(uploadId);
}
