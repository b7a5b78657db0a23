/** What a list is taken to ask for. */
export const listPurposes = [
  /** Its clients are added. Nobody is removed. */
  'add',
  /** Each row says: legg til, fjern. */
  'as-marked',
  /** «Listen min er fasit»: Altinn is made equal to it, and who is not on it is removed. */
  'exact',
] as const;
export type ListPurpose = (typeof listPurposes)[number];

/** Why «exact» cannot be used: what would make it remove somebody by mistake. `lines`: the first ten. */
export type ExactRefusal =
  /** Rows whose number cannot be read may be any of those that would be removed. */
  | { kind: 'faulty-rows'; rows: number; lines: readonly number[] }
  /** Clients that would be removed stand elsewhere in the file: in rows left out or hidden, in other columns or sheets. */
  | { kind: 'stands-elsewhere'; clients: number; numbers: readonly string[] }
  /** Who stands on a sheet that could not be read is not known. Names of the first ten. */
  | { kind: 'unread-sheets'; sheets: readonly string[] }
  /** Nobody who is delegated stands on the list. */
  | { kind: 'removes-everyone' };

/** Why nobody is removed by this plan, whatever is asked for. */
export type NoRemoval =
  /** One of Altinn's lists came back empty; that can also mean that something failed. */
  'doubtful-lists';
