import type { AuditTexts } from '../../i18n/audit-texts';

/** What a person is called in a workbook: the name that was given, else a number. */
export interface AuditPerson {
  name: string;
  isNamed: boolean;
}

/** By Altinn's id, numbers by newest run first. */
export function auditPeople(
  runs: readonly { userUuid: string; startedAt: number }[],
  names: ReadonlyMap<string, string>,
  audit: Pick<AuditTexts, 'runUser'>,
): ReadonlyMap<string, AuditPerson> {
  const people = new Map<string, AuditPerson>();
  let unnamed = 0;
  for (const { userUuid } of runs.toSorted((a, b) => b.startedAt - a.startedAt)) {
    if (people.has(userUuid)) continue;
    const name = names.get(userUuid);
    if (!name) unnamed += 1;
    people.set(userUuid, { name: name || audit.runUser(unnamed), isNamed: Boolean(name) });
  }
  return people;
}
