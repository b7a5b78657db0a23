import type { BelievedReading, ClientState, StandingClient } from '../../domain/board/overview';
import type { Client } from '../../domain/client';
import { byId } from '../join-clients';
import { missingPackages } from '../missing-packages';

const delegatedState: ClientState = { kind: 'delegated' };
const goneState: ClientState = { kind: 'delegated-gone' };
const maybeGoneState: ClientState = { kind: 'delegated-maybe-gone' };
const addableState: ClientState = { kind: 'can-be-added' };

/** Everybody in a system user's two lists but the owner itself, delegated clients first, each id once. */
export function standingClients({
  systemUser,
  available,
  delegated,
  knowsPackages,
  absence,
}: BelievedReading): StandingClient[] {
  const availableById = byId(available);
  const missed = absence === 'seen-twice' ? goneState : maybeGoneState;
  const lacks = knowsPackages ? (client: Client) => missingFor(client) : () => none;
  const missingFor = ({ access }: Client) => (access ? missingPackages(systemUser.packages, access) : none);
  const standing = new Map<string, StandingClient>();
  const isOwner = ({ orgNumber }: Client) => orgNumber === systemUser.owner.orgNumber;
  for (const client of delegated) {
    if (isOwner(client)) continue;
    const known = availableById.get(client.id);
    const missing = known ? both(missingFor(client), lacks(known)) : none;
    const added =
      missing.length === 0 ? delegatedState : ({ kind: 'delegated-lacks', packages: missing } as const);
    standing.set(client.id, standingAs(client, known ? added : missed, client.access ?? known?.access));
  }
  for (const client of available) {
    if (standing.has(client.id) || isOwner(client)) continue;
    const packages = lacks(client);
    const state: ClientState = packages.length === 0 ? addableState : { kind: 'lacks', packages };
    standing.set(client.id, standingAs(client, state, client.access));
  }
  return [...standing.values()];
}

const standingAs = (client: Client, state: ClientState, access: Client['access']): StandingClient =>
  access ? { client, state, access } : { client, state };

const none: readonly string[] = [];

/** What was not delegated, and what the client has taken back since. */
function both(one: readonly string[], other: readonly string[]): readonly string[] {
  if (one.length === 0) return other;
  return other.length === 0 ? one : [...new Set([...one, ...other])];
}
