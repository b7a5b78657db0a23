/** One request as it came and was answered. `status` 0: the connection was cut. */
export interface LoggedRequest {
  method: string;
  host: string;
  /** With query. */
  path: string;
  status: number;
  /** When it came, ms since epoch, on the machine's clock. */
  at: number;
}

export interface WriteBy {
  clientId: string;
  /** Absent for a request without a session. */
  userUuid: string | undefined;
  /** When it came, ms since epoch, on the machine's clock. */
  at: number;
  /** `not done` also where it was carried out and the answer was lost. */
  outcome: 'under way' | 'done' | 'not done';
}

export interface Statistics {
  writes: number;
  maxWritesInFlight: number;
  /** By system user: whether nothing else was written to it until its first write was answered. */
  firstWriteAlone: Record<string, boolean>;
  writesPerClient: Record<string, number>;
  /** Each write in the order they came, with whose session it came. */
  writesBy: WriteBy[];
  /** The most writes for one and the same client under way at once; more than 1 is a mistake. */
  maxWritesInFlightPerClient: number;
  reads: { available: number; delegated: number; systemUser: number; lookUp: number };
  /** How many times a write made Altinn read the firm's whole client list (`altinn/portal.md` 0.8). */
  listReadsByWrites: number;
  /** The waiting times that the writes were given, added up. */
  sumOfWriteMs: number;
  /**
   * The writes by the machine's own clock, ms: when the first began, when the last was answered, and how long
   * they took added up, the server's own work included.
   */
  writing: { from: number; to: number; sum: number };
  requests: LoggedRequest[];
}

/** Counts what the requests to one environment do. */
export interface Tally {
  readonly statistics: Statistics;
  /** A write has come; call what comes back when it is answered. */
  writeBegins(
    systemUserId: string,
    clientId: string,
    userUuid: string | undefined,
  ): (outcome: 'done' | 'not done') => void;
}

export function makeTally(): Tally {
  const statistics: Statistics = {
    writes: 0,
    maxWritesInFlight: 0,
    firstWriteAlone: {},
    writesPerClient: {},
    writesBy: [],
    maxWritesInFlightPerClient: 0,
    reads: { available: 0, delegated: 0, systemUser: 0, lookUp: 0 },
    listReadsByWrites: 0,
    sumOfWriteMs: 0,
    writing: { from: 0, to: 0, sum: 0 },
    requests: [],
  };
  let inFlight = 0;
  const firstUnderWay = new Set<string>();
  const perClient = new Map<string, number>();

  return {
    statistics,
    writeBegins: (systemUserId, clientId, userUuid) => {
      const by: WriteBy = { clientId, userUuid, at: Date.now(), outcome: 'under way' };
      statistics.writesBy.push(by);
      const isFirst = !(systemUserId in statistics.firstWriteAlone);
      if (isFirst) {
        statistics.firstWriteAlone[systemUserId] = true;
        firstUnderWay.add(systemUserId);
      } else if (firstUnderWay.has(systemUserId)) {
        statistics.firstWriteAlone[systemUserId] = false;
      }
      const key = `${systemUserId} ${clientId}`;
      const ofClient = (perClient.get(key) ?? 0) + 1;
      perClient.set(key, ofClient);
      inFlight += 1;
      const began = performance.now();
      statistics.writing.from ||= began;
      statistics.writes += 1;
      statistics.writesPerClient[clientId] = (statistics.writesPerClient[clientId] ?? 0) + 1;
      statistics.maxWritesInFlight = Math.max(statistics.maxWritesInFlight, inFlight);
      statistics.maxWritesInFlightPerClient = Math.max(statistics.maxWritesInFlightPerClient, ofClient);
      return (outcome) => {
        by.outcome = outcome;
        inFlight -= 1;
        statistics.writing.to = performance.now();
        statistics.writing.sum += statistics.writing.to - began;
        perClient.set(key, (perClient.get(key) ?? 1) - 1);
        if (isFirst) firstUnderWay.delete(systemUserId);
      };
    },
  };
}
