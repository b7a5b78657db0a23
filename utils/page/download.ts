import { fromBase64 } from '../domain/base64';
import type { MadeFile } from '../messages/messages';

/** Saves a file the worker made; a worker has no `URL.createObjectURL`. */
export function download(document: Document, file: MadeFile): void {
  const content = 'text' in file ? file.text : fromBase64(file.base64);
  const url = URL.createObjectURL(new Blob([content], { type: file.mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
