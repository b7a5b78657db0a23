import type { ClientCard } from '../domain/board/board';
import type { Letter } from '../domain/letter';
import type { PlanRow } from '../domain/plan';
import { granted, type Reply, refused } from '../domain/refusal';
import type { Cause } from '../domain/runs/cause';
import type { Owner } from '../domain/system-user';
import type { Language } from '../i18n/language';
import { letterTextsFor } from '../i18n/letter-texts';
import { outcomeTextsFor } from '../i18n/outcome-catalogue';
import type { Journal } from '../job/journal/journal';
import { everyRow } from '../job/journal/records';
import type { MadeFile } from '../messages/messages';
import { partsOfSystemUser } from '../report/file-name';
import { letterFor, lettersSheet } from '../report/letters-sheet';
import { type FileWanted, madeFile } from './made-file';

/** A plan's rows whose clients, or the firm, must do something first, in the plan's order. */
export async function rowsToWrite(journal: Journal, planId: string): Promise<(PlanRow & { cause: Cause })[]> {
  const rows = await journal.planRows(planId, 0, everyRow);
  return rows.flatMap((row) => (row.cause ? [{ ...row, cause: row.cause }] : []));
}

/** The text to the client of one row. */
export async function letterOf(
  journal: Journal,
  { planId, line, language }: { planId: string; line: number; language: Language },
): Promise<Reply<Letter & { client: string }>> {
  const plan = await journal.plan(planId);
  const row = (await rowsToWrite(journal, planId)).find((one) => one.line === line);
  if (!plan || !row) return refused({ kind: 'not-found', what: 'plan' });
  const context = { owner: plan.summary.owner, ...(row.name && { client: row.name }) };
  const letter = letterFor(row.cause, context, letterTextsFor(language));
  return granted({ ...letter, client: row.name || row.shown });
}

/** The text to a client about why it cannot be added to a system access yet. */
export function letterToClient(
  { key, name }: Pick<ClientCard, 'key' | 'name'>,
  cause: Cause,
  owner: Owner,
  language: Language,
): Letter & { client: string } {
  const letter = letterFor(cause, { owner, ...(name && { client: name }) }, letterTextsFor(language));
  return { ...letter, client: name || key };
}

/** The texts to all of them in one file, for a mail merge. */
export async function lettersFile(
  journal: Journal,
  { planId, language, format }: FileWanted & { planId: string },
  now: number,
): Promise<Reply<MadeFile>> {
  const plan = await journal.plan(planId);
  if (!plan) return refused({ kind: 'not-found', what: 'plan' });
  const { owner, systemUser, environment } = plan.summary;
  const letters = letterTextsFor(language);
  const clients = await rowsToWrite(journal, planId);
  const sheet = lettersSheet({ clients, owner, texts: outcomeTextsFor(language), letters });
  const parts = [letters.fileName, ...partsOfSystemUser({ systemUser, environment, at: new Date(now) })];
  return granted(await madeFile(parts.join('-'), [sheet], format));
}
