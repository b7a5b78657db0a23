import { expect, it } from 'vitest';
import { answered, failed } from '../../../../utils/domain/failure';
import { withTimeLimit } from '../../../../utils/job/run/time-limit';

const lost = { kind: 'unknown-outcome' } as const;
const never = new Promise<never>(() => {});

/** A clock whose timers stand still while the computer sleeps, as a browser's may. */
function standingClock() {
  let now = 0;
  let waiting: { left: number; over(): void }[] = [];
  return {
    now: () => now,
    sleep: (ms: number) =>
      new Promise<void>((over) => {
        waiting.push({ left: ms, over });
      }),
    /** The computer sleeps so long. */
    jump: (ms: number) => {
      now += ms;
    },
    async pass(ms: number) {
      now += ms;
      for (const timer of waiting) timer.left -= ms;
      const due = waiting.filter(({ left }) => left <= 0);
      waiting = waiting.filter(({ left }) => left > 0);
      for (const { over } of due) over();
      await new Promise(setImmediate);
    },
  };
}

it('a request is given up after ninety seconds, by the clock', async () => {
  const clock = standingClock();
  let outcome: unknown;
  void withTimeLimit(clock, lost, () => never).then((answer) => {
    outcome = answer;
  });
  for (let second = 0; second < 89; second += 1) await clock.pass(1000);
  expect(outcome).toBeUndefined();
  await clock.pass(1000);
  expect(outcome).toEqual(failed(lost));
});

it('a request from before the computer slept is given up within seconds of its waking', async () => {
  const clock = standingClock();
  let outcome: unknown;
  void withTimeLimit(clock, lost, () => never).then((answer) => {
    outcome = answer;
  });
  await clock.pass(1000);
  clock.jump(8 * 60 * 60_000);
  for (let second = 0; second < 15; second += 1) await clock.pass(1000);
  expect(outcome).toEqual(failed(lost));
});

it('an answer in time is the answer', async () => {
  const clock = standingClock();
  expect(await withTimeLimit(clock, lost, async () => answered(5))).toEqual(answered(5));
});
