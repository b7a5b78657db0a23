import { readFile } from 'node:fs/promises';
import type { Download } from 'playwright-core';
import type { ClientList } from '../../utils/domain/lists/list';
import { readList } from '../../utils/spreadsheet/read-list';

/** The list in a file that was saved, as it is when it is dropped back in. */
export async function savedList(saved: Download): Promise<ClientList> {
  const read = await readList(await readFile(await saved.path()));
  if (!read.ok) throw new Error(read.fault.kind);
  return read.list;
}
