// @vitest-environment jsdom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import type { NotOnList } from '../../../utils/domain/plan';
import { planOf } from './scenes';
import { show, textOf } from './show';

afterEach(cleanup);

const lasting = { kind: 'for-good', why: 'no-longer-client' } as const;
const others: NotOnList[] = [2, 3, 4].map((line) => ({
  line,
  clientId: `client-${line}`,
  ...(line < 4 && { forGood: lasting }),
}));

it('counts those that could not be added again before anybody is removed, without those that stay', () => {
  const plan = planOf({}, { forGood: { remove: 0, tidy: 2 } }, others);
  const confirming = (kept: number[]) =>
    ({ phase: 'confirm', ...plan, asks: 'tidy', kept: new Set(kept) }) as const;
  const { find, become } = show(confirming([]));
  const counted = () => textOf(find('[data-warning="for-good"]'));
  expect(counted()).toContain('2 klienter kan ikke legges til igjen etterpå.');
  become(confirming([2, 4]));
  expect(counted()).toContain('1 klient kan ikke legges til igjen etterpå.');
  become(confirming([2, 3]));
  expect(find('[data-warning="for-good"]')).toBeNull();
});
