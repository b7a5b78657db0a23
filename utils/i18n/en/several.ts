import { displayName } from '../../domain/display-name';
import type { SeveralTexts } from '../several-texts';
import { clients, figure, listed, rows } from './words';

/** One list for several system accesses, in English. */
export const several: SeveralTexts = {
  byColumn: 'As the column “System access” of the list says',
  same: 'The whole list to those I choose',
  unresolved: {
    several: (value, n) =>
      `${rows(n)} ${n === 1 ? 'is' : 'are'} for “${value}”, and several system accesses go by that name. Which one is meant?`,
    none: (value, n) =>
      value === ''
        ? `${rows(n)} ${n === 1 ? 'does' : 'do'} not say which system access ${n === 1 ? 'it is' : 'they are'} for. Which one is meant?`
        : `${rows(n)} ${n === 1 ? 'is' : 'are'} for “${value}”, which is none of your system accesses. Which one is meant?`,
  },
  leave: 'Choose',
  columns: {
    systemUser: 'System access',
  },
  left: (n) => `${rows(n)} ${n === 1 ? 'is' : 'are'} for no system access that we know`,
  grants: ({ systemUser, owner }, n) => [
    { strong: systemUser.title },
    ': ',
    { strong: systemUser.vendor ? displayName(systemUser.vendor) : systemUser.title },
    ' is given power of attorney to act on behalf of ',
    { strong: clients(n) },
    ' at ',
    { strong: displayName(owner.name) },
    systemUser.packages.length > 0
      ? `. ${systemUser.packages.length === 1 ? 'Access package' : 'Access packages'}: ${listed(systemUser.packages.map(({ name }) => name))}.`
      : '.',
  ],
  planFile: 'Download the preview',
  asAnother: 'Open the system access in the table below to see the rows, and to keep them or take them back.',
  part: (place, parts, title) => `System access ${figure(place)} of ${figure(parts)}: ${title}`,
};
