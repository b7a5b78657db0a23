/** Bytes as text, because a message between page and worker is JSON. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  // Spread, or many more at a time, a megabyte keeps the page from answering for a fifth of a second.
  for (let at = 0; at < bytes.length; at += 0x400) {
    binary += String.fromCharCode.apply(null, bytes.subarray(at, at + 0x400) as never);
  }
  return btoa(binary);
}

/** Undoes {@link toBase64}. Throws on what is no base64. */
export function fromBase64(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
