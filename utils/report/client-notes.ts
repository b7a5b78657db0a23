import { type Client, standingOf } from '../domain/client';
import type { OutcomeTexts } from '../i18n/outcome-texts';

/** What should be known of a client before anything is done for it: that it is deleted, or bankrupt. */
export const notesOf = (client: Client, texts: OutcomeTexts): string =>
  standingOf(client)
    .filter(({ kind }) => kind !== 'sub-unit')
    .map(texts.warning)
    .join(' ');
