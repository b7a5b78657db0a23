import { formatOrgNumber } from '../../domain/numbers/nine-digits';
import type { Changes, PurposeTexts } from '../purpose-texts';
import { capital, clients, counted, figure } from './words';

/** “add 14 and remove 19 that are not on the list” */
const doing = ({ added, removed, unlisted }: Changes): string => {
  const gone = unlisted
    ? `${figure(removed)} that ${removed === 1 ? 'is' : 'are'} not on the list`
    : clients(removed);
  if (removed === 0) return `add ${clients(added)}`;
  return added === 0 ? `remove ${gone}` : `add ${figure(added)} and remove ${gone}`;
};
const adding = (n: number) => `${n === 0 ? 'nobody' : figure(n)} will be added`;
const removing = (n: number) => `${n === 0 ? 'nobody' : figure(n)} will be removed`;

/** What a list is for, in English. */
export const purpose: PurposeTexts = {
  question: 'What is to happen to the clients on the list?',
  undecided: ({ added, listed }) =>
    `${figure(added)} of ${figure(listed)} on the list ${added === 1 ? 'is' : 'are'} already added. What is to happen to them?`,
  option: {
    add: 'Add them',
    remove: 'Remove them',
    match: 'Make the system access match the list',
  },
  asMarked: ({ heading, letter, letters }) =>
    `${heading ? `Follow the column “${heading}”` : `Follow the marks in column ${letter}`}${letters ? ' (A is added, U is removed)' : ''}`,
  consequence: (kind, { add, remove }) => {
    switch (kind) {
      case 'add':
        return capital(`${adding(add)}, ${removing(0)}`);
      case 'remove':
        return capital(removing(remove));
      case 'as-marked':
        return capital(`${adding(add)}, ${removing(remove)}; rows without a mark are left alone`);
      case 'match':
        return capital(
          `${adding(add)}, ${remove === 0 ? removing(0) : `${figure(remove)} not on the list will be removed`}`,
        );
      default:
        return kind satisfies never;
    }
  },
  halves: {
    add: (n) => `Add ${figure(n)} that ${n === 1 ? 'is' : 'are'} missing`,
    remove: (n) => `Remove ${figure(n)} that ${n === 1 ? 'is' : 'are'} not on the list`,
  },
  impossible: {
    'doubtful-lists':
      'Nobody can be removed now, because Altinn gave an empty list of your clients. Wait a little and read the list again.',
  },
  refused: 'This must be settled first, so that nobody is removed by mistake:',
  answered: 'You have answered this:',
  refusal: (refusal) => {
    switch (refusal.kind) {
      case 'faulty-row': {
        const what = refusal.found
          ? `“${refusal.found}” is not an organization number`
          : 'the number is missing';
        return `Row ${refusal.line}${refusal.name ? ` (${refusal.name})` : ''}: ${what}.`;
      }
      case 'stands-elsewhere':
        return `${refusal.name ?? 'A client'} (${formatOrgNumber(refusal.orgNumber)}) would be removed, but the number appears elsewhere in the file: in another column, on another sheet, or on a row that is hidden or left out.`;
      case 'too-many':
        return `${counted(refusal.rows, 'more row', 'more rows')} cannot be read or appear elsewhere in the file. Correct the list, and read it again.`;
      case 'sheet-not-read':
        return `${refusal.sheets.length === 1 ? 'A sheet' : 'Some sheets'} in the file could not be read (${refusal.sheets.join(', ')}). Clients on it would have been removed. Save the list as a file with one sheet.`;
      case 'removes-everyone':
        return 'None of the clients of the system access are on the list, so all of them would be removed. Check that it is the right list and the right system access.';
      default:
        return refusal satisfies never;
    }
  },
  rightNumber: 'Correct org. no.',
  useNumber: 'Use the number',
  notANumber: 'This is not a valid organization number.',
  noneOfThem: (n) => (n === 1 ? 'Is not the one to be removed' : `Is none of the ${figure(n)} to be removed`),
  removeAnyway: 'Remove anyway',
  keep: 'Keep',
  crosses: ({ crossed, rows, heading, letter }) =>
    `${figure(crossed)} of ${counted(rows, 'row', 'rows')} ${crossed === 1 ? 'has' : 'have'} a cross in ${heading ? `“${heading}”` : `column ${letter}`}. Who is the list about?`,
  onlyCrossed: (n) => (n === 1 ? 'Only that one' : `Only those ${figure(n)}`),
  allRows: (n) => `All ${figure(n)}`,
  whoFirst: 'Nothing can be changed until you have answered who the list is about.',
  ask: (changes) => capital(doing(changes)),
  confirm: ({ name, ...changes }) => {
    if (name === undefined) return `Confirm: ${doing(changes)}`;
    return `Confirm: ${changes.removed === 0 ? 'add' : 'remove'} ${name}`;
  },
  heading: (changes) => `${capital(doing(changes))}?`,
  names: ({ added, removed }) => {
    if (removed === 0) return `${clients(added)} that can be added`;
    return added === 0
      ? `${clients(removed)} that can be removed`
      : `${clients(added)} that can be added, and ${figure(removed)} that can be removed`;
  },
  doubtful: (n) =>
    `Check ${n === 1 ? 'this one' : `these ${figure(n)}`} first: the name is another in Altinn, or the client is deleted or bankrupt.`,
  nobody: 'No clients are chosen.',
  allRight: {
    added: (n) =>
      n === 1
        ? 'All is well: the client on the list is added.'
        : `All is well: all ${figure(n)} on the list are added.`,
    gone: (n) =>
      n === 1
        ? 'All is well: the client on the list is not added.'
        : `All is well: none of the ${figure(n)} on the list are added.`,
    marked: 'All is well: every row with a mark is as it is marked.',
    matched: 'All is well: the system access matches the list.',
  },
  nothing: 'There is nothing to change. The table below shows why for each row.',
  asYet: {
    canBeAdded: 'Can be added',
    marked: 'Marked',
    markedFor: (mark) => `Marked “${mark}”.`,
  },
};
