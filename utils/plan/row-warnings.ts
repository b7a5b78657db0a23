import { type Client, standingOf } from '../domain/client';
import type { Environment } from '../domain/environment';
import type { Row } from '../domain/lists/list';
import type { OrgNumber } from '../domain/numbers/nine-digits';
import type { RowWarning } from '../domain/plan';
import { sameName } from './same-name';

/** One for all the rows that have none: ten thousand empty lists are work for the collector. */
export const noWarnings: readonly RowWarning[] = [];

/** Whether it is the form of a unit of another organisation. */
export const isSubUnit = (form: string | undefined): boolean => form === 'BEDR' || form === 'AAFY';

/** What the user should know about a number that belongs to a client Altinn knows. */
export function clientWarnings({ name }: Pick<Row, 'name'>, client: Client): readonly RowWarning[] {
  const differs = nameWarnings(name, client.name);
  const standing = standingOf(client);
  if (standing.length === 0) return differs;
  return differs.length === 0 ? standing : [...differs, ...standing];
}

/** The list calls the client something else than the register does. */
export const nameWarnings = (
  file: string | undefined,
  register: string | undefined,
): readonly RowWarning[] =>
  file && register && !sameName(file, register) ? [{ kind: 'name-differs', file, register }] : noWarnings;

/**
 * What may explain that Altinn knows no such client: synthetic numbers begin with 2 or 3, real ones with 8 or 9.
 * Asked only then, because a number that Altinn has among the clients is in the right environment.
 */
export function strangerWarnings(orgNumber: OrgNumber, environment: Environment): readonly RowWarning[] {
  if (environment === 'production' && /^[23]/.test(orgNumber)) return [{ kind: 'looks-like-test-number' }];
  if (environment === 'tt02' && /^[89]/.test(orgNumber)) return [{ kind: 'looks-like-real-number' }];
  return noWarnings;
}
