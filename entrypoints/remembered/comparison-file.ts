import type { ListChanges, SavedList } from '../../utils/domain/kept/saved-list';
import type { FileType } from '../../utils/domain/kept/settings';
import { type FileWanted, madeFile } from '../../utils/files/made-file';
import { auditTextsFor } from '../../utils/i18n/audit-texts';
import type { HistoryTexts } from '../../utils/i18n/history-texts';
import type { MadeFile } from '../../utils/messages/messages';
import { auditChanges } from '../../utils/report/audit/audit-changes';
import { partsOfSystemUser } from '../../utils/report/file-name';

/**
 * Who is new, who fell out and who has another name, as the audit workbook tells it: numbers stand beside names and
 * not in a column of their own, so that nobody drops it in as a list and adds who fell out.
 */
export async function comparisonFile(
  list: SavedList,
  changes: ListChanges,
  { format, language, texts }: FileWanted<FileType> & { texts: HistoryTexts },
): Promise<MadeFile> {
  const { environment, systemUserId: id, title } = list;
  const parts = partsOfSystemUser({ systemUser: { id, title }, at: new Date(list.at), environment });
  const sheet = auditChanges(
    [{ since: '', comparison: { changes: [changes], onlyBefore: [], onlyAfter: [] } }],
    auditTextsFor(language),
  );
  return madeFile([texts.list.comparisonFile, ...parts].join('-'), [sheet], format);
}
