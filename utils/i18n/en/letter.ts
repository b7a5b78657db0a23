import { displayName } from '../../domain/display-name';
import type { LetterContext, LetterTexts } from '../letter-texts';
import { numbered } from '../numbered';
import { roles } from './cause';
import { quoted } from './words';

const packagesNamed = (names: readonly string[]) => {
  if (names.length === 0) return 'the access packages we have asked for';
  return `the access ${names.length === 1 ? 'package' : 'packages'} ${quoted(names)}`;
};

/** What is written to clients that cannot be added, in English. */
export const letter: LetterTexts = {
  letter: (cause, context) => {
    const { firm, them, their, number } = named(context);
    const wrapped = (...paragraphs: string[]) => [
      context.client ? `Dear ${their},` : 'Hello,',
      ...paragraphs,
      'Please get in touch if anything is unclear.',
      `Kind regards\n${firm}`,
    ];
    switch (cause.kind) {
      case 'register':
        return {
          subject: `Please register ${firm} as your ${roles[cause.role]}`,
          paragraphs: wrapped(
            `For us to do our work for you in Altinn, ${them} must be registered as the ${roles[cause.role]} of ${their} in the Central Coordinating Register for Legal Entities (Enhetsregisteret). The registration gives us ${packagesNamed(cause.packages)}.`,
            `This is how you report it:\n${numbered([
              logIn(their),
              'Open the form “Samordnet registermelding” (coordinated register notification).',
              `Enter ${firm}, organization number ${number}, as ${roles[cause.role]}. If another ${roles[cause.role]} is registered today, please contact us before you change anything.`,
              'Sign and submit. The form says who must sign.',
            ])}`,
            'If the form asks for a statement that we accept the engagement, we will gladly send it.',
            ...(cause.toGive.length === 0
              ? []
              : [
                  `Once the registration is in place, we also need power of attorney for ${packagesNamed(cause.toGive)}. ${whoMay}`,
                  howToGive(cause.toGive, context),
                ]),
          ),
        };
      case 'give':
        return {
          subject: `Power of attorney in Altinn for ${firm}`,
          paragraphs: wrapped(
            `For us to do our work for you in Altinn, ${them} needs power of attorney from ${their} for ${packagesNamed(cause.packages)}. ${whoMay}`,
            howToGive(cause.packages, context),
            'You can withdraw the power of attorney in the same place at any time.',
          ),
        };
      case 'request':
        return {
          subject: `Please approve power of attorney in Altinn for ${firm}`,
          paragraphs: wrapped(
            `For us to do our work for you in Altinn, ${them} needs power of attorney from ${their} for ${packagesNamed(cause.packages)}. We request it in Altinn, so all you have to do is approve it. If the request is not there yet, it will be soon.`,
            whoMay,
            `This is how you do it:\n${numbered([
              logIn(their),
              'Go to “Access management” (Tilgangsstyring), then “Requests” (Forespørsler).',
              `Open the request from ${firm}, look through it and press “Approve” (Godkjenn).`,
            ])}`,
          ),
        };
      case 'unknown':
        return {
          subject: `Access in Altinn for ${firm}`,
          paragraphs: wrapped(
            `For us to do our work for you in Altinn, ${them} needs ${packagesNamed(cause.packages)} from ${their}.`,
            `Some access packages you give in Altinn yourselves; others follow from our being registered with you in the Central Coordinating Register for Legal Entities (Enhetsregisteret). Try Altinn first. ${whoMay}`,
            howToGive(cause.packages, context),
            `If that is not possible, you must enter ${firm} as accountant, auditor or business manager in the register, depending on what we do for you. You report that in the form “Samordnet registermelding” (coordinated register notification) in Altinn.`,
          ),
        };
      default:
        return cause satisfies never;
    }
  },
  columns: { missing: 'Missing', subject: 'Subject', text: 'Text' },
  sheetName: 'Messages to clients',
  fileName: 'messages',
};

function named({ owner, client }: LetterContext) {
  const firm = displayName(owner.name);
  const number = owner.orgNumber;
  const their = client ? displayName(client) : 'your organization';
  return { firm, number, their, them: `${firm} (org. no. ${number})` };
}

const whoMay =
  'The general manager, the chair of the board, the owner or a main administrator at your end can do it.';
const logIn = (their: string) => `Log in to altinn.no and choose to act on behalf of ${their}.`;

/** As in Altinn's own guide to setting up a client relationship. */
function howToGive(packages: readonly string[], context: LetterContext): string {
  const { firm, number, their } = named(context);
  const steps = [
    logIn(their),
    'Go to “Access management” (Tilgangsstyring), then “Users” (Brukere).',
    `Press “New user” (Ny bruker), enter the organization number ${number} and press “Add organization” (Legg til virksomhet). If ${firm} is on the list already, choose us there.`,
    `Press “Give power of attorney” (Gi fullmakt) and search for ${packagesNamed(packages)}.`,
    `Press “Give power of attorney” beside ${packages.length === 1 ? 'the access package' : 'each of the access packages'}.`,
  ];
  return `This is how you do it:\n${numbered(steps)}`;
}
