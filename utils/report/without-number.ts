import type { Client } from '../domain/client';
import type { AuditTexts } from '../i18n/audit-texts';

/** What a client that no list can name is called in a file. */
export const nameWithoutNumber = ({ kind, name, id }: Client, { below, client }: AuditTexts): string =>
  kind === 'person' ? below.person(name) : client(name, undefined, id);
