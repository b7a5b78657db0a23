import { expect, test } from 'vitest';
import type { Altinn } from '../../../utils/altinn/altinn';
import { ownerSystemUsers } from '../../../utils/altinn/owner-system-users';
import { answered, type FailureKind, failed } from '../../../utils/domain/failure';
import { never, owner } from '../../support/altinn/firm';

/** Routes that list system users, or fail to; what they were asked stands in `asked`. */
function routesWhere(says: { vendors?: FailureKind | 'names'; without?: FailureKind | 'names' }) {
  const asked: string[] = [];
  const lists = (name: string, saying: FailureKind | 'names') => async () => {
    asked.push(name);
    return saying === 'names' ? answered([{ title: name }]) : failed({ kind: saying } as never);
  };
  const routes = {
    'end-user': { namesVendors: false, ...(says.without && { systemUsers: lists('without', says.without) }) },
    'client-administration': { namesVendors: false },
    portal: { namesVendors: true, ...(says.vendors && { systemUsers: lists('vendors', says.vendors) }) },
  } as unknown as Altinn['routes'];
  const read = async () => {
    const answer = await ownerSystemUsers(routes, owner, never);
    return [answer.ok ? answer.value.map(({ title }) => title) : answer.failure.kind, asked];
  };
  return read();
}

test('the owner’s system users come by one read of the route that names their vendors', async () => {
  expect(await routesWhere({ vendors: 'names', without: 'names' })).toEqual([['vendors'], ['vendors']]);
});

test('they come from the next that lists them where that one does not answer', async () => {
  expect(await routesWhere({ vendors: 'unavailable', without: 'names' })).toEqual([
    ['without'],
    ['vendors', 'without'],
  ]);
  expect(await routesWhere({ without: 'names' })).toEqual([['without'], ['without']]);
});

test('where none answers, the first one’s failure stands', async () => {
  expect(await routesWhere({ vendors: 'session-expired', without: 'forbidden' })).toEqual([
    'session-expired',
    ['vendors', 'without'],
  ]);
  expect(await routesWhere({})).toEqual(['unavailable', []]);
});
