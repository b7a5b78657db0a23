import { expect, it } from 'vitest';
import type { Clock } from '../../../../utils/job/run/clock';
import { createPace, type Pace, type Turn } from '../../../../utils/job/send/pace';

const forever = new AbortController().signal;

function paceAt(random = 0) {
  let now = 0;
  const clock: Clock = {
    now: () => now,
    sleep: async (ms) => {
      now += ms;
    },
  };
  return { pace: createPace({ clock, random: () => random }), now: () => now };
}

/** As many turns as there are to be had at once. */
async function takeAll(pace: Pace): Promise<Turn[]> {
  const turns: Turn[] = [];
  for (;;) {
    const patience = new AbortController();
    const asked = pace.turn(patience.signal);
    await new Promise(setImmediate);
    patience.abort();
    const turn = await asked;
    if (!turn) return turns;
    turns.push(turn);
  }
}

const endAll = (turns: Turn[], kind: 'success' | 'answered' | 'unused') => {
  for (const turn of turns) turn.end({ kind });
};

it('gives five turns at a time, and the next one when one ends', async () => {
  const { pace } = paceAt();
  const turns = await takeAll(pace);
  expect(turns).toHaveLength(5);
  const next = pace.turn(forever);
  turns[0]?.end({ kind: 'success' });
  expect(await next).toBeDefined();
  expect(await takeAll(pace)).toHaveLength(0);
});

it('halves the window once for a trouble that five met together', async () => {
  const { pace } = paceAt();
  const turns = await takeAll(pace);
  expect(turns.map((turn) => turn.end({ kind: 'trouble' }))).toEqual([
    'news',
    'known',
    'known',
    'known',
    'known',
  ]);
  expect(await takeAll(pace)).toHaveLength(2);
});

it('never closes the window, and grows it by one after ten successes up to five', async () => {
  const { pace } = paceAt();
  const sizes: number[] = [];
  for (let trouble = 0; trouble < 4; trouble += 1) {
    const turn = await pace.turn(forever);
    turn?.end({ kind: 'trouble' });
    const turns = await takeAll(pace);
    sizes.push(turns.length);
    endAll(turns, 'unused');
  }
  expect(sizes).toEqual([2, 1, 1, 1]);
  for (let success = 0; success < 10; success += 1) (await pace.turn(forever))?.end({ kind: 'success' });
  const two = await takeAll(pace);
  expect(two).toHaveLength(2);
  endAll(two, 'unused');
  for (let success = 0; success < 60; success += 1) (await pace.turn(forever))?.end({ kind: 'success' });
  expect(await takeAll(pace)).toHaveLength(5);
});

it('waits at least as long as Altinn asked, and says until when', async () => {
  const { pace, now } = paceAt(0.5);
  (await pace.turn(forever))?.end({ kind: 'trouble', retryAfter: 30 });
  expect(pace.waiting()).toMatchObject({ why: 'asked' });
  expect(pace.waiting()?.until).toBeGreaterThanOrEqual(30_000);
  await pace.turn(forever);
  expect(now()).toBeGreaterThanOrEqual(30_000);
  expect(pace.waiting()).toBeUndefined();
});

it('waits longer for each trouble in a row, a minute at the most, and briefly again after a success', async () => {
  const { pace, now } = paceAt(1);
  const waits: number[] = [];
  for (const kind of [
    'trouble',
    'trouble',
    'trouble',
    'trouble',
    'trouble',
    'trouble',
    'success',
    'trouble',
  ] as const) {
    const turn = await pace.turn(forever);
    const before = now();
    turn?.end({ kind });
    waits.push((pace.waiting()?.until ?? before) - before);
  }
  expect(waits).toEqual([2000, 4000, 8000, 16_000, 32_000, 60_000, 0, 2000]);
});

it('narrows without a wait when it may have been too crowded', async () => {
  const { pace } = paceAt();
  (await pace.turn(forever))?.end({ kind: 'crowded' });
  expect(pace.waiting()).toBeUndefined();
  expect(await takeAll(pace)).toHaveLength(2);
});

it('lets go of whoever waits when the signal aborts', async () => {
  const { pace } = paceAt();
  await takeAll(pace);
  const halt = new AbortController();
  const asked = pace.turn(halt.signal);
  halt.abort();
  expect(await asked).toBeUndefined();
});
