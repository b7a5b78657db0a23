import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { Owner } from './domain/system-user';

const key = 'audits';
const times = z.catch(z.record(z.string(), z.number()), {});
const names = z.catch(z.record(z.string(), z.string().check(z.maxLength(200))), {});
const auditsSchema = z.catch(z.object({ madeAt: times, names }), { madeAt: {}, names: {} });

/** What is remembered of the audit files that were made in this browser. */
export interface KeptAudits {
  /** When the last one of the owner's was made, ms since epoch. */
  lastAt?: number;
  /** What people have called themselves in them, by Altinn's id of the user. */
  names: ReadonlyMap<string, string>;
}

const ownerKey = ({ environment, partyUuid }: Pick<Owner, 'environment' | 'partyUuid'>) =>
  `${environment}/${partyUuid}`;

const read = async () => auditsSchema.parse((await browser.storage.local.get(key))[key] ?? {});

/** What people have called themselves in this browser's audit files, by Altinn's id of the user. */
export const knownPeople = async (): Promise<ReadonlyMap<string, string>> =>
  new Map(Object.entries((await read()).names));

export async function keptAudits(owner: Owner): Promise<KeptAudits> {
  const { madeAt, names: known } = await read();
  const lastAt = madeAt[ownerKey(owner)];
  return { ...(lastAt !== undefined && { lastAt }), names: new Map(Object.entries(known)) };
}

/** One has been made of the owner's; `name`: what the user called themselves, '' for nothing. */
export async function keepAudit(
  owner: Owner,
  made: { at: number; userUuid: string; name: string },
): Promise<void> {
  const { madeAt, names: known } = await read();
  await browser.storage.local.set({
    [key]: {
      madeAt: { ...madeAt, [ownerKey(owner)]: made.at },
      names: made.name ? { ...known, [made.userUuid]: made.name } : known,
    },
  });
}

export const forgetAudits = (): Promise<void> => browser.storage.local.remove(key);
