import { expect, it } from 'vitest';
import type { BelievedReading } from '../../../../utils/domain/board/overview';
import { listToSave, type SavedList } from '../../../../utils/domain/kept/saved-list';
import { overviewFrom, summaryOf } from '../../../../utils/overview/overview-record';
import { berg, client, fjell, foss, systemUser } from '../../../support/plan/fixtures';
import { another, notRead, reading } from '../../../support/plan/readings';

const kept = (one: BelievedReading): SavedList => {
  const list = listToSave(one);
  if (!list) throw new Error('nothing to keep');
  return { ...list, id: list.systemUserId, lastSeenAt: list.at };
};
const all = [client(fjell), client(foss), client(berg)];
const [a, b, c, d] = [another('a'), another('b'), another('c'), another('d')];

it('each system access says who came and went since its list was kept, and the others nothing', () => {
  const before = [a, b, c].map((user) =>
    kept(reading(all, [client(fjell), client(foss)], { systemUser: user })),
  );
  const readings = [
    reading(all, [client(foss), client(berg)], { systemUser: a }),
    reading(all, [client(foss), client(fjell)], { systemUser: b }),
    notRead(c),
    reading(all, all, { systemUser: d }),
  ];
  const { systemUsers } = summaryOf(
    overviewFrom({ id: 'x', userUuid: 'u', owner: systemUser.owner, readAt: 2000, readings, before }),
  );
  expect(systemUsers.map((one) => (one.status === 'read' ? one.sinceLast : one.status))).toEqual([
    { gone: { count: 1 }, added: { count: 1 } },
    undefined,
    'not-read',
    undefined,
  ]);
});
