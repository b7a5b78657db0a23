import { type PlanRow, whyStranger } from '../../domain/plan';
import { roles } from './cause';
import { quoted } from './words';

/** In one line, why a row has its verdict; nothing where the verdict says it. In English. */
export function reason(row: PlanRow): string {
  switch (row.verdict) {
    case 'no-relationship':
      // Where it is known why, a warning says so.
      if (whyStranger(row)) return '';
      return row.cause?.kind === 'register'
        ? `You are not registered as the client’s ${roles[row.cause.role]}.`
        : 'Not one of your clients in Altinn.';
    case 'missing-packages':
      return lacking(row);
    case 'invalid-number':
      return fault(row);
    case 'person-number':
      return 'Possible national identity number, hidden.';
    case 'duplicate':
      return row.firstLine === undefined
        ? 'Appears earlier on the list.'
        : `Appears on row ${row.firstLine}.`;
    case 'own-organisation':
      return 'This is your own organization, not a client.';
    case 'remove':
      return row.notOnList ? 'Not on the list.' : '';
    case 'unknown-system-access':
      return `No system access is called “${row.systemAccess ?? ''}”.`;
    case 'ambiguous-system-access':
      return `Several system accesses match “${row.systemAccess ?? ''}”.`;
    case 'marked-otherwise':
      return row.mark
        ? `Marked “${row.mark === 'add' ? 'add' : 'remove'}”, left alone.`
        : 'No mark, left alone.';
    case 'conflict':
      return 'Marked both to add and to remove.';
    case 'add':
    case 'already-delegated':
    case 'not-delegated':
      return '';
    default:
      return row.verdict satisfies never;
  }
}

function lacking({ cause, missing = [] }: PlanRow): string {
  const packages = cause && cause.packages.length > 0 ? cause.packages : missing;
  const what = packages.length > 0 ? quoted(packages) : 'at least one access package';
  return cause?.kind === 'register'
    ? `Lacks ${what}, which follows from being registered as ${roles[cause.role]}.`
    : `The client has not given power of attorney for ${what}.`;
}

function fault({ fault: found, shown, digits = 0 }: PlanRow): string {
  switch (found) {
    case 'empty':
      return 'The row has no organization number.';
    case 'length':
      return `‹${shown}› has ${digits} digits, not 9.`;
    case 'checksum':
      return `‹${shown}›: the last digit does not agree with the others.`;
    case 'rounded':
      return `‹${shown}› was rounded by Excel.`;
    case 'person-number':
      return 'Possible national identity number, hidden.';
    case 'not-a-number':
    case undefined:
      return `‹${shown}› is not an organization number.`;
    default:
      return found satisfies never;
  }
}
