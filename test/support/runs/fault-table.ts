import type { RouteName } from '../../../utils/altinn/route-table';
import type { Work } from './kill';
import type { Rig, Worker } from './rig';

/** What must come of it: the run's way, and rows that end otherwise than added. */
export interface Expected {
  /** `done`, or the reason of the first pause. */
  first: string;
  /** How the run ends when the trouble is over and the user has pressed «Fortsett»; `done` unless told. */
  last?: string;
  /** The states of the rows that are not done at the end. */
  left?: string[];
  /** What is in Altinn says nothing about the rows any more. */
  gone?: 'system-user';
}

export interface Fault {
  name: string;
  /** Makes it happen to the row of `client`, and to whatever comes after it where that is its nature. */
  strike(rig: Rig, client: string, worker: () => Worker): void;
  /** As if it never was, and somebody opened the portal's page again. */
  mend?(rig: Rig): void | Promise<void>;
  expect: Expected | ((route: RouteName, at: Position, work: Work) => Expected);
  only?: RouteName[];
}

export const positions = ['first', 'middle', 'last'] as const;
export type Position = (typeof positions)[number];

const done: Expected = { first: 'done' };
const pausedFor = (first: string): Expected => ({ first });

type Rule = Parameters<Rig['control']['addFault']>[0];
type Trouble = Rule extends infer R
  ? R extends unknown
    ? Omit<R, 'on' | 'client' | 'environment' | 'route'>
    : never
  : never;

/** Strikes the write of the row itself. */
const onWrite =
  (trouble: Trouble): Fault['strike'] =>
  (rig, client) =>
    rig.control.addFault({ ...trouble, on: 'write', client } as Rule);

/** Strikes `times` requests from the row on. */
const fromRow =
  (trouble: Trouble, times: number | 'always', on: Rule['on'] = 'write'): Fault['strike'] =>
  (rig, client) =>
    rig.onSend((sent) => {
      if (sent !== client) return;
      rig.onSend(() => {});
      rig.control.addFault({ ...trouble, on, times } as Rule);
    });

/** Something happens in the world while the row is on its way. */
const atRow =
  (happens: (rig: Rig, worker: () => Worker) => void | Promise<void>): Fault['strike'] =>
  (rig, client, worker) =>
    rig.onSend(async (sent) => {
      if (sent !== client) return;
      rig.onSend(() => {});
      await happens(rig, worker);
    });

const oneLeft = (state: string): Expected => ({ first: 'done', left: [state] });

/** A row whose answer is lost twice stays unknown; where others take their share of the trouble none is lost twice. */
const lostTwice = (at: Position): Expected => (at === 'last' ? oneLeft('unknown') : done);

/** What stands between the page and the platform tells a failure behind it as its own. */
const isOfThePortal = (route: RouteName): boolean =>
  route === 'portal' || route === 'portal-client-administration';

export const faultTable: Fault[] = [
  { name: '401 once', strike: onWrite({ do: '401' }), expect: pausedFor('session-expired') },
  {
    name: 'signed out',
    strike: atRow(({ control }) => control.signOut('tt02')),
    expect: pausedFor('session-expired'),
  },
  {
    name: 'token ran out',
    strike: atRow(({ control }) => control.advanceClock(31 * 60)),
    expect: pausedFor('session-expired'),
  },
  {
    name: 'xsrf refused',
    only: ['portal-client-administration', 'portal'],
    strike: onWrite({ do: 'xsrf' }),
    expect: pausedFor('token-refused'),
  },
  { name: '403 once', strike: onWrite({ do: '403' }), expect: pausedFor('forbidden') },
  { name: 'rights taken away', strike: fromRow({ do: '403' }, 'always'), expect: pausedFor('forbidden') },
  {
    name: 'somebody else signs in',
    strike: atRow(({ control }) => control.signIn('medarbeider', 'tt02')),
    // Whatever the refusal says: who is signed in is asked before the run is left standing.
    expect: pausedFor('other-user'),
  },
  {
    name: 'another administrator signs in',
    only: ['portal-client-administration', 'portal'],
    strike: atRow(({ control }) => control.signIn('klientadministrator-2', 'tt02')),
    expect: pausedFor('other-user'),
  },
  {
    name: 'actor switched',
    strike: atRow(({ control }) => control.switchActor('second', 'tt02')),
    expect: done,
  },
  {
    name: 'system user deleted',
    strike: atRow((rig) => rig.deleteSystemUser()),
    expect: () => ({ first: 'not-found', last: 'not-found', left: ['queued'], gone: 'system-user' }),
  },
  { name: '429 with Retry-After', strike: onWrite({ do: '429', retryAfter: 7 }), expect: done },
  { name: '429 without', strike: onWrite({ do: '429' }), expect: done },
  { name: '429 three times', strike: fromRow({ do: '429', retryAfter: 20 }, 3), expect: done },
  { name: '429 for ever', strike: fromRow({ do: '429' }, 'always'), expect: pausedFor('throttled') },
  { name: '429 hidden', strike: onWrite({ do: '429-hidden' }), expect: done },
  {
    name: '429 hidden three times',
    strike: fromRow({ do: '429-hidden' }, 3),
    // Where it hides behind a code that also means no, a row that meets it twice is taken at its word: at the
    // portal always, and at the platform's own route for removals. The portal's client administration does not say no:
    // it says that something behind it failed.
    expect: (route, at, work) => {
      if (route === 'portal-client-administration') return lostTwice(at);
      return route === 'portal' || (route === 'end-user' && work === 'undo') ? oneLeft('failed') : done;
    },
  },
  { name: '500', strike: onWrite({ do: '500' }), expect: done },
  { name: '500 burst', strike: fromRow({ do: '500' }, 4), expect: (_, at) => lostTwice(at) },
  { name: '503', strike: onWrite({ do: '503' }), expect: done },
  { name: '503 with Retry-After', strike: onWrite({ do: '503', retryAfter: 30 }), expect: done },
  {
    name: '503 burst',
    strike: fromRow({ do: '503' }, 4),
    expect: (route, at) => (isOfThePortal(route) ? lostTwice(at) : done),
  },
  {
    name: '503 for ever',
    strike: fromRow({ do: '503' }, 'always'),
    // At the portal a 503 says that the platform did not answer, not that nothing was done.
    expect: (route, at) =>
      isOfThePortal(route) && at === 'last' ? oneLeft('unknown') : pausedFor('unavailable'),
  },
  { name: 'behind', strike: onWrite({ do: 'behind' }), expect: done },
  { name: 'dropped before', strike: onWrite({ do: 'drop-before' }), expect: done },
  { name: 'dropped after', strike: onWrite({ do: 'drop-after' }), expect: done },
  { name: 'effect 60 s later', strike: onWrite({ do: 'effect-later', seconds: 60 }), expect: done },
  { name: 'effect 110 s later', strike: onWrite({ do: 'effect-later', seconds: 110 }), expect: done },
  { name: 'hangs 30 s', strike: onWrite({ do: 'hang', ms: 30_000 }), expect: done },
  { name: 'timed out, effect at 100 s', strike: onWrite({ do: 'hang', ms: 100_000 }), expect: done },
  { name: 'collision', strike: onWrite({ do: 'collision' }), expect: done },
  {
    name: 'no such client',
    strike: onWrite({ do: 'reject', code: 'AUTH-00079' }),
    expect: oneLeft('failed'),
  },
  {
    name: 'rejected for good',
    strike: (rig, client) =>
      rig.control.addFault({ on: 'write', client, do: 'reject', code: 'AUTH-00063', times: 'always' }),
    expect: oneLeft('failed'),
  },
  {
    name: 'every row rejected',
    strike: fromRow({ do: 'reject', code: 'AMUI-00005' }, 'always'),
    expect: (_, at) => (at === 'last' ? oneLeft('failed') : { first: 'same-rejection', left: ['failed'] }),
  },
  { name: 'empty list once', strike: fromRow({ do: 'empty-list' }, 1, 'read-delegated'), expect: done },
  {
    name: 'empty list for ever',
    strike: fromRow({ do: 'empty-list' }, 'always', 'read-delegated'),
    expect: pausedFor('unavailable'),
  },
  { name: 'list 500 twice', strike: fromRow({ do: '500' }, 2, 'read-delegated'), expect: done },
  {
    name: 'list 401',
    strike: fromRow({ do: '401' }, 1, 'read-delegated'),
    expect: pausedFor('session-expired'),
  },
  { name: 'offline', strike: atRow((rig) => rig.network('offline')), expect: pausedFor('no-connection') },
  {
    name: 'site access withheld',
    strike: atRow((rig) => rig.network('withheld')),
    expect: pausedFor('site-access-withheld'),
  },
  {
    name: 'asleep for eight hours',
    strike: atRow((rig) => rig.time.jump(8 * 60 * 60_000)),
    expect: pausedFor('session-expired'),
  },
  { name: 'worker stopped', strike: atRow((rig) => rig.stopWorker()), expect: done },
  {
    name: 'browser closed',
    strike: atRow((rig) => {
      rig.stopWorker();
      rig.restartBrowser();
    }),
    expect: pausedFor('browser-restarted'),
  },
];
