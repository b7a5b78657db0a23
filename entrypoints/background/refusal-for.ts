import type { Refusal } from '../../utils/domain/refusal';
import { storeFault } from '../../utils/job/store-fault';

/** What a page is told of something that went wrong with us, and not with Altinn. */
export function refusalFor(error: unknown): Refusal {
  console.error(error);
  const fault = storeFault(error);
  switch (fault) {
    case 'newer':
      return { kind: 'storage-newer' };
    case 'gone':
      return { kind: 'storage-gone' };
    case 'full':
    case undefined:
      return { kind: 'unexpected' };
    default:
      return fault satisfies never;
  }
}
