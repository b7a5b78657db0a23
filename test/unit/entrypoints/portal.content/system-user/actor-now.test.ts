import { expect, it } from 'vitest';
import { actorNow } from '../../../../../entrypoints/portal.content/system-user/actor-now';
import { jobOf, owner, planOf, runOf } from '../../../../support/panel/scenes';

const run = { phase: 'running', ...runOf(jobOf(), planOf({ add: 4 })) } as const;
const other = '00000000-0000-4000-8000-00000000000f';

it('the actor is another when no cookie names the owner of the run', () => {
  expect(actorNow(run, [other])).toBe('another');
  expect(actorNow(run, [owner.partyUuid])).toBeUndefined();
});

it('one of two cookies is enough: production’s reach the pages of TT02 too', () => {
  expect(actorNow(run, [other, owner.partyUuid])).toBeUndefined();
});

it('nothing is said where nothing is known, or where there is no run', () => {
  expect(actorNow(run, [])).toBeUndefined();
  expect(actorNow({ phase: 'closed' }, [other])).toBeUndefined();
});
