import { fromBase64 } from '../domain/base64';

/** Tabs that may be sending a file at the same time. */
const atOnce = 3;

/** Files on their way from the page, piece by piece. In memory only: after a restart the page sends again. */
export function createUploads(limit: number) {
  const uploads = new Map<string, Uint8Array[]>();

  return {
    /** Takes a piece; pieces come in order, and a first one makes room by dropping files nobody fetched. */
    add(uploadId: string, index: number, base64: string): boolean {
      if (index === 0) {
        // Begun anew it takes its own place, and the newest one.
        uploads.delete(uploadId);
        const [oldest] = uploads.keys();
        if (oldest !== undefined && uploads.size >= atOnce) uploads.delete(oldest);
        uploads.set(uploadId, []);
      }
      const pieces = uploads.get(uploadId);
      if (pieces?.length !== index) return false;
      pieces.push(fromBase64(base64));
      if (sizeOf(pieces) <= limit) return true;
      uploads.delete(uploadId);
      return false;
    },
    /** The whole file, once; nothing when the worker was restarted in between. */
    take(uploadId: string): Uint8Array | undefined {
      const pieces = uploads.get(uploadId);
      if (!pieces) return undefined;
      uploads.delete(uploadId);
      const bytes = new Uint8Array(sizeOf(pieces));
      let at = 0;
      for (const piece of pieces) {
        bytes.set(piece, at);
        at += piece.length;
      }
      return bytes;
    },
  };
}

const sizeOf = (pieces: Uint8Array[]) => pieces.reduce((sum, piece) => sum + piece.length, 0);
