import type { ListsSeenTwice } from '../altinn/read-lists';
import { type ExportSection, sectionOf } from '../domain/export-section';
import { auditTextsFor } from '../i18n/audit-texts';
import { outcomeTextsFor } from '../i18n/outcome-catalogue';
import type { MadeExport } from '../messages/messages';
import { standingClients } from '../plan/across/differences-states';
import { joinClients } from '../plan/join-clients';
import type { Reading } from '../planning/readings';
import { countSections, exportSheet } from '../report/export-sections';
import { fileName } from '../report/file-name';
import { type FileWanted, madeFile } from './made-file';

/**
 * The chosen clients of a system user, in the form that can be dropped back in. Who has no organisation number
 * stands below the list, and is counted apart.
 */
export async function exportFile(
  { context, lists, readAt, sinceLast, lastSeen }: Reading & { lists: ListsSeenTwice },
  { language, format, sections }: FileWanted & { sections: readonly ExportSection[] },
): Promise<MadeExport> {
  const { systemUser, environment, altinn, routes } = context;
  const { available, delegated, absence } = lists;
  const texts = outcomeTextsFor(language);
  const { knowsPackages } = altinn.routes[routes.availableRoute];
  const chosen = new Set(sections);
  const clients = standingClients({
    status: 'read',
    systemUser,
    available,
    delegated: joinClients(delegated, available),
    knowsPackages,
    absence,
    readAt,
  }).filter(({ state }) => {
    const section = sectionOf(state);
    return section !== undefined && chosen.has(section);
  });
  const sheet = exportSheet({ systemUser, clients, sections: chosen, texts, audit: auditTextsFor(language) });
  const counts = Object.values(countSections(clients));
  const sum = (of: (count: (typeof counts)[number]) => number) =>
    counts.reduce((total, count) => total + of(count), 0);
  const subject = { kind: 'clients', systemUser, at: new Date(readAt), environment } as const;
  return {
    ...(await madeFile(fileName(subject, texts), [sheet], format)),
    rows: sum(({ listed }) => listed),
    leftOut: sum(({ withoutNumber, privatePersons }) => withoutNumber + privatePersons),
    privatePersons: sum(({ privatePersons }) => privatePersons),
    // A client that is there at all has one of the packages: with only one, nothing is unknown.
    packages: knowsPackages || systemUser.packages.length < 2 ? 'known' : 'unknown',
    ...(sinceLast && { sinceLast }),
    ...(lastSeen && { lastSeen }),
  };
}
