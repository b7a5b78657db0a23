import type { TodoTexts } from '../todo-texts';
import { causeAdvice } from './cause';
import { figure, rows } from './words';

const readAgain = 'Correct the number, and read the list again.';

/** What must be done about rows, in English. */
export const todos: TodoTexts = {
  heading: 'This needs to be done',
  rows,
  what: (about, context) => {
    switch (about.kind) {
      case 'cause':
        return causeAdvice(about.cause, context);
      case 'stranger':
        return 'Either you must be registered as the client’s accountant, auditor or business manager in the Central Coordinating Register for Legal Entities (Enhetsregisteret), or the client must give you the power of attorney in Altinn.';
      case 'missing-packages':
        return 'The power of attorney follows from the role in the Central Coordinating Register for Legal Entities (Enhetsregisteret), or the client gives it in Altinn.';
      case 'sub-unit':
        return 'The number belongs to a sub-unit. If the main unit is the client, use its number.';
      case 'no-such-number':
        return `Check the number in the Central Coordinating Register for Legal Entities (Enhetsregisteret). ${readAgain}`;
      case 'deleted':
        return 'If the client has merged with another, the new number must be added separately. Remove the old one when the last submission is done.';
      case 'bankrupt':
        return 'The administrator of the bankruptcy estate decides who has power of attorney. Settle the assignment before you add the estate.';
      case 'person-number':
        return 'It may be a national identity number, so it is hidden and not stored. Type in the organization number of 9 digits, and read the list again.';
      case 'conflict':
        return 'Nothing is done with the client. Correct the list, and read it again.';
      case 'unknown-system-access':
        return 'The organization has no system access of that name. Correct the name, and read the list again.';
      case 'ambiguous-system-access':
        return 'Choose which system access is meant, or write the ID of the system access on the row.';
      case 'number':
        return {
          empty: 'Type in the organization number of 9 digits, and read the list again.',
          length: `An organization number has 9 digits. ${readAgain}`,
          'not-a-number': `An organization number has 9 digits. ${readAgain}`,
          'person-number': `An organization number has 9 digits. ${readAgain}`,
          checksum: `Look for a typing error or two digits that have changed places. ${readAgain}`,
          rounded:
            'Format the column as numbers without decimals, check that all 9 digits are there, and read the list again.',
        }[about.fault];
      default:
        return about satisfies never;
    }
  },
  lookUp: ({ now, all }) => {
    const numbers = `${figure(now)}${now < all ? ` of ${figure(all)}` : ''}`;
    return `Look up ${numbers} ${all === 1 ? 'number' : 'numbers'} in Altinn`;
  },
};
