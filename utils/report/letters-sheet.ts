import { displayName } from '../domain/display-name';
import type { Letter } from '../domain/letter';
import type { Sheet } from '../domain/lists/sheet';
import type { Cause } from '../domain/runs/cause';
import type { WrittenTexts } from '../i18n/file-texts';
import type { LetterContext, LetterTexts } from '../i18n/letter-texts';
import { textColumn, wrappedColumn } from './import-columns';

/**
 * The letter to one client about why it cannot be added.
 * @param context the client's name may be the one in the user's list, untidy as it is there
 */
export function letterFor(cause: Cause, { owner, client }: LetterContext, letters: LetterTexts): Letter {
  const name = tidy(client);
  const { subject, paragraphs } = letters.letter(cause, { owner, ...(name && { client: name }) });
  return { subject, body: paragraphs.join('\n\n') };
}

/** A client that cannot be added yet. */
export interface ClientToWrite {
  orgNumber?: string | undefined;
  name?: string | undefined;
  cause: Cause;
}

/** The letters to all of them for a mail merge, a row each, in the order given. */
export function lettersSheet({
  clients,
  owner,
  texts,
  letters,
}: {
  clients: readonly ClientToWrite[];
  owner: LetterContext['owner'];
  texts: WrittenTexts;
  letters: LetterTexts;
}): Sheet {
  const { columns } = letters;
  return {
    name: letters.sheetName,
    columns: [
      textColumn(texts.columns.orgNumber),
      textColumn(texts.columns.name),
      wrappedColumn(columns.missing, 30),
      wrappedColumn(columns.subject, 30),
      wrappedColumn(columns.text, 90),
    ],
    print: 'landscape',
    rows: clients.map(({ orgNumber, name, cause }) => {
      const { subject, body } = letterFor(cause, { owner, ...(name && { client: name }) }, letters);
      return [orgNumber ?? '', displayName(tidy(name)), missingFor(cause), subject, body];
    }),
  };
}

const tidy = (name = ''): string => name.replace(/\s+/g, ' ').trim();

const missingFor = (cause: Cause): string =>
  [...cause.packages, ...(cause.kind === 'register' ? cause.toGive : [])].join('; ');
