import type { SystemUserReading } from '../domain/board/overview';
import { displayName } from '../domain/display-name';
import type { AuditTexts } from '../i18n/audit-texts';
import type { WrittenTexts } from '../i18n/file-texts';

/** Why nothing is said of a system user's clients, or nothing where its lists are believed. */
export function whyUnread(
  reading: SystemUserReading,
  texts: WrittenTexts,
  audit: AuditTexts,
): string | undefined {
  const { title, owner } = reading.systemUser;
  switch (reading.status) {
    case 'read':
      return undefined;
    case 'doubtful':
      return audit.doubt[reading.why];
    case 'not-read':
      return texts.failure(reading.failure, { owner: displayName(owner.name), systemUser: title });
    case 'reading':
      return audit.notReadYet;
    default:
      return reading satisfies never;
  }
}

/** A line for each system user whose clients a file lacks. */
export function unreadLines(readings: SystemUserReading[], texts: WrittenTexts, audit: AuditTexts): string[] {
  return readings.flatMap((reading) => {
    const why = whyUnread(reading, texts, audit);
    return why === undefined ? [] : [audit.below.unread(reading.systemUser.title, why)];
  });
}
