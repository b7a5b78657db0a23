import type { Refusal } from '../domain/refusal';
import { storeFault } from './journal/store-fault';

/** What a page is told of something that went wrong with us, and not with Altinn. */
export function refusalFor(error: unknown): Refusal {
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
