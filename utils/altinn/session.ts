import * as z from 'zod/mini';
import type { Environment } from '../domain/environment';
import { type Answer, answered, failed } from '../domain/failure';
import { orgNumberOrNothing } from '../domain/numbers/org-number';
import type { Owner } from '../domain/system-user';
import { address } from './http/address';
import { apisOf } from './http/apis';
import type { Caller } from './http/caller';
import { partyId, text, uuid } from './http/wire';

/** Who is signed in at the portal, and what that user may do. */
export interface Session {
  signedInUser(signal: AbortSignal): Promise<Answer<string>>;
  isClientAdministrator(partyUuid: string, signal: AbortSignal): Promise<Answer<boolean>>;
  owner(partyUuid: string, signal: AbortSignal): Promise<Answer<Owner>>;
  refresh(signal: AbortSignal): Promise<Answer<void>>;
}

// Both are full of personal data. What is not named here is dropped before anything else sees it.
const profile = z.object({ userUuid: uuid });
const reportee = z.object({ partyUuid: uuid, partyId, name: text, organizationNumber: text });

export function createSession(environment: Environment, caller: Caller): Session {
  const { portal } = apisOf(environment);
  return {
    async signedInUser(signal) {
      const read = await caller.read(address(portal, ['user', 'profile']), profile, signal);
      return read.ok ? answered(read.value.userUuid) : read;
    },
    isClientAdministrator(partyUuid, signal) {
      return caller.read(
        address(portal, ['user', 'isClientAdmin'], { party: partyUuid }),
        z.boolean(),
        signal,
      );
    },
    async owner(partyUuid, signal) {
      const read = await caller.read(address(portal, ['user', 'reportee', partyUuid]), reportee, signal, {
        absent: { kind: 'not-found' },
      });
      if (!read.ok) return read;
      const { organizationNumber, name, ...party } = read.value;
      const orgNumber = orgNumberOrNothing(organizationNumber);
      // A private person can be the acting party, but owns no agent system user.
      if (!orgNumber || party.partyUuid !== partyUuid.toLowerCase()) return failed({ kind: 'not-found' });
      return answered({ environment, ...party, orgNumber, name: name ?? orgNumber });
    },
    refresh(signal) {
      return caller.read(address(portal, ['authentication', 'refresh']), nothing, signal);
    },
  };
}

/** Whatever the answer carries is left unread: a renewed token travels in a cookie, and is none of ours. */
const nothing = z.pipe(
  z.unknown(),
  z.transform(() => undefined),
);
