import type { BelievedReading, SystemUserReading } from '../../../utils/domain/board/overview';
import type { Client } from '../../../utils/domain/client';
import { answered, failed } from '../../../utils/domain/failure';
import type { SystemUser } from '../../../utils/domain/system-user';
import type { OverviewAnswer } from '../../../utils/plan/across/standing-of-clients';
import { systemUser } from './fixtures';

/** The owner's other system users, told apart by a letter. */
export const another = (letter: string, rest: Partial<SystemUser> = {}): SystemUser => ({
  ...systemUser,
  id: `5f1c2f0e-0000-4000-8000-00000000000${letter}`,
  title: `System ${letter}`,
  ...rest,
});

export const reading = (
  available: Client[],
  delegated: Client[],
  rest: Partial<BelievedReading> = {},
): BelievedReading => ({
  status: 'read',
  systemUser,
  available,
  delegated,
  knowsPackages: true,
  absence: 'seen-twice',
  readAt: 1000,
  ...rest,
});

export const notRead = (user: SystemUser = systemUser): SystemUserReading => ({
  status: 'not-read',
  failure: { kind: 'unavailable' },
  systemUser: user,
  readAt: 1000,
});

/** An answer as reading gives it: what is empty was read twice. */
export const answer = (
  available: Client[],
  delegated: Client[],
  user: SystemUser = systemUser,
): OverviewAnswer => ({
  systemUser: user,
  lists: answered({
    available,
    delegated,
    emptyTwice: { available: available.length === 0, delegated: delegated.length === 0 },
  }),
  knowsPackages: true,
  readAt: 1000,
});

export const noAnswer = (user: SystemUser = systemUser): OverviewAnswer => ({
  systemUser: user,
  lists: failed({ kind: 'unavailable' }),
  knowsPackages: true,
  readAt: 1000,
});
