import { randomFrom, uuid } from './random';

export const userNames = ['klientadministrator', 'klientadministrator-2', 'medarbeider'] as const;
export type UserName = (typeof userNames)[number];

/** `represent`: the firm is in the user's list of actors at all. */
export type Right = 'represent' | 'admin' | 'client-admin';

export interface SeedUser {
  userName: UserName;
  name: string;
  userId: number;
  userUuid: string;
  partyId: number;
  partyUuid: string;
  /** By the firm's place in the seed: the owner first, then the second actor. */
  rights: readonly [owner: readonly Right[], secondActor: readonly Right[]];
}

const persons: readonly Pick<SeedUser, 'userName' | 'name' | 'rights'>[] = [
  {
    userName: 'klientadministrator',
    name: 'Kari Fjordvik',
    rights: [
      ['represent', 'admin', 'client-admin'],
      ['represent', 'admin', 'client-admin'],
    ],
  },
  { userName: 'klientadministrator-2', name: 'Ola Bråten', rights: [['represent', 'client-admin'], []] },
  { userName: 'medarbeider', name: 'Sølvi Nygård', rights: [['represent'], []] },
];

export function seedUsers(seed: number): SeedUser[] {
  const random = randomFrom(seed, 'users');
  return persons.map((person, i) => ({
    ...person,
    userId: 20_010_000 + i,
    userUuid: uuid(random),
    partyId: 50_900_000 + i,
    partyUuid: uuid(random),
  }));
}
