import type { Reply } from '../../../utils/domain/refusal';

/** Asks for something that reads or writes: first the page finds out anew whose work it is, which it may refuse. */
export async function asVisitor<V, T>(
  page: { visit(): Promise<Reply<V>> },
  asked: (visit: V) => Promise<Reply<T>>,
): Promise<Reply<T>> {
  const visit = await page.visit();
  return visit.ok ? asked(visit.value) : visit;
}
