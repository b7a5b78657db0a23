import type { Client } from '../domain/client';
import type { Row } from '../domain/lists/list';
import type { OrgNumber } from '../domain/numbers/nine-digits';

/** One number of the list: where it stands first, what its rows are marked for together, and who Altinn has by it. */
export interface Listed {
  line: number;
  add: boolean;
  remove: boolean;
  unmarked: boolean;
  available: Client | undefined;
  delegated: Client | undefined;
}

/** Every valid number of the list. Altinn's lists are walked through once each, and get no index of their own. */
export function listedNumbers(
  rows: readonly Row[],
  { available, delegated }: { available: readonly Client[]; delegated: readonly Client[] },
): Map<OrgNumber, Listed> {
  const listed = new Map<OrgNumber, Listed>();
  for (const { line, number, action } of rows) {
    if (!number.valid) continue;
    let one = listed.get(number.orgNumber);
    if (!one) {
      one = {
        line,
        add: false,
        remove: false,
        unmarked: false,
        available: undefined,
        delegated: undefined,
      };
      listed.set(number.orgNumber, one);
    }
    one[action ?? 'unmarked'] = true;
  }
  for (const client of available) {
    const one = client.orgNumber && listed.get(client.orgNumber);
    if (one) one.available = client;
  }
  for (const client of delegated) {
    const one = client.orgNumber && listed.get(client.orgNumber);
    if (one) one.delegated = client;
  }
  return listed;
}
