// @vitest-environment jsdom

import { fireEvent } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { exportSections } from '../../../../utils/domain/export-section';
import { show, textOf } from '../../../support/panel/show';

const closed = { phase: 'closed' } as const;

it('the closed panel offers what an export may have, with everybody who is added ticked, and folded', () => {
  const { all, find } = show(closed);
  fireEvent.click(find('[data-more="export"]') as HTMLElement);
  const boxes = all('[data-include]') as HTMLInputElement[];
  expect(boxes.map((box) => [box.dataset.include, box.checked])).toEqual(
    exportSections.map((section) => [section, section !== 'can-be-added' && section !== 'lacks']),
  );
  expect((find('[data-export-choices]') as HTMLDetailsElement).open).toBe(false);
});

it('a choice goes out, and is in sight when the panel comes back from an export', () => {
  const onInclude = vi.fn();
  const { find } = show(closed, { included: ['delegated', 'lacks'], onInclude });
  expect((find('[data-export-choices]') as HTMLDetailsElement).open).toBe(true);
  fireEvent.click(find('[data-include=lacks]') as HTMLElement);
  expect(onInclude).toHaveBeenCalledWith('lacks', false);
});

it('what an export found to have changed stands first', () => {
  const sinceLast = {
    since: 0,
    gone: { count: 3, byOwnRuns: 0, clients: [] },
    added: { count: 5, byOwnRuns: 0, clients: [] },
  };
  const { find } = show(closed, { sinceLast });
  const since = find('[data-since-last]');
  expect(textOf(since?.querySelector('summary') ?? null)).toBe('Siden sist: 3 falt ut, 5 nye');
  expect(since?.previousElementSibling).toBeNull();
});
