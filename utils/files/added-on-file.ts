import { displayName } from '../domain/display-name';
import type { Environment } from '../domain/environment';
import type { AddedOn, ListedClient } from '../domain/kept/saved-list';
import type { FileType } from '../domain/kept/settings';
import type { Sheet } from '../domain/lists/sheet';
import { auditTextsFor } from '../i18n/audit-texts';
import type { HistoryTexts } from '../i18n/history-texts';
import type { MadeFile } from '../messages/messages';
import { auditChanges } from '../report/audit/audit-changes';
import { partsOfSystemUser } from '../report/file-name';
import { textColumn } from '../report/import-columns';
import { type FileWanted, madeFile } from './made-file';

interface AddedOnSubject {
  environment: Environment;
  /** `2026-12-31` */
  day: string;
  /** Of one system access, or of the firm. */
  about: { id: string; title: string };
  answers: readonly (AddedOn & { title: string })[];
}

/**
 * Who was added on a day, a client and system access a row: whether the last list before and the first after have it,
 * and when those were in Altinn. Numbers stand beside names, so that nobody drops it in as a list of clients.
 */
export async function addedOnFile(
  { environment, day, about, answers }: AddedOnSubject,
  { format, language, texts, now }: FileWanted<FileType> & { texts: HistoryTexts; now: number },
): Promise<MadeFile> {
  const audit = auditTextsFor(language);
  const { file } = texts.onDate;
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const rows = answers.flatMap(({ title, before, after }) => {
    const times = [before && [before.at, before.lastSeenAt], after && [after.at, after.lastSeenAt]].map(
      (seen) =>
        seen ? texts.onDate.seen(...(seen.map((at) => texts.time(new Date(at))) as [string, string])) : '',
    );
    const has = (list: AddedOn['before'], { id, orgNumber }: ListedClient) =>
      list
        ? list.clients.some((one) => one.id === id || (orgNumber && one.orgNumber === orgNumber))
          ? audit.yes
          : audit.no
        : '';
    const all = new Map([...(after?.clients ?? []), ...(before?.clients ?? [])].map((one) => [one.id, one]));
    return [...all.values()]
      .sort((a, b) => (a.name ?? '').localeCompare(b.name ?? '', 'nb'))
      .map((client) => [
        audit.client(client.name && displayName(client.name), client.orgNumber, client.id),
        title,
        has(before, client),
        has(after, client),
        ...times,
      ]);
  });
  const sheet: Sheet = {
    name: file.sheet(new Date(year, month - 1, date)),
    columns: file.columns.map(textColumn),
    rows,
  };
  const changes = answers.flatMap(({ changes: its }) => its ?? []);
  const sheets: [Sheet, ...Sheet[]] = [
    sheet,
    auditChanges([{ since: '', comparison: { changes, onlyBefore: [], onlyAfter: [] } }], audit),
  ];
  const parts = partsOfSystemUser({ systemUser: about, at: new Date(now), environment });
  return madeFile([file.name, day, ...parts].join('-'), sheets, format);
}
