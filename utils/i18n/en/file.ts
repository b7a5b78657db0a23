import type { FileTexts } from '../file-texts';
import { explain } from './explain';

/** What only our files say, in English. */
export const files: FileTexts = {
  explain,
  kept: { status: 'Kept', explanation: 'You chose that the client should stay.' },
  notChosen: { status: 'Not chosen', explanation: 'You unticked the client, so it was not added.' },
  onRow: (line, explanation) => `Row ${line}: ${explanation}`.trim(),
  asAnotherStatus: (state) => `${state}. May have been sent as another user`,
  columns: {
    orgNumber: 'Org. no.',
    name: 'Name',
    action: 'Action',
    status: 'Status',
    explanation: 'Explanation',
    ownerOrgNumber: 'Organization org. no.',
    systemUser: 'System access',
    systemUserId: 'System access ID',
    handledIn: 'Handled in system access',
    unnamed: (letter) => `Column ${letter}`,
  },
  fileNames: {
    clients: 'clients',
    results: 'results',
    preview: 'preview',
    'follow-up': 'follow-up',
    template: 'client-list-template',
  },
  sheetNames: {
    clients: 'Clients',
    results: 'Results',
    preview: 'Preview',
    'follow-up': 'Follow-up',
    instructions: 'How to',
  },
  actionWords: { add: 'add', remove: 'remove' },
  instructions: {
    heading: 'How to use the list',
    sentences: [
      'Enter one client per row on the sheet “Clients”: the organization number of 9 digits, with or without spaces.',
      'The name may be empty. Where there is one, the preview tells you when the number belongs to somebody else.',
      'To remove somebody, write “remove” in the column “Action” on their row, and “add” on those to be added. Rows without a mark in such a list are left alone.',
      'You may have columns of your own. They come back with the results.',
      'Do not enter national identity numbers on the list.',
      'Save the file and drop it on the page of the system access in Altinn. Nothing changes until you confirm.',
    ],
  },
};
