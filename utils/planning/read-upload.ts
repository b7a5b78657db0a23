import type { ClientList, ReadChoices } from '../domain/lists/list';
import { granted, type Reply, refused } from '../domain/refusal';
import { readList, readListFromText } from '../spreadsheet/read-list';
import type { createUploads } from './uploads';

interface Upload {
  uploadId: string;
  from: 'file' | 'paste';
  choices?: ReadChoices;
}

/** A list that a page has sent, once; `upload-lost` where the worker was stopped while it was on its way. */
export async function readUpload(
  uploads: Pick<ReturnType<typeof createUploads>, 'take'>,
  { uploadId, from, choices = {} }: Upload,
): Promise<Reply<ClientList>> {
  const bytes = uploads.take(uploadId);
  if (!bytes) return refused({ kind: 'upload-lost' });
  const read = await (from === 'paste'
    ? readListFromText(new TextDecoder().decode(bytes), choices)
    : readList(bytes, choices));
  return read.ok ? granted(read.list) : refused({ kind: 'file', fault: read.fault });
}
