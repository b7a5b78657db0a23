import type { RowAction } from '../domain/lists/list';
import type { Purpose, PurposeKind } from '../domain/purpose';
import type { Listed } from './listed';

export const markOf = ({ add, remove }: Listed): RowAction | undefined =>
  add ? 'add' : remove ? 'remove' : undefined;

/** Whether the rows of a number ask for opposite things. A row without a mark asks for what the list is for. */
export function isConflict({ add, remove, unmarked }: Listed, kind: PurposeKind): boolean {
  if (add && remove) return true;
  return unmarked && (kind === 'remove' ? add : remove);
}

/** What is to happen to a client: its mark beats the purpose, and where marks are followed no mark is no change. */
export function wantOf(purpose: Purpose, mark: RowAction | undefined): RowAction | 'leave' | 'otherwise' {
  switch (purpose.kind) {
    case 'add':
    case 'match':
      if (mark === 'remove') return 'otherwise';
      return purpose.kind === 'match' && !purpose.add ? 'leave' : 'add';
    case 'remove':
      return mark === 'add' ? 'otherwise' : 'remove';
    case 'as-marked':
      return mark ?? 'otherwise';
    default:
      return purpose satisfies never;
  }
}
