import { expect, it } from 'vitest';
import { createTimeLeft } from '../../../../utils/job/run/time-left';

it('says nothing before there is a pace, and then goes by the latest rows', () => {
  const timeLeft = createTimeLeft();
  for (const at of [0, 100, 200, 300]) timeLeft.landed(at);
  expect(timeLeft.seconds(100)).toBeUndefined();
  timeLeft.landed(400);
  expect(timeLeft.seconds(100)).toBe(10);
  for (let at = 1000; at <= 100_000; at += 1000) timeLeft.landed(at);
  expect(timeLeft.seconds(100)).toBe(100);
  expect(timeLeft.seconds(0)).toBe(0);
});
