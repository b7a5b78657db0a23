import { displayName } from '../../domain/display-name';
import type { SeveralTexts } from '../several-texts';
import { run } from './run';

const figure = new Intl.NumberFormat('en');
const listed = new Intl.ListFormat('en', { type: 'conjunction' });
const of = (n: number, one: string, many: string) => `${figure.format(n)} ${n === 1 ? one : many}`;
const clients = (n: number) => of(n, 'client', 'clients');
const rows = (n: number) => of(n, 'row', 'rows');
const systemUsers = (n: number) => of(n, 'system access', 'system accesses');

/** One list for several system accesses, in English. */
export const several: SeveralTexts = {
  heading: 'Add clients to several system accesses',
  explanation: 'Nothing is added before you have seen the preview and confirmed. Nobody is removed.',
  byColumn: 'As the column “System access” of the list says',
  same: 'The whole list to those I choose',
  choose: 'Choose system accesses',
  preview: 'Show what will be added',
  planHeading: (n) => `Preview for ${systemUsers(n)}`,
  read: ({ fileName, rows: n }) => `${rows(n)} read from ${fileName}.`,
  unresolved: {
    several: (value, n) =>
      `${rows(n)} ${n === 1 ? 'is' : 'are'} for “${value}”, and several system accesses go by that name. Which one is meant?`,
    none: (value, n) =>
      value === ''
        ? `${rows(n)} ${n === 1 ? 'does' : 'do'} not say which system access ${n === 1 ? 'it is' : 'they are'} for. Which one is meant?`
        : `${rows(n)} ${n === 1 ? 'is' : 'are'} for “${value}”, which is none of your system accesses. Which one is meant?`,
  },
  leave: 'Choose …',
  columns: {
    systemUser: 'System access',
    add: 'Will be added',
    there: 'No change',
    needs: 'The client or you must act',
    fix: 'Correct in the list',
    status: 'State',
  },
  clientsOf: (title) => `The rows for ${title}`,
  left: (n) => `${rows(n)} ${n === 1 ? 'is' : 'are'} for no system access that we know`,
  nothing: 'There are no clients to add from this list.',
  add: ({ clients: n, systemUsers: m }) => `Add ${clients(n)} to ${systemUsers(m)}`,
  confirmHeading: ({ clients: n, systemUsers: m }) =>
    `Confirm that ${clients(n)} will be added to ${systemUsers(m)}`,
  grants: ({ systemUser, owner }, n) => [
    { strong: systemUser.title },
    ': ',
    { strong: systemUser.vendor ? displayName(systemUser.vendor) : systemUser.title },
    ' is given power of attorney to act on behalf of ',
    { strong: clients(n) },
    ' at ',
    { strong: displayName(owner.name) },
    systemUser.packages.length > 0
      ? `. Access packages: ${listed.format(systemUser.packages.map(({ name }) => name))}.`
      : '.',
  ],
  confirm: (n) => `Confirm and add ${clients(n)}`,
  planFile: 'Download the preview',
  undo: 'To undo or try again, open the system access in the table below.',
  asAnother: 'Open the system access in the table below to see the rows, and to keep them or take them back.',
  run: { ...run, heading: { ...run.heading, running: 'Adding clients to several system accesses' } },
  part: (place, parts, title) => `System access ${figure.format(place)} of ${figure.format(parts)}: ${title}`,
};
