import * as z from 'zod/mini';
import type { Environment } from '../domain/environment';
import { type Answer, answered, failed } from '../domain/failure';
import type { OrgNumber } from '../domain/numbers/nine-digits';
import { orgNumberOrNothing } from '../domain/numbers/org-number';
import type { RegisterEntry } from '../domain/numbers/register-entry';
import { address } from './http/address';
import { apisOf } from './http/apis';
import type { Caller } from './http/caller';
import { text } from './http/wire';

/** One organisation at a time, as the portal looks it up (`altinn/portal.md` 11). */
export interface Register {
  /** `nobody` may also be a register that does not answer: both are the same 400 without a code. */
  organisation(orgNumber: OrgNumber, signal: AbortSignal): Promise<Answer<RegisterEntry>>;
}

const party = z.object({ orgNumber: text, name: text, unitType: text, isDeleted: z.nullish(z.boolean()) });

export function createRegister(environment: Environment, caller: Caller): Register {
  const { portal } = apisOf(environment);
  return {
    async organisation(orgNumber, signal) {
      const read = await caller.read(address(portal, ['lookup', 'org', orgNumber]), party, signal);
      if (!read.ok) {
        const { failure } = read;
        const isNobody = failure.kind === 'rejected' && failure.code === undefined;
        return isNobody ? answered({ kind: 'nobody' }) : read;
      }
      const { name, unitType: form, isDeleted, ...told } = read.value;
      if (orgNumberOrNothing(told.orgNumber) !== orgNumber) return failed({ kind: 'altinn-changed' });
      return answered({ kind: 'organisation', name, form, isDeleted: isDeleted ?? false });
    },
  };
}
