/** Bytes as text, because a message between page and worker is JSON. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  // A function takes a limited number of arguments.
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(binary);
}

/** Undoes {@link toBase64}. Throws on what is no base64. */
export const fromBase64 = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
