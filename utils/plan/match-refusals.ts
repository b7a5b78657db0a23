import type { Row } from '../domain/lists/list';
import type { OrgNumber } from '../domain/numbers/nine-digits';
import type { NotOnList } from '../domain/plan';
import { type MatchAnswers, type MatchRefusal, openRefusals } from '../domain/purpose';

/** So many are asked about one by one; a list with more is to be mended first. */
const mostAsked = 50;
const named = 10;

/**
 * Why the system access cannot be made equal to this list yet: everything that may hide a client that the list does
 * mean. What the user has answered stands among them, and speaks against it no more.
 * @param wouldGo the delegated clients that would be removed; nothing speaks against a list by which nobody goes
 * @param wouldStay how many delegated organisations would be left
 * @param elsewhere numbers that stand in the file and on no row
 * @param unread names of the file's sheets that could not be read
 */
export function matchRefusals({
  rows,
  wouldGo,
  wouldStay,
  elsewhere,
  unread,
  answers = {},
}: {
  rows: readonly Row[];
  wouldGo: readonly NotOnList[];
  wouldStay: number;
  elsewhere: ReadonlySet<OrgNumber>;
  unread: readonly string[];
  answers?: MatchAnswers;
}): MatchRefusal[] {
  if (wouldGo.length === 0) return [];
  const refusals: MatchRefusal[] = [];
  if (unread.length > 0) refusals.push({ kind: 'sheet-not-read', sheets: unread.slice(0, named) });
  if (wouldStay <= 0) refusals.push({ kind: 'removes-everyone' });
  const noneOfThem = new Set(answers.noneOfThem);
  const faulty = rows.flatMap(({ line, number, name }): MatchRefusal[] =>
    number.valid
      ? []
      : [
          {
            kind: 'faulty-row',
            line,
            found: number.found,
            ...(name && { name }),
            ...(noneOfThem.has(line) && { answered: true }),
          },
        ],
  );
  const anyway = new Set(answers.removeAnyway);
  const hidden = wouldGo.flatMap(({ orgNumber, name }): MatchRefusal[] =>
    orgNumber && elsewhere.has(orgNumber)
      ? [
          {
            kind: 'stands-elsewhere',
            orgNumber,
            ...(name && { name }),
            ...(anyway.has(orgNumber) && { answered: true }),
          },
        ]
      : [],
  );
  for (const asked of [faulty, hidden]) {
    // Those that wait for an answer first, so that none of them is out of sight for one that has it.
    const waiting = openRefusals(asked);
    const given = asked.filter((one) => !waiting.includes(one));
    refusals.push(...waiting.slice(0, mostAsked), ...given.slice(0, mostAsked));
    if (waiting.length > mostAsked) refusals.push({ kind: 'too-many', rows: waiting.length - mostAsked });
  }
  return refusals;
}
