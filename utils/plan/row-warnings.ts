import type { Client } from '../domain/client';
import type { Environment } from '../domain/environment';
import type { Row } from '../domain/list';
import type { OrgNumber } from '../domain/org-number';
import type { RowWarning } from '../domain/plan';
import { sameName } from './same-name';

/** One for all the rows that have none: ten thousand empty lists are work for the collector. */
export const noWarnings: readonly RowWarning[] = [];

/** What the user should know about a number that belongs to a client Altinn knows. */
export function clientWarnings({ name }: Row, client: Client): readonly RowWarning[] {
  const differs = name && client.name && !sameName(name, client.name);
  if (!differs && !client.parentName) return noWarnings;
  const warnings: RowWarning[] = [];
  if (differs) warnings.push({ kind: 'name-differs', file: name, register: client.name ?? '' });
  if (client.parentName) warnings.push({ kind: 'sub-unit', of: client.parentName });
  return warnings;
}

/**
 * What may explain that Altinn knows no such client: synthetic numbers begin with 2 or 3, real ones with 8 or 9.
 * Asked only then, because a number that Altinn has among the clients is in the right environment.
 */
export function strangerWarnings(orgNumber: OrgNumber, environment: Environment): readonly RowWarning[] {
  if (environment === 'production' && /^[23]/.test(orgNumber)) return [{ kind: 'looks-like-test-number' }];
  if (environment === 'tt02' && /^[89]/.test(orgNumber)) return [{ kind: 'looks-like-real-number' }];
  return noWarnings;
}
