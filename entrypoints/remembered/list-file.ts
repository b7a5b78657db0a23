import type { SavedList } from '../../utils/domain/kept/saved-list';
import type { FileType } from '../../utils/domain/kept/settings';
import { madeFile } from '../../utils/files/made-file';
import type { Language } from '../../utils/i18n/language';
import { outcomeTextsFor } from '../../utils/i18n/outcome-catalogue';
import type { MadeFile } from '../../utils/messages/messages';
import { clientListTable } from '../../utils/report/client-list-table';
import { fileName } from '../../utils/report/file-name';

/** A kept list as the file that an export would have been on its day: it can be dropped back in. */
export async function listFile(list: SavedList, format: FileType, language: Language): Promise<MadeFile> {
  const outcome = outcomeTextsFor(language);
  const { environment, systemUserId: id, title, ownerOrgNumber } = list;
  const systemUser = { id, title, owner: { orgNumber: ownerOrgNumber } };
  const { sheet, leftOut } = clientListTable({
    clients: list.clients,
    systemUser,
    texts: outcome,
    toMark: true,
  });
  const subject = { kind: 'clients', systemUser, at: new Date(list.at), environment } as const;
  return { ...(await madeFile(fileName(subject, outcome), [sheet], format)), leftOut };
}
