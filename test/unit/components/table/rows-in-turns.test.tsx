// @vitest-environment jsdom
import { act, render } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useRowsInTurns } from '../../../../components/table/rows-in-turns';

const drawn: string[] = [];

function Rows({ keys, word }: { keys: string[]; word: string }) {
  const row = useRowsInTurns(2);
  return (
    <ul>
      {keys.map((key) =>
        row(
          key,
          [word],
          () => {
            drawn.push(key);
            return <li key={key}>{`${key} ${word}`}</li>;
          },
          () => <li key={key}>…</li>,
        ),
      )}
    </ul>
  );
}

beforeEach(() => {
  vi.useFakeTimers();
  drawn.length = 0;
});
afterEach(() => vi.useRealTimers());

const told = (container: Element) => [...container.querySelectorAll('li')].map((li) => li.textContent);
const turn = () => {
  void act(() => {
    vi.runOnlyPendingTimers();
  });
};

it('draws so many rows a turn, and the rest in the turns that follow', () => {
  const { container } = render(<Rows keys={['a', 'b', 'c', 'd', 'e']} word="1" />);
  expect(told(container)).toEqual(['a 1', 'b 1', '…', '…', '…']);
  turn();
  expect(told(container)).toEqual(['a 1', 'b 1', 'c 1', 'd 1', '…']);
  turn();
  expect(told(container)).toEqual(['a 1', 'b 1', 'c 1', 'd 1', 'e 1']);
});

it('draws no row again that rests on what it did, and leaves the others as they were until their turn', () => {
  const { container, rerender } = render(<Rows keys={['a', 'b']} word="1" />);
  turn();
  rerender(<Rows keys={['a', 'b', 'c']} word="1" />);
  turn();
  expect(drawn).toEqual(['a', 'b', 'c']);
  rerender(<Rows keys={['a', 'b', 'c']} word="2" />);
  expect(told(container)).toEqual(['a 2', 'b 2', 'c 1']);
  turn();
  expect(told(container)).toEqual(['a 2', 'b 2', 'c 2']);
});

it('draws no more in one turn where it is drawn many times over', () => {
  const { container, rerender } = render(<Rows keys={['a', 'b', 'c']} word="1" />);
  rerender(<Rows keys={['a', 'b', 'c']} word="2" />);
  rerender(<Rows keys={['a', 'b', 'c']} word="3" />);
  expect(drawn).toEqual(['a', 'b']);
  turn();
  turn();
  expect(told(container)).toEqual(['a 3', 'b 3', 'c 3']);
});
