/** What is to happen to the clients on a list. The user says it; the list does not. */
export type Purpose =
  /** Those on the list are added. Nobody is removed. */
  | { kind: 'add' }
  /** Those on the list are removed. Nobody is added. */
  | { kind: 'remove' }
  /** Each row says: legg til, fjern. A row without a mark is no change. */
  | { kind: 'as-marked' }
  /** The system access is made equal to the list: who is missing is added, who is not on it is removed, as ticked. */
  | { kind: 'match'; add: boolean; remove: boolean };

export const purposeKinds = ['add', 'remove', 'as-marked', 'match'] as const;
export type PurposeKind = (typeof purposeKinds)[number];

/** A purpose as it is when it is chosen: of «lik listen» both halves. */
export const purposeOf = (kind: PurposeKind): Purpose =>
  kind === 'match' ? { kind, add: true, remove: true } : { kind };

/** What each purpose would do to how many clients, said before it is chosen. */
export type Consequences = Record<PurposeKind, { add: number; remove: number }>;

/** Why the system access cannot be made equal to the list: what would make it remove somebody by mistake. */
export type MatchRefusal =
  /** A row whose number cannot be read may be any of those that would be removed. Answered with the right number, or that it is none of them. */
  | { kind: 'faulty-row'; line: number; found: string; name?: string; answered?: true }
  /** A client that would be removed stands elsewhere in the file: in a row left out or hidden, in another column or sheet. */
  | { kind: 'stands-elsewhere'; orgNumber: string; name?: string; answered?: true }
  /** Sheets that could not be read: any client may stand there. Cannot be answered. */
  | { kind: 'sheet-not-read'; sheets: readonly string[] }
  /** More than can be asked about one by one. Cannot be answered. */
  | { kind: 'too-many'; rows: number }
  /** Nobody who is delegated would be left. Cannot be answered. */
  | { kind: 'removes-everyone' };

/** Why nobody is removed by this plan, whatever is asked for. */
export type NoRemoval =
  /** One of Altinn's lists came back empty; that can also mean that something failed. */
  'doubtful-lists';

/** What the user has said to what speaks against «lik listen». */
export interface MatchAnswers {
  /** The right number of a row that could not be read. */
  numbers?: { line: number; orgNumber: string }[] | undefined;
  /** Lines that are about none of those who would be removed. */
  noneOfThem?: number[] | undefined;
  /** Numbers that stand elsewhere in the file, and are to be removed all the same. */
  removeAnyway?: string[] | undefined;
}

/** One of them, as it is told afterwards. */
export type MatchAnswer =
  /** The right number of a row that could not be read; `from` is what stood there, masked. */
  | { kind: 'corrected'; line: number; from: string; to: string }
  /** The row is about none of those who were removed. */
  | { kind: 'none-of-removed'; line: number; found: string }
  /** It stood elsewhere in the file, and was to be removed all the same. */
  | { kind: 'removed-anyway'; orgNumber: string; name?: string };

/** What speaks against «lik listen» and has not been answered. */
export const openRefusals = (refused: readonly MatchRefusal[]): MatchRefusal[] =>
  refused.filter((refusal) => !('answered' in refusal && refusal.answered));

export const mostAnswers = 1000;
