/** What a yes of Altinn's says of the change that a write was to make. */
const receipts = ['all', 'some', 'none', 'not-told'] as const;

/**
 * `all`: everything that was asked for is new · `some`: a part was there already, and the rest came to it ·
 * `none`: nothing changed, it was so already · `not-told`: the answer does not say.
 */
export type Receipt = (typeof receipts)[number];

/**
 * What is known after one more answer for the same client in the same run. The first change that was told says what
 * was there before, and stands; that nothing changed means nothing where an answer before it was lost or did not tell:
 * it may be our own doing that was met.
 */
export function receiptAfter(before: Receipt | undefined, next: Receipt): Receipt {
  switch (before) {
    case 'all':
    case 'some':
      return before;
    case 'not-told':
      return next === 'none' ? before : next;
    default:
      return next;
  }
}

/** The receipt of an answer with a row for each package, each of which says whether it changed. */
export function receiptOf(rows: readonly { changed?: boolean | null | undefined }[]): Receipt {
  if (rows.length === 0 || rows.some(({ changed }) => typeof changed !== 'boolean')) return 'not-told';
  const changes = rows.filter(({ changed }) => changed).length;
  if (changes === 0) return 'none';
  return changes === rows.length ? 'all' : 'some';
}
