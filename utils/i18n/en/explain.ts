import { type PlanRow, whyStranger } from '../../domain/plan';
import type { OutcomeContext } from '../outcome-texts';
import { causeAdvice } from './cause';
import { missingPackages, noRelationship, subUnit } from './outcome';
import { todos } from './todo';
import { quoted } from './words';

const correct = 'Correct the number, and read the list again.';

/** Why a row has its verdict, and what to do about it, in English: in files, where nothing stands beside it. */
export function explain(row: PlanRow, { owner, systemUser, numberColumn }: OutcomeContext): string {
  switch (row.verdict) {
    case 'add':
      return `Will be added to “${systemUser}” when you confirm.`;
    case 'already-delegated':
      return `Has already been added to “${systemUser}”.`;
    case 'no-relationship':
      return `${stranger(row, owner)}${instead(row)}`.trim();
    case 'missing-packages':
      return `${row.cause ? causeAdvice(row.cause, { owner }) : missingPackages(row.missing)}${instead(row)}`;
    case 'invalid-number':
      return inColumn(numberColumn, fault(row));
    case 'person-number':
      return inColumn(numberColumn, personNumber);
    case 'duplicate':
      return row.firstLine === undefined
        ? 'The same organization number appears earlier on the list. The first row counts, and this one is skipped.'
        : `The same organization number is on row ${row.firstLine}. That row counts, and this one is skipped.`;
    case 'own-organisation':
      return `This is ${owner} itself, not a client. Press “Add to system access” beside “Your organization” on the page of the system access in Altinn.`;
    case 'remove':
      return row.notOnList
        ? `Is added to “${systemUser}” but is not on the list. Will be removed when you confirm.`
        : `Will be removed from “${systemUser}” when you confirm.`;
    case 'not-delegated':
      return `Is not added to “${systemUser}”.`;
    case 'unknown-system-access':
      return `Your organization has no system access for clients called “${row.systemAccess ?? ''}”. Correct the name, and read the list again.`;
    case 'ambiguous-system-access':
      return `Several system accesses match “${row.systemAccess ?? ''}”. Choose which one is meant, or write the ID of the system access on the row.`;
    case 'marked-otherwise':
      return row.mark
        ? `Marked “${row.mark === 'add' ? 'add' : 'remove'}”, left alone.`
        : 'The row has no mark, and is left alone.';
    case 'conflict':
      return 'The client appears on several rows, marked both to add and to remove. Nothing is done with it. Correct the list, and read it again.';
    default:
      return row.verdict satisfies never;
  }
}

/** Where it is known why, a warning beside it says so. */
function stranger(row: PlanRow, owner: string): string {
  const why = whyStranger(row);
  if (why === 'deleted') return '';
  if (why === 'no-such-number' || why === 'sub-unit') return todos.what({ kind: why }, { owner });
  if (!row.cause) return noRelationship(owner);
  const advice = causeAdvice(row.cause, { owner });
  return why ? advice : `${advice} ${subUnit}`;
}

/** Only where all of the owner's system accesses were read. */
const instead = ({ canGoTo: titles = [] }: PlanRow) =>
  titles.length === 0 ? '' : ` ${`Can be added to ${quoted(titles)} instead.`}`;

/** The row is named by its line beside the sentence, or stands in the file itself. */
const inColumn = (letter: string | undefined, sentence: string) =>
  letter === undefined ? sentence : `Column ${letter}: ${sentence}`;

const personNumber =
  'There are eleven digits here. That may be a national identity number, so it is hidden and will not be stored. Enter the organization number of 9 digits, and read the list again.';

function fault(row: PlanRow): string {
  switch (row.fault) {
    case 'empty':
      return 'The row has no organization number. Enter 9 digits, and read the list again.';
    case 'length':
      return `“${row.shown}” has ${row.digits === 1 ? '1 digit' : `${row.digits ?? 0} digits`}. An organization number has 9. ${correct}`;
    case 'checksum':
      return `“${row.shown}” has 9 digits, but the last one does not fit the others. Look for a typing error or two digits that have changed places. ${correct}`;
    case 'rounded':
      return `“${row.shown}” has been rounded by Excel, so digits are gone. Format the column as a number without decimals, check that all 9 digits are there, and read the list again.`;
    case 'person-number':
      return personNumber;
    case 'not-a-number':
    case undefined:
      return `“${row.shown}” is not an organization number. An organization number has 9 digits. ${correct}`;
    default:
      return row.fault satisfies never;
  }
}
