import { describe, expect, it } from 'vitest';
import type { SavedList } from '../../../../utils/domain/kept/saved-list';
import type { OrgNumber } from '../../../../utils/domain/numbers/nine-digits';
import { addedOn, endOfDay } from '../../../../utils/plan/across/added-on';
import { berg, fjell, foss, systemUser } from '../../../support/plan/fixtures';

const { owner } = systemUser;
const list = (at: number, lastSeenAt: number, ...numbers: string[]): SavedList => ({
  id: String(at),
  environment: owner.environment,
  ownerPartyUuid: owner.partyUuid,
  ownerName: owner.name,
  ownerOrgNumber: owner.orgNumber,
  systemUserId: systemUser.id,
  title: systemUser.title,
  at,
  lastSeenAt,
  clients: numbers.map((number) => ({ id: `id-${number}`, orgNumber: number as OrgNumber })),
});

describe('who was added at a moment', () => {
  const first = list(10, 20, fjell, foss);
  const second = list(40, 50, foss, berg);
  const lists = [second, first];

  it('is the last list before and the first after, with what changed between', () => {
    const { before, after, changes } = addedOn(lists, 30);
    expect([before, after]).toEqual([first, second]);
    expect(changes).toMatchObject({
      added: [{ orgNumber: berg }],
      gone: [{ orgNumber: fjell }],
      unchanged: 1,
    });
  });

  it.each([10, 15, 19])('is one list where that was seen on both sides: at %i', (moment) => {
    expect(addedOn(lists, moment)).toEqual({ before: first, after: first });
  });

  it('is the next list at the moment itself that a list was last seen', () => {
    expect(addedOn(lists, 20)).toMatchObject({ before: first, after: second });
  });

  it('is only what there is on one side', () => {
    expect(addedOn(lists, 9)).toEqual({ after: first });
    expect(addedOn(lists, 60)).toEqual({ before: second });
    expect(addedOn([], 60)).toEqual({});
  });
});

describe('the end of a day', () => {
  it('is its last moment on this computer’s calendar', () => {
    const end = endOfDay('2026-12-31') ?? 0;
    expect(new Date(end).getDate()).toBe(31);
    expect(new Date(end + 1)).toEqual(new Date(2027, 0, 1));
  });

  it.each(['', '31.12.2026', '2026-12', 'i går'])('is nothing for «%s»', (day) => {
    expect(endOfDay(day)).toBeUndefined();
  });
});
