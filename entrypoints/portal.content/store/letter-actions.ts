import type { LetterOrder } from '../../../components/letters/row-letters';
import type { DownloadFormat, Notice } from '../../../components/state/panel-state';
import { displayName } from '../../../utils/domain/display-name';
import type { Letter } from '../../../utils/domain/letter';
import type { Refusal } from '../../../utils/domain/refusal';
import { type Asker, ask, type MadeFile } from '../../../utils/messages/messages';

/** What letters need of the page. */
export interface LetterPage {
  asker(): Asker;
  copy(text: string): Promise<void>;
  download(file: MadeFile): void;
}

/**
 * Puts the text to one client on the clipboard, or saves those to all of them.
 * @returns what to say about it
 */
export async function writeLetters(
  { line, ...order }: LetterOrder,
  format: DownloadFormat,
  page: LetterPage,
): Promise<{ notice: Notice } | { refusal: Refusal }> {
  if (line === undefined) {
    const made = await ask('lettersFile', { visit: page.asker(), ...order, format });
    if (!made.ok) return made;
    page.download(made.value);
    return { notice: { kind: 'saved', fileName: made.value.name } };
  }
  const letter = await ask('letter', { visit: page.asker(), ...order, line });
  if (!letter.ok) return letter;
  return { notice: await copyLetter(letter.value, page) };
}

/** @returns what to say about it */
export async function copyLetter(
  { subject, body, client }: Letter & { client: string },
  page: Pick<LetterPage, 'copy'>,
): Promise<Notice> {
  await page.copy(`${subject}\n\n${body}`);
  return { kind: 'letter-copied', client: displayName(client) };
}
