import { expect, test } from 'vitest';
import { type RouteName, routeNames } from '../../../utils/altinn/route-table';
import type { Client } from '../../../utils/domain/client';
import { type Answer, failed } from '../../../utils/domain/failure';
import type { SystemUser } from '../../../utils/domain/system-user';
import { never } from '../../support/altinn/firm';
import { clientWhere, enter, taken, visitSystemUser } from '../../support/altinn/in-the-sandbox';

/** What one route turns out to tell, measured in the sandbox. */
async function measure(name: RouteName) {
  const visit = await enter();
  const { owner, systemUser, given, isThere } = await visitSystemUser(visit, 2);
  const route = visit.altinn.routes[name];
  const lacking = clientWhere({ given }, ({ held, standing }) => held.size === 1 && standing === 'client');
  const stranger = clientWhere({ given }, ({ held, standing }) => held.size === 0 && standing === 'client');
  const available = taken(await route.available(systemUser, never));
  const delegated = taken(await route.delegated(systemUser, never));
  const listed = await route.systemUsers?.(owner, never);
  const everyAgent = (has: (one: SystemUser) => unknown) =>
    !listed ? 'no list' : taken(listed).every(has) ? 'yes' : 'no';
  const lackingAnswer = await route.delegate(systemUser, lacking, never);
  const strangerAnswer = await route.delegate(systemUser, stranger, never);
  expect([isThere(lacking.id), isThere(stranger.id)]).toEqual([false, false]);
  visit.control.addFault({ on: 'read-available', do: 'behind' }, { on: 'read-delegated', do: 'behind' });
  return {
    'available: names and numbers': knows(
      available,
      (one) => one.name && (one.orgNumber || one.kind === 'person'),
    ),
    'available: persons': knows(
      available.filter(({ id }) => given.some((one) => one.id === id && one.kind === 'person')),
      (one) => one.kind === 'person',
    ),
    'available: packages': knows(available, (one) => one.access?.length),
    'available: main units': available.some((one) => one.parentName) ? 'yes' : 'no',
    'delegated: names and numbers': knows(
      delegated,
      (one) => one.name && (one.orgNumber || one.kind === 'person'),
    ),
    'delegated: packages': knows(delegated, (one) => one.access?.length),
    'system users: packages': everyAgent((one) => one.packages.length > 0),
    'system users: vendor': everyAgent((one) => one.vendor),
    'a package short': said(lackingAnswer),
    'no client of theirs': said(strangerAnswer),
    'available, failing behind': lists(await route.available(systemUser, never)),
    'delegated, failing behind': lists(await route.delegated(systemUser, never)),
    'says it names vendors': route.namesVendors ? 'yes' : 'no',
    'says it knows packages': route.knowsPackages ? 'yes' : 'no',
    'says it knows delegated packages': route.knowsDelegatedPackages ? 'yes' : 'no',
  };
}

const knows = (clients: Client[], what: (client: Client) => unknown) => {
  expect(clients.length).toBeGreaterThan(0);
  return clients.every((client) => Boolean(what(client))) ? 'yes' : 'no';
};

function said(answer: Answer<unknown>): string {
  const { failure } = answer.ok ? failed({ kind: 'not-found' }) : answer;
  if (failure.kind === 'missing-packages') return failure.packages ? 'missing-packages, named' : failure.kind;
  return failure.kind === 'rejected' ? `${failure.kind} ${failure.code}` : failure.kind;
}

const lists = (answer: Answer<Client[]>) =>
  answer.ok ? `${answer.value.length} clients` : answer.failure.kind;

const expected: Record<string, Record<RouteName, string>> = {
  'available: names and numbers': {
    'end-user': 'yes',
    'portal-client-administration': 'yes',
    'client-administration': 'yes',
    portal: 'yes',
  },
  'available: persons': {
    'end-user': 'yes',
    'portal-client-administration': 'yes',
    'client-administration': 'yes',
    portal: 'yes',
  },
  'available: packages': {
    'end-user': 'no',
    'portal-client-administration': 'yes',
    'client-administration': 'yes',
    portal: 'yes',
  },
  'available: main units': {
    'end-user': 'no',
    'portal-client-administration': 'yes',
    'client-administration': 'yes',
    portal: 'no',
  },
  'delegated: names and numbers': {
    'end-user': 'yes',
    'portal-client-administration': 'yes',
    'client-administration': 'yes',
    portal: 'no',
  },
  'delegated: packages': {
    'end-user': 'no',
    'portal-client-administration': 'yes',
    'client-administration': 'yes',
    portal: 'no',
  },
  'system users: packages': {
    'end-user': 'yes',
    'portal-client-administration': 'no list',
    'client-administration': 'no list',
    portal: 'no',
  },
  'system users: vendor': {
    'end-user': 'no',
    'portal-client-administration': 'no list',
    'client-administration': 'no list',
    portal: 'yes',
  },
  'says it names vendors': {
    'end-user': 'no',
    'portal-client-administration': 'no',
    'client-administration': 'no',
    portal: 'yes',
  },
  'a package short': {
    'end-user': 'missing-packages',
    'portal-client-administration': 'missing-packages, named',
    'client-administration': 'missing-packages, named',
    portal: 'rejected AMUI-00005',
  },
  'no client of theirs': {
    'end-user': 'no-relationship',
    'portal-client-administration': 'no-relationship',
    'client-administration': 'no-relationship',
    portal: 'rejected AMUI-00005',
  },
  'available, failing behind': {
    'end-user': '0 clients',
    'portal-client-administration': 'unavailable',
    'client-administration': 'unavailable',
    portal: 'unavailable',
  },
  'delegated, failing behind': {
    'end-user': 'unavailable',
    'portal-client-administration': 'unavailable',
    'client-administration': 'unavailable',
    portal: '0 clients',
  },
  'says it knows packages': {
    'end-user': 'no',
    'portal-client-administration': 'yes',
    'client-administration': 'yes',
    portal: 'yes',
  },
  'says it knows delegated packages': {
    'end-user': 'no',
    'portal-client-administration': 'yes',
    'client-administration': 'yes',
    portal: 'no',
  },
};

test('each route tells what the table says it can know, no more and no less', async () => {
  const measured = await Promise.all(routeNames.map(async (name) => [name, await measure(name)] as const));
  const table: Record<string, Record<string, string>> = {};
  for (const [name, told] of measured) {
    for (const [what, how] of Object.entries(told)) table[what] = { ...table[what], [name]: how };
  }
  console.table(table);
  expect(table).toEqual(expected);
});
