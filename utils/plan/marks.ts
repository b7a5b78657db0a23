import type { Row, RowAction } from '../domain/lists/list';
import type { OrgNumber } from '../domain/numbers/nine-digits';
import type { Purpose, PurposeKind } from '../domain/purpose';

/** One number of the list: where it stands first, and what its rows are marked for together. */
export interface Listed {
  line: number;
  add?: true;
  remove?: true;
  unmarked?: true;
}

/** Every valid number of the list. */
export function listedNumbers(rows: readonly Row[]): Map<OrgNumber, Listed> {
  const listed = new Map<OrgNumber, Listed>();
  for (const { line, number, action } of rows) {
    if (!number.valid) continue;
    let one = listed.get(number.orgNumber);
    if (!one) {
      one = { line };
      listed.set(number.orgNumber, one);
    }
    one[action ?? 'unmarked'] = true;
  }
  return listed;
}

export const markOf = ({ add, remove }: Listed): RowAction | undefined =>
  add ? 'add' : remove ? 'remove' : undefined;

/** Whether the rows of a number ask for opposite things. A row without a mark asks for what the list is for. */
export function isConflict({ add, remove, unmarked }: Listed, kind: PurposeKind): boolean {
  if (add && remove) return true;
  return kind === 'remove' ? Boolean(add && unmarked) : Boolean(remove && unmarked);
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
