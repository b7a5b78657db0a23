import { describe, expect, it } from 'vitest';
import { createWatchers } from '../../../../../entrypoints/background/ports/watchers';
import type { Environment } from '../../../../../utils/domain/environment';
import type { Subscription } from '../../../../../utils/messages/messages';
import { jobOf, owner, systemUser } from '../../../../support/panel/scenes';

const job = jobOf();
const its: Subscription = { systemUserId: systemUser.id, partyUuids: [owner.partyUuid] };

function watch(watchers: ReturnType<typeof createWatchers>, environment: Environment, subscription = its) {
  const heard: unknown[] = [];
  const stop = watchers.add({ environment, subscription, tell: (news) => heard.push(news) });
  return { heard, stop };
}

describe('news of a run', () => {
  it('go to every page of its system user, until the page listens no more', () => {
    const watchers = createWatchers(() => job.userUuid);
    const [one, two] = [watch(watchers, 'production'), watch(watchers, 'production')];
    watchers.moved(job, []);
    two.stop();
    watchers.moved(job, []);
    expect([one.heard.length, two.heard.length]).toEqual([2, 1]);
  });

  it.each([
    ['the other environment', 'tt02', its],
    ['another system user', 'production', { ...its, systemUserId: owner.partyUuid }],
    ['another owner', 'production', { ...its, partyUuids: [systemUser.id] }],
  ] as const)('do not go to a page of %s', (_, environment, subscription) => {
    const watchers = createWatchers(() => job.userUuid);
    const { heard } = watch(watchers, environment, subscription as Subscription);
    watchers.moved(job, []);
    expect(heard).toEqual([]);
  });

  it('go to the overview’s page where the run is over several system users, and not where it is over one', () => {
    const watchers = createWatchers(() => job.userUuid);
    const { heard } = watch(watchers, 'production', { partyUuids: [owner.partyUuid] });
    watchers.moved(job, []);
    expect(heard).toEqual([]);
    const part = jobOf({ part: { of: 'run', place: 0, parts: 2 } });
    watchers.moved(part, []);
    expect(heard).toEqual([{ kind: 'moved', job: part, rows: [] }]);
  });

  it('are not tried again on a page that could not be told', () => {
    const watchers = createWatchers(() => job.userUuid);
    let tries = 0;
    const tell = () => {
      tries += 1;
      throw new Error('disconnected port');
    };
    watchers.add({ environment: 'production', subscription: its, tell });
    watchers.moved(job, []);
    watchers.moved(job, []);
    expect(tries).toBe(1);
  });
});
