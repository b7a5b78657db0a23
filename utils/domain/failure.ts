/**
 * Everything that can go wrong between us and Altinn, in the words the rest of the program uses.
 * Only `utils/altinn` ever sees a status code; it translates each to one of these.
 */
export type Failure =
  /** 401: signed out, or the 30-minute token has run out. */
  | { kind: 'session-expired' }
  /** 403: not client administrator for this owner, or the wrong acting party. */
  | { kind: 'forbidden' }
  /** Not among the owner's clients for any of the packages (AUTH-00079, AM.VLD-00032). */
  | { kind: 'no-relationship' }
  /** A client, but some package is missing (AUTH-00080); URNs where we know which. */
  | { kind: 'missing-packages'; packages?: string[] }
  /** The system user (or its owner) is gone. */
  | { kind: 'not-found' }
  /** 429, or what smells of it. `retryAfter` in seconds, where Altinn said. */
  | { kind: 'throttled'; retryAfter?: number | undefined }
  /** Altinn did not do it and may do it later: a 5xx that proves nothing was written. */
  | { kind: 'unavailable'; retryAfter?: number | undefined }
  /** A read that did not reach Altinn at all. `blocked`: the host that the network withholds, where another answered. */
  | { kind: 'no-connection'; blocked?: string }
  /** Altinn's answer has another shape than the one we know, or nothing answers at the address. Nothing was written. */
  | { kind: 'altinn-changed' }
  /** A write whose effect is not known: dropped connection, time-out, gateway error. Settle by reading. */
  | { kind: 'unknown-outcome' }
  /** The portal's back end did not accept the XSRF token; a portal page must bring a new one. */
  | { kind: 'token-refused' }
  /** The browser withholds access to Altinn's hosts from us (site access «on click»). */
  | { kind: 'site-access-withheld' }
  /**
   * Altinn said no in other words. `code` as in `AMUI-00005`; `text` in Altinn's own words; `trace` by which Altinn finds
   * the request again.
   */
  | { kind: 'rejected'; code?: string | undefined; text?: string | undefined; trace?: string };

export const failureKinds = [
  'session-expired',
  'forbidden',
  'no-relationship',
  'missing-packages',
  'not-found',
  'throttled',
  'unavailable',
  'no-connection',
  'altinn-changed',
  'unknown-outcome',
  'token-refused',
  'site-access-withheld',
  'rejected',
] as const satisfies Failure['kind'][];
export type FailureKind = Failure['kind'];

/** What a call that can fail gives back: a caller cannot forget the failure. */
export type Answer<T> = { ok: true; value: T } | { ok: false; failure: Failure };

export const answered = <T>(value: T): Answer<T> => ({ ok: true, value });
export const failed = (failure: Failure): { ok: false; failure: Failure } => ({ ok: false, failure });
