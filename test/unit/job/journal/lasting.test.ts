import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openJournal } from '../../../../utils/job/journal/journal';
import { lasting } from '../../../../utils/job/journal/lasting';
import { refusalFor } from '../../../../utils/job/refusal-for';

const caught = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('a store', () => {
  it('whose connection the browser has closed fails the call that meets it, and takes what comes after', async () => {
    const journals: Awaited<ReturnType<typeof openJournal>>[] = [];
    const journal = lasting(async () => {
      const opened = await openJournal('lasting');
      journals.push(opened);
      return opened;
    });
    expect(await journal.unfinishedJobs()).toEqual([]);
    journals[0]?.close();
    expect(refusalFor(await caught(journal.unfinishedJobs()))).toEqual({ kind: 'storage-gone' });
    expect(await journal.unfinishedJobs()).toEqual([]);
    expect(journals).toHaveLength(2);
  });

  it('that a newer version has written says so in every call, and hinders nobody who needs none of it', async () => {
    await new Promise((resolve) => {
      const opening = indexedDB.open('newer', 99);
      opening.onsuccess = () => {
        opening.result.close();
        resolve(undefined);
      };
    });
    const journal = lasting(() => openJournal('newer'));
    for (const call of [journal.unfinishedJobs(), journal.plan('x')]) {
      expect(refusalFor(await caught(call))).toEqual({ kind: 'storage-newer' });
    }
  });

  it('is not blamed for a mistake of ours', () => {
    expect(refusalFor(new TypeError('x is undefined'))).toEqual({ kind: 'unexpected' });
  });
});
